#include "pipeline/compose_film.h"

#include "pipeline/drafts.h"
#include "pipeline/house.h"
#include "pipeline/proxies.h"
#include "pipeline/reframe.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using compose::SceneSource;
using model::Asset;

namespace {

// Finds the files that a film's ids stand for.
class Resolver {
public:
    Resolver(Workspace& workspace, const model::Film& film, model::Aspect aspect,
             const std::stop_token& stop)
        : m_workspace(workspace)
        , m_film(film)
        , m_aspect(aspect)
        , m_stop(stop) {}

    Result<void> load() {
        TRY_ASSIGN(m_assets, m_workspace.project.assets());
        return {};
    }

    Result<SceneSource> sourceOf(std::size_t scene, const DraftFile& draft) {
        const model::Take* const take = m_film.scenes[scene].chosenTake();
        if (take == nullptr)
            return SceneSource{
                .file = draft.file, .name = draft.name, .in = handleBefore(m_film, scene)};
        TRY_ASSIGN(const Asset asset, find(take->asset, fmt::format("scene {}", scene + 1)));
        SceneSource source;
        source.kind = take->kind == model::TakeKind::Still ? compose::SourceKind::Still
                                                           : compose::SourceKind::Video;
        source.name = asset.sha256;
        if (source.kind == compose::SourceKind::Video) {
            TRY_ASSIGN(HouseClip clip, houseClip(m_workspace, asset, m_stop));
            source.file = std::move(clip.file);
            source.index = std::move(clip.index);
            source.frames = m_film.rate.nearestFrame(source.index->seconds());
            source.name += clip.converted ? "/copy" : "";
        } else {
            TRY_ASSIGN(source.file, houseFile(m_workspace, asset, m_stop));
        }
        source.in = take->in;
        const model::Framing& framing = take->framingFor(m_aspect);
        source.pace = take->kind == model::TakeKind::Still ? model::Pace() : take->pace;
        source.fit = framing.fit;
        source.focus = framing.focus;
        return source;
    }

    Result<std::optional<std::filesystem::path>> logo() {
        if (!m_film.logo)
            return std::optional<std::filesystem::path>{};
        TRY_ASSIGN(const Asset asset, find(m_film.logo->asset, "the logo"));
        TRY_ASSIGN(auto file, houseFile(m_workspace, asset, m_stop));
        return std::optional(std::move(file));
    }

    Result<std::map<model::AssetId, std::filesystem::path>> luts() {
        std::map<model::AssetId, std::filesystem::path> files;
        const auto add = [&](const model::Look& look) -> Result<void> {
            if (look.lut.empty())
                return {};
            TRY_ASSIGN(const Asset asset, find(look.lut, "the look"));
            files.emplace(look.lut, m_workspace.project.fileOf(asset));
            return {};
        };
        TRY(add(m_film.look));
        for (const model::Scene& scene : m_film.scenes)
            if (scene.look)
                TRY(add(*scene.look));
        return files;
    }

    // Pictures that transitions follow.
    Result<std::map<model::AssetId, std::filesystem::path>> pictures() {
        std::map<model::AssetId, std::filesystem::path> files;
        for (std::size_t i = 0; i < m_film.scenes.size(); ++i) {
            const model::AssetId& id = m_film.scenes[i].transition.picture;
            if (id.empty() || files.contains(id))
                continue;
            TRY_ASSIGN(const Asset asset,
                       find(id, fmt::format("the transition into scene {}", i + 1)));
            TRY_ASSIGN(files[id], houseFile(m_workspace, asset, m_stop));
        }
        return files;
    }

    Result<std::vector<std::filesystem::path>> fonts() {
        std::vector<std::filesystem::path> files;
        for (const model::AssetId& id : m_film.fonts) {
            TRY_ASSIGN(const Asset asset, find(id, "the titles"));
            files.push_back(m_workspace.project.fileOf(asset));
        }
        return files;
    }

private:
    Result<Asset> find(const model::AssetId& id, std::string_view user) {
        const auto at = std::ranges::find(m_assets, id, &Asset::id);
        if (at != m_assets.end())
            return *at;
        return Error{ErrorKind::NotFound,
                     fmt::format("A file that {} uses is not in the project any more.", user),
                     id.text};
    }

    Workspace& m_workspace;
    const model::Film& m_film;
    model::Aspect m_aspect;
    const std::stop_token& m_stop;
    std::vector<Asset> m_assets;
};

} // namespace

Result<std::shared_ptr<const compose::Composition>> composeFilm(Workspace& workspace,
                                                                const model::FilmPtr& film,
                                                                const CanvasForm& form,
                                                                const std::stop_token& stop) {
    TRY_ASSIGN(const std::vector<DraftFile> drafts, draftFiles(workspace, *film, form.aspect));
    Resolver resolver(workspace, *film, form.aspect, stop);
    TRY(resolver.load());
    compose::CompositionRequest request{
        .film = film, .canvas = model::canvasOf(form.aspect, form.shortSide), .depth = form.depth};
    for (std::size_t i = 0; i < film->scenes.size(); ++i) {
        TRY_ASSIGN(SceneSource source, resolver.sourceOf(i, drafts[i]));
        request.sources.push_back(std::move(source));
    }
    TRY(reframeScenes(workspace, *film, form.aspect, request.sources, stop));
    if (form.proxies) // last: crops are planned by the clips themselves, for preview and export
                      // alike
        for (SceneSource& source : request.sources)
            preferProxy(workspace, source);
    TRY_ASSIGN(request.logo, resolver.logo());
    TRY_ASSIGN(request.luts, resolver.luts());
    TRY_ASSIGN(request.pictures, resolver.pictures());
    TRY_ASSIGN(request.fonts, resolver.fonts());
    return compose::Composition::create(std::move(request));
}

} // namespace reelwright::pipeline
