#!/usr/bin/env python3
"""Brings the translations up to date with the source: python3 translations/update.py [LANGUAGE]

Every language file gets all texts of the desk, keeps what was translated and tells what is not; with a LANGUAGE such
as "fr" a file for it is begun. Nothing is guessed: a text that was changed has to be translated again.

lupdate of Qt 6.4 does not read `namespace a::b`, so the contexts of classes get their namespace here. English has
plural forms only; "%n scene(s)" is filled in by rule."""

import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[1]
LUPDATE = "/usr/lib/qt6/bin/lupdate"
NAMESPACE = "reelwright::ui::"
# Contexts that are words of ours instead of classes.
PLAIN = {"Main", "Models", "SceneState"}
# N("…") of the table of actions stands in no class; the class Actions has words of its own.
OF_THE_TABLE = "Actions"
# Words of Qt that people see: names of keys, and menus of text fields. Not every machine has Qt's own translations.
OF_QT = {
    "QShortcut": ("Ctrl Shift Alt Meta Space Tab Backspace Return Enter Ins Del Home End Left Up Right Down PgUp PgDown "
                  "Esc").split(),
    "QLineEdit": ["&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"],
    "QWidgetTextControl": ["&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All", "Copy &Link Location"],
    "QKeySequenceEdit": ["Press shortcut", "%1, ..."],
    "QAbstractSpinBox": ["&Select All", "&Step up", "Step &down"],
    "QPlatformTheme": ["OK", "Cancel", "Close", "&Yes", "&No", "Open", "Save"],
}
FORMS = 2  # plural forms of all languages so far


def full_name(name):
    if not name or name == NAMESPACE.removesuffix("::"):
        return OF_THE_TABLE
    return name if name in PLAIN or name.startswith(NAMESPACE) else NAMESPACE + name


def key_of(message):
    return message.findtext("source"), message.findtext("comment", "")


def from_source():
    """All messages of the source by their contexts."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "all.ts"
        run = subprocess.run([LUPDATE, "ui", "app/desk", "-silent", "-locations", "none", "-source-language", "en",
                              "-target-language", "en", "-tr-function-alias", "QT_TR_NOOP+=N", "-ts", str(file)],
                             cwd=ROOT, capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(run.stderr)
        contexts = {}
        for context in ElementTree.parse(file).getroot().iter("context"):
            messages = contexts.setdefault(full_name(context.findtext("name")), {})
            for message in context.iter("message"):
                messages.setdefault(key_of(message), message)
    for name, words in OF_QT.items():
        for word in words:
            message = ElementTree.Element("message")
            ElementTree.SubElement(message, "source").text = word
            contexts.setdefault(name, {})[key_of(message)] = message
    return contexts


def translations_in(file):
    """The finished translations of a file by context, source and comment."""
    found = {}
    if file.exists():
        for context in ElementTree.parse(file).getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is not None and translation.get("type") is None:
                    found[(context.findtext("name"), *key_of(message))] = translation
    return found


def unfinished(message):
    translation = ElementTree.Element("translation", type="unfinished")
    if message.get("numerus") == "yes":
        for _ in range(FORMS):
            ElementTree.SubElement(translation, "numerusform")
    return translation


def english(message):
    """One: without "(s)"; many: with an s."""
    translation = ElementTree.Element("translation")
    for end in ("", "s"):
        ElementTree.SubElement(translation, "numerusform").text = message.findtext("source").replace("(s)", end)
    return translation


def copy_of(message, translation):
    out = ElementTree.Element("message", message.attrib)
    for part in message:
        if part.tag != "translation":
            ElementTree.SubElement(out, part.tag).text = part.text
    out.append(translation)
    return out


def write(file, language, contexts):
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in sorted(contexts):
        if contexts[name]:
            context = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = name
            context.extend(contexts[name])
    ElementTree.indent(root, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(head + ElementTree.tostring(root, encoding="unicode", short_empty_elements=False) + "\n",
                    encoding="utf-8")


def update(language, source):
    file = ROOT / f"translations/reelwright_{language}.ts"
    done, missing, contexts = translations_in(file), [], {}
    for name, messages in source.items():
        contexts[name] = []
        for key, message in messages.items():
            if language == "en":
                if message.get("numerus") == "yes":
                    contexts[name].append(copy_of(message, english(message)))
                continue
            translation = done.get((name, *key))
            if translation is None or (message.get("numerus") == "yes") != bool(len(translation)):
                translation = unfinished(message)
                missing.append(f"    {name}: {key[0]!r}")
            contexts[name].append(copy_of(message, translation))
    write(file, language, contexts)
    print(f"{file.relative_to(ROOT)}: {sum(map(len, contexts.values()))} texts, {len(missing)} not translated")
    print("\n".join(missing), end="\n" if missing else "")


def main():
    source = from_source()
    known = {file.stem.removeprefix("reelwright_") for file in (ROOT / "translations").glob("reelwright_*.ts")}
    for language in sorted(known | {"en"} | set(sys.argv[1:])):
        update(language, source)


if __name__ == "__main__":
    main()
