"""Each line of a .def has its file, each file its line, and each table says its own name once."""

import re

from lint import ROOT, Findings, lines

LINE = re.compile(r"^([A-Z_]+)\(([a-z0-9_]+)\)")


def main():
    findings = Findings()
    for definition in sorted((*(ROOT / "core").rglob("*.def"), *(ROOT / "app").rglob("*.def"))):
        path = definition.relative_to(ROOT)
        seen = {}
        for number, line in lines(path):
            if not line.strip() or line.startswith("//"):
                continue
            match = LINE.match(line)
            if not match:
                findings.add(path, number, "a line is a comment or NAME(file)")
                continue
            stem = match.group(2)
            if stem in seen:
                findings.add(path, number, f"{stem} stands in line {seen[stem]} already")
            seen[stem] = number
            if not (definition.parent / f"{stem}.cpp").exists():
                findings.add(path, number, f"there is no {path.parent}/{stem}.cpp")
        if not seen:
            findings.add(path, 1, "an empty catalogue")
        for file in sorted(definition.parent.glob("*.cpp")):
            if file.stem not in seen and len(list(definition.parent.glob("*.def"))) == 1:
                findings.add(file.relative_to(ROOT), 1, f"is in no line of {path}")
    findings.finish()


if __name__ == "__main__":
    main()
