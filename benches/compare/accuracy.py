"""How well each contestant reads the pages that have gold, judged on the text that it renders itself."""

import importlib.util
import json
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from contestants import EXTRACTORS, WARTA, WARTA_GENERAL
from workshop import corpus, table, worker

HEAD = ["", "text F1", "lines F1", "title", "date: day", "date: minute", "authors F1",
        "related titles in the text", "furniture kept out"]  # fmt: skip

TO_THE_MINUTE = "%Y-%m-%d %H:%M"

# "12 Mei 2024" and the like, for peers that give the date as printed.
MONTHS = "januari februari maret april mei juni juli agustus september oktober november desember".split()


def referee(folder):
    """The referee of the corpus, for its notions of what is equal."""
    path = folder.parent / "tools" / "score.py"
    if not path.is_file():
        sys.exit(f"no referee at {path}: it belongs beside the corpus, as tools/score.py")
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure():
    folder = corpus()
    rules = referee(folder)
    golds = (folder / "pages" / "gold").glob("*.json")
    gold = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in golds}
    rows = []
    for contestant in [WARTA, WARTA_GENERAL, *EXTRACTORS]:
        print(f"  {contestant.key}", file=sys.stderr)
        rows.append([contestant.name, *row(rules, gold, read(contestant, folder / "pages"))])
    return f"{len(gold)} pages, per cent:\n\n{table(HEAD, rows)}\n"


def read(contestant, pages):
    """What a contestant makes of the pages, by page; nothing where it found nothing."""
    command = worker(contestant.rust, "read", contestant.key, pages)
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    records = map(json.loads, done.stdout.splitlines())
    return {Path(record["file"]).stem: record.get("article") or {} for record in records}


def text(body):
    """What the referee counts as text of the gold."""
    kinds = ("paragraph", "heading", "block_quote", "list")
    return "\n".join(line for block in body if block["type"] in kinds for line in block.get("items") or [block["text"]])


def row(rules, gold, read):
    shingles, lines, authors = rules.F(), rules.F(), rules.F()
    title, day, minute, leaks, kept_out = (Share() for _ in range(5))
    for page, right in gold.items():
        got = read.get(page, {})
        got_text, right_text = got.get("text") or "", text(right["body"])
        shingles.add(rules.shingles(right_text), rules.shingles(got_text), page)
        lines.add(*([line for line in map(rules.norm, of.split("\n")) if line] for of in (right_text, got_text)), page)
        title.add(rules.norm(right["title"]) == rules.norm(got.get("title")))
        wrote = moment(got.get("date"))
        if right["published_at"]:
            when = datetime.fromisoformat(right["published_at"])
            day.add(wrote and local(wrote, when).date() == when.date())
            minute.add(wrote and f"{local(wrote, when):{TO_THE_MINUTE}}" == f"{when:{TO_THE_MINUTE}}")
        authors.add(
            [rules.name(person["name"]) for person in right["byline"]],
            [rules.name(name) for name in people(got.get("authors"))],
            page,
        )
        squashed, story = rules.squash(got_text), rules.squash(right_text)
        for link in right["related"]:
            words = rules.squash(link if isinstance(link, str) else link["title"])
            if words not in story:
                leaks.add(words in squashed)
        for line in map(rules.squash, right["boilerplate"]):
            kept_out.add(bool(got_text) and (len(line) < 6 or line not in squashed))
    found = lambda key: [article[key] for article in read.values() if article.get(key)]
    f1 = lambda counts: f"{100 * counts.row()[2]:.1f}"
    dates = [date for date in map(moment, found("date")) if date]
    clocked = any(date.time() != datetime.min.time() for date in dates)
    return [
        f1(shingles),
        f1(lines) if any("\n" in text for text in found("text")) else "–",
        str(title) if found("title") else "–",
        str(day) if dates else "–",
        str(minute) if clocked else "day only" if dates else "–",
        f1(authors) if found("authors") else "–",
        str(leaks),
        str(kept_out),
    ]


class Share:
    def __init__(self):
        self.hits = self.all = 0

    def add(self, hit):
        self.hits += bool(hit)
        self.all += 1

    def __str__(self):
        return f"{100 * self.hits / self.all:.1f}" if self.all else "–"


def moment(date):
    """A date in whatever form a peer gives it; days first, as printed in Indonesia."""
    date = (date or "").strip()
    try:
        return datetime.fromisoformat(re.sub("Z$", "+00:00", date))
    except ValueError:
        pass
    printed = re.search(r"(\d{1,2})[ /-]([a-z]+|\d{1,2})[ /-](\d{4})(?:\D+(\d{1,2})[:.](\d{2}))?", date.casefold())
    numbered = re.search(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:\D+(\d{1,2})[:.](\d{2}))?", date)
    if numbered:
        year, month, day, *time = numbered.groups()
    elif printed:
        day, month, year, *time = printed.groups()
    else:
        return None
    if not month.isdigit():
        month = next((i for i, name in enumerate(MONTHS, 1) if name.startswith(month[:3])), 0)
    try:
        return datetime(int(year), int(month), int(day), *(int(part) for part in time if part))
    except ValueError:
        return None


def local(wrote, when):
    """In the zone of the gold; a time without zone is taken as local, to the peer's favour."""
    return wrote.astimezone(when.tzinfo) if wrote.tzinfo else wrote.replace(tzinfo=when.tzinfo)


def people(authors):
    """A list as it is; a string cut where names are listed, to the peer's favour."""
    parts = re.split(r"\s*[;,|/&]\s*|\s+(?:dan|and)\s+", authors) if isinstance(authors, str) else authors or []
    return [part for part in parts if part.strip()]
