"""Headers open with what they are for, are guarded, and say what their types are."""

import re

from lint import Findings, files, lines

TYPE = re.compile(r"^(class|struct|enum class)\s+(?:\[\[nodiscard\]\]\s+)?(\w+)(?!.*;\s*$)")
SHARE = 0.7
MINIMUM = 40  # types; below, a share says nothing


def main():
    findings = Findings()
    types, said, silent = 0, 0, []
    for path in files("core", "ui", "app", "tests", suffixes=(".h",)):
        text = lines(path)
        if not text or not text[0][1].startswith("//"):
            findings.add(path, 1, "a header begins with a sentence on what it is for")
        if not any(line.startswith("#pragma once") for _, line in text):
            findings.add(path, 1, "no #pragma once")
        if path.parts[0] != "core":
            continue
        first = True  # the opening sentence also speaks for the only type
        for index, (number, line) in enumerate(text):
            if not TYPE.match(line):
                continue
            types += 1
            above = text[index - 1][1] if index else ""
            if above.startswith("template"):
                above = text[index - 2][1]
            documented = above.lstrip().startswith("//") or "//" in line or first
            said += documented
            first = False
            if not documented:
                silent.append((path, number, TYPE.match(line).group(2)))
    share = said / max(types, 1)
    if types >= MINIMUM and share < SHARE:
        for path, number, name in silent:
            findings.add(path, number, f"{name} has no word of what it is")
    findings.finish(f"{said} of {types} types are described ({100 * share:.0f} %, at least {100 * SHARE:.0f} %)")


if __name__ == "__main__":
    main()
