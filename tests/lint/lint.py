"""What the lints share: which files there are, and how a finding is told."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def files(*folders, suffixes=(".h", ".cpp")):
    """Files below the folders, as paths from the root, sorted."""
    found = []
    for folder in folders:
        found += [p for p in (ROOT / folder).rglob("*") if p.is_file() and p.suffix in suffixes]
    return sorted(p.relative_to(ROOT) for p in found)


def tracked():
    """Files that belong to the repository: tracked, or new and not ignored."""
    try:
        names = subprocess.run(
            ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            check=True, capture_output=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):
        print("This is no git checkout: the lint looks at nothing.")
        sys.exit(77)
    return sorted(pathlib.Path(n) for n in names if n and (ROOT / n).is_file())


def lines(path):
    """The numbered lines of a file; nothing when it is not text."""
    try:
        return list(enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1))
    except UnicodeDecodeError:
        return []


def without_strings(line):
    """The line with the content of its string literals and its line comment taken out."""
    out, quoted, i = "", False, 0
    while i < len(line):
        c = line[i]
        if quoted and c == "\\":
            i += 1
        elif c == '"':
            quoted = not quoted
            out += c
        elif not quoted and line.startswith("//", i):
            break
        elif not quoted:
            out += c
        i += 1
    return out


class Findings:
    """Collects what is wrong and ends the program with it."""

    def __init__(self):
        self.count = 0

    def add(self, path, line, why):
        self.count += 1
        print(f"{path}:{line}: {why}")

    def finish(self, summary=""):
        if summary:
            print(summary)
        if self.count:
            print(f"{self.count} findings")
        sys.exit(1 if self.count else 0)
