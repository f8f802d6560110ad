#include "app/cli/export_options.h"

#include "app/cli/describe.h"
#include "base/paths.h"
#include "engine/catalogues.h"

#include <charconv>

#include <fmt/format.h>

namespace reelwright::cli {

using base::Error;
using base::ErrorKind;
using base::Result;

void ExportOptions::declare(CLI::App& app, Aspect aspect) {
    app.add_option("-o,--out", m_out,
                   "The film to write, .mp4, .mov, .mkv, .webm or .gif, or a folder for pictures "
                   "(default: the title, .mp4)");
    app.add_option("--preset", m_preset, "How it is encoded (see: reel list presets)");
    app.add_option("--size", m_size, "Short side in pixels (default: the preset's, 1080)")
        ->check(CLI::Range(144, 2160));
    app.add_flag("--overwrite", m_overwrite, "Replace a film of the same name");
    app.add_option("--encoder", m_encoder,
                   "software, auto (hardware that works here, else software) or one of: reel list "
                   "encoders (default: the preset's, else software, which looks best for its size "
                   "and gives the same file on every machine)");
    app.add_option("--captions", m_captions,
                   fmt::format("{}: drawn into the picture, as tracks that players switch on and "
                               "off, or as .srt or .vtt beside the film (default: marked, each "
                               "track as it was imported)",
                               pipeline::kCaptionDeliveryNames));
    app.add_option("--artist", m_artist, "Artist named in the file (default: the brand)");
    app.add_option("--thumbnail", m_thumbnail,
                   "Frame that becomes the cover picture of .mp4 and .mkv, counted from 0, or none "
                   "(default: the middle of the first hero scene)");
    app.add_flag("--provenance", m_provenance,
                 "Write also where every picture comes from, as NAME.provenance.json");
    if (aspect != Aspect::Choose)
        return;
    app.add_option("--title", m_title, "Title named in the file (default: the film's)");
    app.add_option("--hand-out", m_handOut,
                   "Folder: describe the missing segments there for other machines (reel "
                   "render-segment) instead of writing the film");
    app.add_option("--collect", m_collect,
                   "Folder: take in the segments that other machines have drawn there");
    app.add_option("--aspect", m_aspect,
                   fmt::format("{} (default: the film's)", model::kAspectNames));
}

namespace {

Result<pipeline::CoverWish> coverFrom(const std::string& word) {
    if (word.empty())
        return pipeline::CoverWish{};
    if (word == "none")
        return pipeline::CoverWish{.wanted = false};
    base::FrameIndex frame = 0;
    const char* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, frame);
    if (read.ec == std::errc() && read.ptr == end && frame >= 0)
        return pipeline::CoverWish{.frame = frame};
    return Error{
        ErrorKind::InvalidInput,
        fmt::format("\"{}\" is no thumbnail: give a frame's number, such as 120, or none.", word),
        {}};
}

} // namespace

Result<pipeline::ExportRequest> ExportOptions::request(const std::string& title,
                                                       const std::filesystem::path& folder) const {
    pipeline::ExportRequest request{.output = m_out, .preset = m_preset, .shortSide = m_size};
    request.overwrite = m_overwrite ? pipeline::Overwrite::Yes : pipeline::Overwrite::No;
    if (!m_aspect.empty()) {
        request.aspect = model::aspectFromName(m_aspect);
        if (!request.aspect)
            return Error{ErrorKind::InvalidInput,
                         fmt::format("\"{}\" is no aspect: use {}.", m_aspect, model::kAspectNames),
                         {}};
    }
    request.encoder = m_encoder;
    request.title = m_title;
    request.artist = m_artist;
    request.provenanceFile = m_provenance;
    request.handOut = m_handOut;
    request.collect = m_collect;
    const auto captions = pipeline::captionDeliveryFromName(m_captions);
    if (!captions)
        return Error{ErrorKind::InvalidInput,
                     fmt::format("\"{}\" is no way for captions: use {}.", m_captions,
                                 pipeline::kCaptionDeliveryNames),
                     {}};
    request.captions = *captions;
    TRY_ASSIGN(request.cover, coverFrom(m_thumbnail));
    if (m_out.empty()) {
        const std::string extension = engine::extensionOfPreset(m_preset).value_or(".mp4");
        request.output = base::unusedPath(folder / (base::fileNameFrom(title) + extension));
    }
    std::filesystem::path place = std::filesystem::absolute(request.output);
    if (!place.has_filename())
        place = place.parent_path();
    place = place.parent_path();
    std::error_code code;
    if (!std::filesystem::is_directory(place, code))
        return Error{ErrorKind::NotFound,
                     fmt::format("There is no folder {} to write the film into.", place.string()),
                     {}};
    return request;
}

Result<void> exportAndTell(Session& session, engine::Project& project,
                           const pipeline::ExportRequest& request) {
    TRY_ASSIGN(const pipeline::ExportResult result,
               project.exportFilm(request, session.listener(), session.stop()));
    for (const std::string& notice : result.notices)
        session.warn(notice);
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    if (result.collected > 0)
        session.say(fmt::format("{} segments were collected.", result.collected));
    if (!request.handOut.empty() && !result.wasUpToDate) {
        session.say(fmt::format("{} segments are described in {}. On other machines: reel "
                                "render-segment {} --share 1/2 and so on; then the same export "
                                "with --collect {}.",
                                result.handedOut, request.handOut.string(), result.output.string(),
                                request.handOut.string()));
        session.result({{"event", "handed_out"}, {"segments", result.handedOut}});
        return {};
    }
    session.say(result.wasUpToDate ? fmt::format("{} is up to date.", result.output.string())
                                   : fmt::format("Wrote {} ({}, {} of {} segments drawn now)",
                                                 result.output.string(),
                                                 clockText(film->rate.secondsAt(result.frames)),
                                                 result.rendered, result.segments));
    for (const std::filesystem::path& file : result.beside)
        session.say(fmt::format("Beside it: {}", file.string()));
    session.result(exportJson(result, *film));
    return {};
}

} // namespace reelwright::cli
