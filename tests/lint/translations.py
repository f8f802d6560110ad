"""Every language says everything, with the same places for values, the same space around and at most one key mark."""

import re
import xml.etree.ElementTree as ElementTree

from lint import ROOT, Findings, files, lines

PLACES = re.compile(r"%(?:L?\d+|n)")
SPACE = re.compile(r"^(\s*).*?(\s*)$", re.S)
ENDS = (":", "…", ".", "?")


def faults(source, translation):
    if not translation.strip() and source.strip():
        yield "is not translated"
        return
    if sorted(set(PLACES.findall(source))) != sorted(set(PLACES.findall(translation))):
        yield "has other places for values"
    if SPACE.match(source).groups() != SPACE.match(translation).groups():
        yield "has other space at its beginning or end"
    if translation.replace("&&", "").count("&") > 1 and "<" not in translation:
        yield "has more than one &"
    if "&" not in source and "&" in translation:
        yield "has a & that the source has not"
    if source.count("\n") != translation.count("\n"):
        yield "has other line breaks"
    for end in ENDS:
        if len(source) > 3 and source.endswith(end) and not translation.endswith(end):
            yield f"does not end in {end}"


def main():
    findings = Findings()
    for path in files("translations", suffixes=(".ts",)):
        places = {}
        for number, line in lines(path):
            if found := re.search(r"<source>(.{0,40})", line):
                places.setdefault(found[1], number)
        for context in ElementTree.parse(ROOT / path).getroot().iter("context"):
            for message in context.iter("message"):
                source = message.findtext("source")
                written = ElementTree.tostring(message.find("source"), encoding="unicode")
                line = places.get(re.search(r"<source>(.{0,40})", written)[1].split("\n")[0], 1)
                translation = message.find("translation")
                forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
                if translation.get("type") is not None:
                    findings.add(path, line, f"{source!r} is {translation.get('type')}")
                    continue
                for form in forms:
                    for fault in faults(source, form):
                        findings.add(path, line, f"{form!r} for {source!r} {fault}")
    findings.finish()


if __name__ == "__main__":
    main()
