#include "pipeline/captions.h"

#include "base/file.h"
#include "base/paths.h"
#include "base/utf8.h"
#include "model/edits/text_arguments.h"
#include "pipeline/hear.h"
#include "subtitle/track.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using model::CaptionKind;
using model::CaptionTrack;
using subtitle::Form;
using subtitle::Milliseconds;
namespace fs = std::filesystem;

namespace {

// How long before the film's first frame a file's time 0 lies.
Milliseconds before(const model::Film& film, CaptionTime time, Form form) {
    const bool song =
        time == CaptionTime::Song || (time == CaptionTime::ByForm && form == Form::Lrc);
    if (!song || !film.music)
        return 0;
    return std::llround(static_cast<double>(film.music->in) * 1000 / base::kSampleRate);
}

// "en" of song.en.srt.
std::string languageIn(const fs::path& file) {
    const std::string tag = file.stem().extension().string();
    const bool fits = tag.size() >= 3 && tag.size() <= 8 && model::isLanguage(tag.substr(1));
    return fits ? tag.substr(1) : "und";
}

CaptionTrack described(CaptionTrack track, const CaptionImport& request, Form form) {
    track.id = {request.track.empty() ? base::fileNameFrom(request.file.stem().string())
                                      : base::cleanText(request.track, 100)};
    track.kind =
        request.kind.value_or(form == Form::Lrc ? CaptionKind::Lyrics : CaptionKind::Captions);
    track.language = request.language.empty() ? languageIn(request.file) : request.language;
    const bool sung = track.kind == CaptionKind::Lyrics;
    track.style = !request.style.empty() ? request.style : sung ? "karaoke" : "classic";
    track.burnt = request.burnt.value_or(sung);
    return track;
}

} // namespace

Result<ImportedCaptions> importCaptions(Workspace& workspace, const model::FilmPtr& film,
                                        const CaptionImport& request) {
    TRY_ASSIGN(const Form form, subtitle::formOf(request.file));
    TRY_ASSIGN(const std::string bytes, base::readFile(request.file, subtitle::kMostBytes));
    const std::string name = request.file.filename().string();
    TRY_ASSIGN(subtitle::ReadSheet read, subtitle::parse(bytes, form, name));
    const Milliseconds shift = before(*film, request.time, form);
    CaptionTrack track =
        described(subtitle::trackOf(read.sheet, film->rate, film->length, shift), request, form);
    if (track.cues.empty()) {
        const double begin = static_cast<double>(shift) / 1000;
        return Error{ErrorKind::InvalidInput,
                     fmt::format("None of the {} captions of {} lies in the film, which shows "
                                 "{:.1f} to {:.1f} s of their time.",
                                 read.sheet.cues.size(), name, begin,
                                 begin + film->rate.secondsAt(film->length)),
                     {}};
    }
    ImportedCaptions result{
        .track = track.id, .cues = track.cues.size(), .warnings = std::move(read.warnings)};
    if (const std::size_t outside = read.sheet.cues.size() - track.cues.size(); outside > 0)
        result.warnings.push_back(fmt::format("{} captions lie outside of the film.", outside));
    for (const model::Cue& cue : track.cues)
        result.pinnedWords += cue.pins.size();
    model::Film next = *film;
    const auto old = std::ranges::find(next.captions, track.id, &CaptionTrack::id);
    result.replaced = old != next.captions.end();
    if (result.replaced)
        *old = std::move(track);
    else
        next.captions.push_back(std::move(track));
    TRY_ASSIGN(result.film, workspace.project.change("Import captions", next));
    return result;
}

Result<std::vector<std::string>> exportCaptions(const model::Film& film, const std::string& track,
                                                const fs::path& file, CaptionTime time,
                                                Overwrite overwrite) {
    TRY_ASSIGN(const Form form, subtitle::formOf(file));
    model::Film copy = film;
    const model::EditValues values =
        track.empty() ? model::EditValues{} : model::EditValues{{"track", track}};
    TRY_ASSIGN(const CaptionTrack* const chosen,
               model::trackOf(copy, model::EditArguments(film, values)));
    TRY(checkTarget(file, overwrite));
    subtitle::Sheet sheet = subtitle::sheetOf(*chosen, film.rate, before(film, time, form));
    sheet.title = film.title;
    TRY(base::writeFileAtomically(file, subtitle::write(sheet, form)));
    return subtitle::lostBy(form, sheet);
}

} // namespace reelwright::pipeline
