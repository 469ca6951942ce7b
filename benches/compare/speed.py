"""What time and memory each contestant takes: the same pages, in turns, so that a busy machine is busy for all."""

import json
import platform
import subprocess
import sys
from pathlib import Path
from statistics import median

from contestants import EXTRACTORS, PARSERS, WARTA
from workshop import corpus, table, worker

HEAD = ["", "what it makes", "ms a page", "times warta", "spread", "peak MB"]


class Timed:
    """One contestant's turns."""

    def __init__(self, contestant, times, peak):
        self.contestant, self.times, self.peak = contestant, times, peak
        self.ms = median(times)

    @property
    def spread(self):
        return (max(self.times) - min(self.times)) / self.ms


def measure(runs, folder=None):
    folder = Path(folder) if folder else corpus() / "wild"
    everyone = [WARTA, *PARSERS, *EXTRACTORS]
    servers = {rust: serve(rust, folder) for rust in (True, False)}
    times = {contestant: [] for contestant in everyone}
    for run in range(runs):
        for contestant in everyone:
            ms = ask(servers[contestant.rust], contestant.key)
            times[contestant].append(ms)
            print(f"  {run + 1}/{runs} {contestant.key} {ms:.2f} ms", file=sys.stderr)
    story = [ask(servers[True], "warta-story") for _ in range(runs)]
    for server in servers.values():
        server.stdin.close()
        server.wait()
    timed = [Timed(contestant, times[contestant], peak(contestant, folder)) for contestant in everyone]
    return sorted(timed, key=lambda one: one.ms), summary(folder, runs) + " " + of_story(median(story), timed)


def serve(rust, folder):
    return subprocess.Popen(worker(rust, "time", folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def ask(server, key):
    server.stdin.write(key + "\n")
    server.stdin.flush()
    answer = server.stdout.readline()
    if not answer:
        sys.exit(f"{key}: the worker stopped")
    return float(answer)


def peak(contestant, folder):
    """In MB, of a process of its own that reads page after page from disk."""
    command = worker(contestant.rust, "peak", contestant.key, folder)
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return int(done.stdout) / 1024


def summary(folder, runs):
    pages = list(folder.glob("*.html"))
    size = sum(page.stat().st_size for page in pages) / len(pages) / 1000
    return (
        f"{len(pages)} pages of {size:.0f} KB on average, read in turns, inside one process for the readers in Rust "
        f"and one for those in Python; medians of {runs} turns. CPU time on one core of a shared machine "
        f"({platform.machine()}): only the ratios count."
    )


def of_story(ms, timed):
    """What reading dateline, attribution and quotes takes, beside a page by a reader that does none of it."""
    peer = next(one for one in timed if one.contestant.key == "dom_smoothie")
    return (
        f"The story of 3,000 characters alone (`extract_text`: dateline, sign-off, sources, quotes with speakers) takes "
        f"{ms:.3f} ms, 1/{peer.ms / ms:.0f} of a page by {peer.contestant.name}."
    )


def render(timed, about):
    base = next(one.ms for one in timed if one.contestant is WARTA)
    rows = [
        [
            one.contestant.name,
            one.contestant.does,
            f"{one.ms:.2f}",
            f"{one.ms / base:.2f}",
            f"{100 * one.spread:.0f} %",
            f"{one.peak:.0f}",
        ]
        for one in timed
    ]
    note = (
        "\"Spread\" is the slowest turn less the fastest, of the median. "
        "The peak memory of the Python readers has the interpreter in it."
    )
    return f"{about}\n\n{table(HEAD, rows)}\n\n{note}\n"


def to_json(timed, about):
    figures = {one.contestant.key: {"ms": one.times, "peak_mb": round(one.peak, 1)} for one in timed}
    return json.dumps({"about": about, "figures": figures}, indent=1) + "\n"
