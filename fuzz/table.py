#!/usr/bin/env python3
"""Adds the rounds of `fuzz/runs/log.tsv` up to a table: one line a target."""

import pathlib
import re

LOG = pathlib.Path(__file__).resolve().parent / "runs" / "log.tsv"
targets = {}
for line in LOG.read_text().splitlines():
    _, target, seconds, runs, first, last, findings = line.split("\t")
    row = targets.setdefault(target, {"seconds": 0, "runs": 0, "rounds": 0, "stops": 0, "first": first})
    row["seconds"] += int(seconds)
    row["runs"] += int(runs)
    row["rounds"] += 1
    row["stops"] += int(findings)
    row["last"] = last or row.get("last", "")


def edges(pulse):
    found = re.search(r"cov: (\d+)", pulse)
    return f"{int(found[1]):,}" if found else "–"


print("| target | minutes | executions | edges at start | edges at end | runs that a finding ended |")
print("| --- | ---: | ---: | ---: | ---: | ---: |")
for target, row in targets.items():
    print(f"| `{target}` | {row['seconds'] / 60:.0f} | {row['runs']:,} | {edges(row['first'])} | {edges(row['last'])} | {row['stops']} |")
seconds = sum(row["seconds"] for row in targets.values())
runs = sum(row["runs"] for row in targets.values())
print(f"| all | {seconds / 60:.0f} | {runs:,} | | | {sum(row['stops'] for row in targets.values())} |")
