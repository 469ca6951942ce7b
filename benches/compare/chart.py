"""The speed table as a bar chart in SVG; colours that stand on light and on dark grounds."""

from html import escape
from math import log10

from contestants import PARSERS, WARTA

LEFT, WIDTH, ROW, BAR = 170, 720, 26, 16
INK, GRID = "#7d8590", "#7d859055"
COLOURS = {"warta": "#2f81f7", "parser": "#8b949e88", "extractor": "#d29922"}


def svg(timed):
    """Bars on a logarithmic scale: the contestants lie three powers of ten apart."""
    low, high = 10 ** int(log10(min(one.ms for one in timed)) - 1), 10 ** (int(log10(max(one.ms for one in timed))) + 1)
    span = log10(high / low)
    x = lambda ms: LEFT + (WIDTH - LEFT - 70) * log10(ms / low) / span
    bottom = 30 + ROW * len(timed)
    parts = []
    for power in range(round(span) + 1):
        ms = low * 10**power
        parts.append(f'<path d="M{x(ms):.1f} 24V{bottom}" stroke="{GRID}"/>')
        parts.append(f'<text x="{x(ms):.1f}" y="{bottom + 16}" text-anchor="middle">{ms:g}</text>')
    for i, one in enumerate(timed):
        y = 30 + ROW * i
        kind = "warta" if one.contestant is WARTA else "parser" if one.contestant in PARSERS else "extractor"
        weight = ' font-weight="bold"' if one.contestant is WARTA else ""
        name = escape(one.contestant.name.strip("*"))
        parts.append(f'<text x="{LEFT - 8}" y="{y + 13}" text-anchor="end"{weight}>{name}</text>')
        size = f'width="{x(one.ms) - LEFT:.1f}" height="{BAR}"'
        parts.append(f'<rect x="{LEFT}" y="{y}" {size} rx="2" fill="{COLOURS[kind]}"/>')
        parts.append(f'<text x="{x(one.ms) + 6:.1f}" y="{y + 13}"{weight}>{one.ms:.3g}</text>')
    title = "Milliseconds a page, logarithmic: warta (blue), bare parsers (grey), extractors (amber)"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + 26}" role="img" '
        f'font-family="system-ui, sans-serif" font-size="12" fill="{INK}"><title>{title}</title>\n'
        f'<text x="{LEFT}" y="14">{title}</text>\n' + "\n".join(parts) + "\n</svg>\n"
    )
