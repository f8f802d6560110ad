#include "subtitle/sheet.h"

#include "base/utf8.h"
#include "subtitle/forms.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace reelwright::subtitle {

using base::Result;

namespace {

struct FormEntry {
    Form form;
    std::string_view label;
    std::array<std::string_view, 2> endings;
    Result<void> (*read)(const Lines& lines, Sheet& sheet, Warnings& warnings);
    std::string (*write)(const Sheet& sheet);
    bool pins;
    bool looks; // bold, italic, colours
    bool places;
};

constexpr FormEntry kForms[] = {
    {Form::Srt, "SubRip", {".srt", ""}, &readSrt, &writeSrt, false, true, true},
    {Form::Vtt, "WebVTT", {".vtt", ""}, &readVtt, &writeVtt, true, true, true},
    {Form::Ass, "SubStation", {".ass", ".ssa"}, &readAss, &writeAss, true, true, true},
    {Form::Lrc, "LRC", {".lrc", ""}, &readLrc, &writeLrc, true, false, false},
};

const FormEntry& entryOf(Form form) {
    return *std::ranges::find(kForms, form, &FormEntry::form);
}

} // namespace

Result<Form> formOf(const std::filesystem::path& file) {
    const std::string ending = base::toLower(file.extension().string());
    for (const FormEntry& entry : kForms)
        if (!ending.empty() && std::ranges::find(entry.endings, ending) != entry.endings.end())
            return entry.form;
    return base::Error{base::ErrorKind::InvalidInput,
                       fmt::format("Captions are read and written as .srt, .vtt, .ass or .lrc, not "
                                   "as \"{}\".",
                                   file.filename().string()),
                       {}};
}

Result<ReadSheet> parse(std::string_view bytes, Form form, std::string_view name) {
    TRY_ASSIGN(const Lines lines, Lines::split(bytes, name));
    ReadSheet read;
    Warnings warnings;
    TRY(entryOf(form).read(lines, read.sheet, warnings));
    if (read.sheet.cues.empty())
        return base::Error{
            base::ErrorKind::InvalidInput, fmt::format("{} has no captions in it.", name), {}};
    std::ranges::stable_sort(read.sheet.cues, {}, &SheetCue::begin);
    read.warnings = warnings.sentences();
    return read;
}

std::string write(const Sheet& sheet, Form form) {
    return entryOf(form).write(sheet);
}

std::vector<std::string> lostBy(Form form, const Sheet& sheet) {
    const FormEntry& entry = entryOf(form);
    const auto any = [&](auto member) {
        return std::ranges::any_of(sheet.cues,
                                   [&](const SheetCue& cue) { return !(cue.*member).empty(); });
    };
    const bool placed =
        std::ranges::any_of(sheet.cues, [](const SheetCue& cue) { return cue.anchor.has_value(); });
    std::vector<std::string> sentences;
    const auto tell = [&](std::string_view what) {
        sentences.push_back(
            fmt::format("{} cannot hold {}: they are left out.", entry.label, what));
    };
    if (!entry.pins && any(&SheetCue::pins))
        tell("the times of words");
    if (!entry.looks && any(&SheetCue::marks))
        tell("bold and italic letters and colours");
    if (!entry.places && placed)
        tell("the places of captions");
    if (form == Form::Vtt)
        for (const SheetCue& cue : sheet.cues)
            if (std::ranges::any_of(cue.marks,
                                    [](const auto& mark) { return mark.colour.has_value(); })) {
                tell("colours but its own eight");
                break;
            }
    return sentences;
}

} // namespace reelwright::subtitle
