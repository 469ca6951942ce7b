"""Sets up what the run needs, under `target/`: the virtual environment and the crate of peers (warta among them)."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PEERS = HERE / "peers"
RESULTS = HERE / "results"
TARGET = ROOT / "target" / "compare"
PYTHON = TARGET / "venv" / "bin" / "python"


def corpus():
    folder = Path(os.environ.get("WARTA_CORPUS") or ROOT.parent / "shared" / "corpus").resolve()
    if not folder.is_dir():
        sys.exit(f"no corpus at {folder}: set WARTA_CORPUS to its folder")
    return folder


def set_up():
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", TARGET / "venv"], check=True)
        pip("--upgrade", "pip")  # that of Python 3.11 stumbles over `lxml[html-clean]`
    pip("--requirement", PEERS / "requirements.txt")
    build = ["cargo", "build", "--quiet", "--release", "--target-dir", TARGET / "peers"]
    subprocess.run([*build, "--manifest-path", PEERS / "Cargo.toml"], check=True)


def pip(*arguments):
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", *arguments], check=True)


def worker(rust, *arguments):
    """The command line that asks a contestant; see `peers/read.py`."""
    program = [TARGET / "peers" / "release" / "peers"] if rust else [PYTHON, PEERS / "read.py"]
    return [str(word) for word in (*program, *arguments)]


def write_between(path, mark, text):
    """Puts the text between `<!-- mark … -->` and `<!-- /mark -->`, if the file has them on lines of their own."""
    lines = path.read_text(encoding="utf-8").split("\n")
    start = next((i for i, line in enumerate(lines) if line.startswith(f"<!-- {mark}") and line.endswith("-->")), None)
    end = next((i for i, line in enumerate(lines) if line == f"<!-- /{mark} -->"), None)
    if start is None or end is None or end < start:
        print(f"{path.name}: no `<!-- {mark} -->` … `<!-- /{mark} -->`, left as it is", file=sys.stderr)
        return
    lines[start + 1 : end] = text.strip("\n").split("\n")
    path.write_text("\n".join(lines), encoding="utf-8")


def table(head, rows):
    """A Markdown table: the first column to the left, the others to the right."""
    rule = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, rule, *rows])
