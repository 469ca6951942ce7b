#!/usr/bin/env python3
"""Writes seeds for every target from the fixtures: `fuzz/seed.py` fills `fuzz/corpus/<target>/`.

The seeds are whole pages, their heads, and the texts and dates of the articles beside them. The folders are not in the repository.
"""

import hashlib
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = ROOT / "fuzz" / "corpus"


def seed(target, data):
    data = data if isinstance(data, bytes) else data.encode()
    folder = CORPUS / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


def text_of(block):
    return block.get("text") or "\n".join(block.get("items", []))


def from_page(html):
    page = html.read_bytes()
    seed("page", page)
    # Small seeds are tried often: the page without its scripts, and with nothing but its story.
    bare = re.sub(rb"(?s)<(script|style|svg|noscript)\b(?![^>]*ld\+json).*?</\1>", b"", page)
    seed("page", re.sub(rb"\n\s*", b"\n", bare))
    for article in re.findall(rb"(?s)<article.*?</article>", bare):
        seed("page", article)
    for data in re.findall(rb"(?s)<script[^>]*ld\+json.*?</script>", page):
        seed("page", b"<html>" + data + b"<article><h1>Judul</h1><p>Isi berita yang cukup panjang untuk dibaca orang.</p></article>")
    address = html.with_suffix(".url")
    canonical = re.search(rb'rel="?canonical"? href="([^"]+)"', page)
    url = address.read_bytes().strip() if address.exists() else canonical.group(1) if canonical else b"https://contoh.id/a"
    seed("page_and_url", b"%s\ntext/html; charset=utf-8\n%s" % (url, bare))
    for date in re.findall(rb'(?:content|datetime)="([^"]*\d{4}[^"]*)"', page):
        seed("dates", date)
    for date in re.findall(rb">([^<]*\b\d{4}\b[^<]{0,40})<", page):
        seed("dates", date.strip()[:120])


def from_article(file):
    article = json.loads(file.read_text())
    if not isinstance(article, dict):
        return
    lines = [text_of(block) for block in article["body"] if text_of(block)]
    dateline = article["dateline"]["raw"] + " " if article["dateline"] else ""
    if lines:
        seed("text", "\n\n".join([article["title"], dateline + lines[0], *lines[1:], article["attribution"]["signoff"] or "(abc/def)"]))
        seed("dateline", dateline + lines[0])
    for number, line in enumerate(lines):
        if any(mark in line for mark in '"“”'):
            seed("quotes", line)
            seed("quotes", "\n\n".join(lines[number:number + 3]))


for page in sorted((ROOT / "fixtures").glob("*/*.html")):
    from_page(page)
for article in sorted((ROOT / "fixtures").glob("*/*.json")):
    from_article(article)
for rules in sorted((ROOT / "src" / "outlet" / "rules").glob("**/*.toml")):
    text = rules.read_text()
    seed("outlet_rules", re.sub(r"(?m)^id = .*$", 'id = "contoh"', text))
    seed("outlet_rules", re.sub(r"(?m)^(id|hosts) = .*$", lambda found: 'id = "contoh"' if found[1] == "id" else 'hosts = ["contoh.id"]', text))
for target in sorted(CORPUS.iterdir()):
    print(f"{target.name}: {len(list(target.iterdir()))} seeds")
