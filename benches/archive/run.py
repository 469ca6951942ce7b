#!/usr/bin/env python3
"""The command on a large web archive: speed, memory, and whether a killed run comes to the same records.

    cargo build --release -p warta-cli
    python3 benches/archive/run.py [--size MB] [--folder FOLDER]... [--work FOLDER]

It makes pages.warc.gz in target/archive or the folder given, compressed record by record, from the pages of fixtures/ and of the folders given,
over and over under ever new addresses, with redirects, pictures and missing pages between them. Needs nothing but Python.
"""

import argparse
import gzip
import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ARCHIVE = "pages.warc.gz"


def record(kind, address, content_type, body):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-05-01T02:00:00Z\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + body + b"\r\n\r\n", 3)


def response(address, status, content_type, body):
    http = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n\r\n".encode() + body
    return record("response", address, "application/http; msgtype=response", http)


def make(archive, size, folders):
    pages = sorted(path for folder in folders for path in folder.rglob("*.html"))
    pages = [(path.stem, path.read_bytes()) for path in pages]
    written = count = 0
    with open(archive, "wb") as out:
        out.write(record("warcinfo", "", "application/warc-fields", b"software: benches/archive/run.py\r\n"))
        while written < size:
            for name, page in pages:
                count += 1
                address = f"https://arsip.example/{count}/{name}"
                out.write(response(address, "200 OK", "text/html", page))
                if count % 10 == 0:
                    out.write(response(address + ".png", "200 OK", "image/png", os.urandom(2000)))
                    out.write(response(address + "/lama", "301 Moved", "text/html", b"moved"))
                    out.write(record("request", address, "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"))
                written = out.tell()
                if written >= size:
                    break
    inside = sum(len(page) for _, page in pages) * count / len(pages)
    print(f"{count} pages, {written / 1e6:.0f} MB of archive, {inside / 1e6:.0f} MB of pages")
    return count


def extract(jobs, output, *more):
    command = [options.warta, "extract", options.work / ARCHIVE, "--jobs", str(jobs), "--output", output, "--errors", f"{output}.errors", *more]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)


def measured(jobs, output, *more):
    before = time.monotonic()
    child = extract(jobs, output, *more)
    _, _, usage = os.wait4(child.pid, 0)
    return time.monotonic() - before, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def digest(path):
    sha = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            sha.update(block)
    return sha.hexdigest()


def main():
    count = make(options.work / ARCHIVE, options.size * 1_000_000, [ROOT / "fixtures", *options.folder])
    print("\n| run | s | CPU s | pages/s | peak MB |\n| --- | ---: | ---: | ---: | ---: |")
    for name, jobs, more in [
        ("--jobs 1", 1, []),
        ("--jobs 2", 2, []),
        ("--jobs 2 --unordered --dedup", 2, ["--unordered", "--dedup"]),
        ("--jobs 2 --format parquet", 2, ["--format", "parquet"]),
    ]:
        seconds, cpu, peak = measured(jobs, options.work / f"out-{jobs}{len(more)}.jsonl", *more)
        print(f"| `{name}` | {seconds:.1f} | {cpu:.1f} | {count / seconds:.0f} | {peak:.0f} |", flush=True)

    return 0 if killed_and_resumed(count) else 1


def noted(journal):
    return journal.read_bytes().count(b"\n") - 1 if journal.exists() else 0


def killed_and_resumed(count):
    """Kills a run after a third of the pages and after two thirds; tells whether the records are the same in the end."""
    whole, killed = options.work / "out-20.jsonl", options.work / "killed.jsonl"
    for leftover in options.work.glob("killed.jsonl*"):
        leftover.unlink()
    journal = Path(f"{killed}.journal")
    for part in [1 / 3, 2 / 3]:
        child = extract(2, killed, "--resume")
        while child.poll() is None and noted(journal) < part * count:
            time.sleep(0.2)
        child.send_signal(signal.SIGKILL)
        child.wait()
        print(f"\nkilled with {noted(journal)} inputs in the journal", end="", flush=True)
    seconds, _, peak = measured(2, killed, "--resume")
    print(f"\nresumed and done in {seconds:.1f} s, peak {peak:.0f} MB")
    same = digest(whole) == digest(killed) and digest(f"{whole}.errors") == digest(f"{killed}.errors")
    alike = digest(whole) == digest(options.work / "out-10.jsonl")
    print(f"the same {len(whole.read_bytes().splitlines())} records: {same}; with one job: {alike}")
    return same


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1000, help="MB of archive")
    parser.add_argument("--folder", type=Path, action="append", default=[], help="more pages")
    parser.add_argument("--warta", type=Path, default=ROOT / "target" / "release" / "warta", help="the built command")
    parser.add_argument("--work", type=Path, default=ROOT / "target" / "archive", help="where the files go")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    sys.exit(main())
