#!/usr/bin/env python3
"""Brings the translations up to date with the source: python3 translations/update.py

lupdate of Qt 6.4 does not read `namespace a::b`, so the contexts of classes get their namespace here. English has
plural forms only; "%n scene(s)" is filled in by rule."""

import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[1]
LUPDATE = "/usr/lib/qt6/bin/lupdate"
NAMESPACE = "reelwright::ui::"
# Contexts that are words of ours instead of classes.
PLAIN = {"Actions", "Main", "Models", "SceneState"}
ENGLISH = ROOT / "translations/reelwright_en.ts"


def rename(file, change):
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"<name>([^<]*)</name>", lambda m: f"<name>{change(m[1])}</name>", text),
                    encoding="utf-8")


def with_namespace(name):
    return name if name in PLAIN or name.startswith(NAMESPACE) else NAMESPACE + name


def update(file, language, *options):
    if file.exists():
        rename(file, lambda name: name.removeprefix(NAMESPACE))
    subprocess.run([LUPDATE, "ui", "app/desk", "-locations", "none", "-no-obsolete", "-source-language", "en",
                    "-target-language", language, *options, "-ts", str(file)], cwd=ROOT, check=True)
    rename(file, with_namespace)


def fill_plurals(file):
    """One: without "(s)"; many: with an s."""
    def forms(match):
        source = match[1]
        one, many = source.replace("(s)", ""), source.replace("(s)", "s")
        return (f"<source>{source}</source>\n        <translation>\n            <numerusform>{one}</numerusform>\n"
                f"            <numerusform>{many}</numerusform>\n        </translation>")
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"<source>([^<]*)</source>\s*<translation[^>]*>.*?</translation>", forms, text,
                           flags=re.S), encoding="utf-8")


def main():
    update(ENGLISH, "en", "-pluralonly")
    fill_plurals(ENGLISH)
    for file in sorted((ROOT / "translations").glob("reelwright_*.ts")):
        if file != ENGLISH:
            update(file, file.stem.removeprefix("reelwright_"))


if __name__ == "__main__":
    main()
