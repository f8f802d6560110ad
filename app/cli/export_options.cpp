#include "app/cli/export_options.h"

#include "app/cli/describe.h"
#include "base/paths.h"
#include "engine/catalogues.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Error;
using base::ErrorKind;
using base::Result;

void ExportOptions::declare(CLI::App& app, Aspect aspect) {
    app.add_option("-o,--out", m_out,
                   "The film to write, .mp4, .mov or .webm (default: the title, .mp4)");
    app.add_option("--preset", m_preset, "How it is encoded (see: reel list presets)");
    app.add_option("--size", m_size, "Short side in pixels (default: the preset's, 1080)")
        ->check(CLI::Range(144, 2160));
    app.add_flag("--overwrite", m_overwrite, "Replace a film of the same name");
    if (aspect == Aspect::Choose)
        app.add_option("--aspect", m_aspect,
                       fmt::format("{} (default: the film's)", model::kAspectNames));
}

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
    if (m_out.empty()) {
        const std::string extension = engine::extensionOfPreset(m_preset).value_or(".mp4");
        request.output = base::unusedPath(folder / (base::fileNameFrom(title) + extension));
    }
    const std::filesystem::path place = std::filesystem::absolute(request.output).parent_path();
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
    session.say(result.wasUpToDate ? fmt::format("{} is up to date.", result.output.string())
                                   : fmt::format("Wrote {} ({}, {} of {} segments drawn now)",
                                                 result.output.string(),
                                                 clockText(film->rate.secondsAt(result.frames)),
                                                 result.rendered, result.segments));
    session.result(exportJson(result, *film));
    return {};
}

} // namespace reelwright::cli
