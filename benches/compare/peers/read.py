"""The readers written in Python, behind the same three commands as the crate beside it:

    read.py read NAME FOLDER    what NAME makes of every page, one JSON record a line
    read.py peak NAME FOLDER    the peak memory of reading page after page from disk, in KiB
    read.py time FOLDER         loads all pages; for every NAME on standard input, milliseconds a page on the output
"""

import json
import logging
import re
import resource
import sys
import time
import warnings
from pathlib import Path
from typing import NamedTuple

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

TURN = 0.5  # seconds: the fast ones are measured over several passes


class Page(NamedTuple):
    name: str
    bytes: bytes
    text: str  # for the readers that take text: decoded before the clock starts


def load(path):
    content = path.read_bytes()
    return Page(path.name, content, content.decode(errors="replace"))


def trafilatura(fast):
    from trafilatura import bare_extraction

    def read(page):
        article = bare_extraction(page.bytes, fast=fast, with_metadata=True)
        return article and {
            "title": article.title, "date": article.date, "authors": article.author, "text": article.text,
        }

    return read


def newspaper4k():
    from newspaper import Article

    def read(page):
        article = Article("", language="id", fetch_images=False)
        article.download(input_html=page.text)
        article.parse()
        date = article.publish_date
        return {
            "title": article.title, "date": date and date.isoformat(), "authors": article.authors,
            "text": article.text,
        }

    return read


BLOCKS = set(
    "address article aside blockquote br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td "
    "th tr ul".split()
)


def readability_lxml():
    from lxml import html
    from readability import Document

    fold = re.compile(r"\s+")

    def words(element):
        """It gives HTML only: its words, a line for each block."""
        block = element.tag in BLOCKS
        yield "\n" if block else ""
        yield fold.sub(" ", element.text or "") if isinstance(element.tag, str) else ""
        for child in element:
            yield from words(child)
            yield fold.sub(" ", child.tail or "")
        yield "\n" if block else ""

    def read(page):
        document = Document(page.bytes)
        summary = html.fromstring(document.summary(html_partial=True))
        lines = (fold.sub(" ", line).strip() for line in "".join(words(summary)).split("\n"))
        author = document.author()
        return {
            "title": document.short_title(), "authors": None if author == "[no-author]" else author,
            "text": "\n".join(filter(None, lines)),
        }

    return read


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    def read(page):
        return {"text": extract_plain_text(page.text, main_content=True, alt_texts=False)}

    return read


def lexbor():
    from selectolax.lexbor import LexborHTMLParser

    def read(page):
        LexborHTMLParser(page.bytes)

    return read


READERS = {
    "trafilatura": lambda: trafilatura(fast=False),
    "trafilatura-fast": lambda: trafilatura(fast=True),
    "newspaper4k": newspaper4k,
    "readability-lxml": readability_lxml,
    "resiliparse": resiliparse,
    "lexbor": lexbor,
}


def attempt(reader, page):
    try:
        return reader(page) or {"error": "nothing found"}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


def pages(folder):
    return sorted(Path(folder).glob("*.html"))


def read(name, folder):
    reader = READERS[name]()
    for path in pages(folder):
        page = load(path)
        article = attempt(reader, page)
        record = article if "error" in article else {"article": article}
        print(json.dumps({"file": page.name, **record}, ensure_ascii=False))


def peak(name, folder):
    reader = READERS[name]()
    for path in pages(folder):
        attempt(reader, load(path))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def measure(folder):
    loaded, readers = [load(path) for path in pages(folder)], {}
    for name in map(str.strip, sys.stdin):
        reader = readers.setdefault(name, READERS[name]())
        for page in loaded[:3]:
            attempt(reader, page)
        start, count = time.process_time(), 0
        while time.process_time() - start < TURN:
            for page in loaded:
                attempt(reader, page)
            count += len(loaded)
        print(1000 * (time.process_time() - start) / count, flush=True)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    {"read": read, "peak": peak, "time": measure}[sys.argv[1]](*sys.argv[2:])
