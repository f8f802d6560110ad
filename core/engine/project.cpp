#include "engine/project.h"

#include "compose/caption_styles/caption_style.h"
#include "compose/looks/look.h"
#include "compose/ready_transition.h"
#include "compose/spans.h"
#include "engine/project_state.h"
#include "pipeline/compose_film.h"
#include "pipeline/drafts.h"
#include "pipeline/film_sound.h"
#include "pipeline/hear.h"
#include "pipeline/import.h"
#include "pipeline/proxies.h"
#include "pipeline/rendered_frames.h"
#include "pipeline/sheet.h"
#include "pipeline/stills.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::engine {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr int kStoryboardShortSide = 720; // pixels: what drafts have

// Names that belong to compose/, which edits in model/ cannot know. Another program's name of a
// transition becomes ours.
Result<void> settleNames(model::Film& film, const std::vector<model::Asset>& assets) {
    const auto checkLook = [&](const model::Look& look) -> Result<void> {
        const auto isIt = [&](const model::Asset& asset) {
            return asset.id == look.lut && asset.kind == model::AssetKind::Lut;
        };
        if (!look.lut.empty() && std::ranges::none_of(assets, isIt))
            return Error{
                ErrorKind::NotFound,
                fmt::format("There is no imported LUT \"{}\": see reel look --lut.", look.lut.text),
                {}};
        if (look.lut.empty() && compose::findLook(look.id) == nullptr)
            return Error{ErrorKind::NotFound,
                         fmt::format("There is no look \"{}\": see reel list looks.", look.id),
                         {}};
        return {};
    };
    const auto checkTake = [&](const model::Take& take) -> Result<void> {
        const auto asset = std::ranges::find(assets, take.asset, &model::Asset::id);
        if (asset == assets.end())
            return {}; // told where it is shown
        const bool isStill = take.kind == model::TakeKind::Still;
        if (asset->kind == (isStill ? model::AssetKind::Picture : model::AssetKind::Clip))
            return {};
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} is no {}.", asset->name, isStill ? "picture" : "clip"),
                     {}};
    };
    TRY(checkLook(film.look));
    for (const model::CaptionTrack& track : film.captions)
        if (compose::findCaptionStyle(track.style) == nullptr)
            return Error{ErrorKind::NotFound,
                         fmt::format("There is no caption style \"{}\": see reel list "
                                     "caption_styles.",
                                     track.style),
                         {}};
    for (model::Scene& scene : film.scenes) {
        if (scene.look)
            TRY(checkLook(*scene.look));
        if (const model::Take* const take = scene.chosenTake())
            TRY(checkTake(*take));
        TRY_ASSIGN(const compose::TransitionPreset* const preset,
                   compose::presetOf(scene.transition));
        scene.transition.kind = preset->id;
    }
    return {};
}

} // namespace

Project::Project(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
Project::~Project() = default;
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;

const std::filesystem::path& Project::folder() const {
    return m_state->store.folder();
}
bool Project::isReadOnly() const {
    return m_state->store.isReadOnly();
}
const std::string& Project::whyReadOnly() const {
    return m_state->store.whyReadOnly();
}

Result<void> Project::checkWritable() const {
    if (!isReadOnly())
        return {};
    return Error{
        ErrorKind::Busy, fmt::format("The project cannot be changed now. {}", whyReadOnly()), {}};
}

Result<model::FilmPtr> Project::plannedFilm() {
    TRY_ASSIGN(model::FilmPtr film, m_state->store.film());
    if (!film)
        return Error{ErrorKind::NotFound,
                     fmt::format("The project has no film yet: plan it first (reel plan {}).",
                                 folder().string()),
                     {}};
    return film;
}

Result<std::optional<model::Brief>> Project::brief() {
    return m_state->store.brief();
}

Result<void> Project::saveBrief(const model::Brief& brief) {
    TRY(checkWritable());
    TRY_ASSIGN(const model::Brief valid, model::validated(brief));
    return m_state->store.saveBrief(valid);
}

Result<model::FilmPtr> Project::film() {
    return m_state->store.film();
}
Result<std::vector<model::Asset>> Project::assets() {
    return m_state->store.assets();
}

Result<pipeline::PlanResult> Project::plan(const pipeline::Listener& listener,
                                           const std::stop_token& stop) {
    TRY(checkWritable());
    return pipeline::planProject(m_state->workspace, std::nullopt, listener, stop);
}

Result<pipeline::PlanResult> Project::planFor(const pipeline::PlanFor& models,
                                              const pipeline::Listener& listener,
                                              const std::stop_token& stop) {
    TRY(checkWritable());
    return pipeline::planProject(m_state->workspace, models, listener, stop);
}

Result<pipeline::SwapResult> Project::swapSong(const std::filesystem::path& song,
                                               const pipeline::Listener& listener,
                                               const std::stop_token& stop) {
    TRY(checkWritable());
    return pipeline::swapSong(m_state->workspace, song, listener, stop);
}

Result<model::FilmPtr> Project::addSound(const std::filesystem::path& file,
                                         const pipeline::SoundPlacement& placement,
                                         const pipeline::Listener& listener,
                                         const std::stop_token& stop) {
    TRY(checkWritable());
    TRY(plannedFilm().map([](const auto&) {}));
    return pipeline::addSound(m_state->workspace, file, placement, listener, stop);
}

Result<model::FilmPtr> Project::useClipSound(std::size_t scene, const pipeline::ClipSound& how,
                                             const std::stop_token& stop) {
    TRY(checkWritable());
    TRY(plannedFilm().map([](const auto&) {}));
    return pipeline::useClipSound(m_state->workspace, scene, how, stop);
}

Result<void> Project::writeFirstFrame(const std::filesystem::path& path,
                                      const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::writeFirstFrame(m_state->workspace, film, path, stop);
}

Result<void> Project::draft(const std::filesystem::path& storyboard,
                            const pipeline::Listener& listener, const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::writeStoryboard(m_state->workspace, film, film->aspect, kStoryboardShortSide,
                                     storyboard, listener, stop);
}

Result<void> Project::makeProxies(const pipeline::Listener& listener, const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::makeProxies(m_state->workspace, film, film->aspect, listener, stop);
}

Result<std::vector<pipeline::Thumbnails>>
Project::makeThumbnails(const pipeline::Listener& listener, const std::stop_token& stop,
                        const pipeline::ThumbnailSink& ready) {
    TRY(checkWritable());
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::makeThumbnails(m_state->workspace, film, film->aspect, listener, stop, ready);
}

static Result<std::shared_ptr<const compose::Composition>>
previewOf(pipeline::Workspace& workspace, const model::FilmPtr& film, int shortSide,
          const pipeline::Listener& listener, const std::stop_token& stop) {
    TRY_ASSIGN(auto composition,
               pipeline::composeFilm(
                   workspace, film,
                   {.aspect = film->aspect, .shortSide = shortSide, .proxies = true}, stop));
    TRY(pipeline::drawDrafts(workspace, *film, film->aspect,
                             compose::scenesIn(compose::spansOf(*film)), listener, stop));
    return composition;
}

Result<std::shared_ptr<const compose::Composition>>
Project::composePreview(int shortSide, const pipeline::Listener& listener,
                        const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return previewOf(m_state->workspace, film, shortSide, listener, stop);
}

Result<std::shared_ptr<const compose::Composition>>
Project::composeTake(const model::SceneId& scene, const model::TakeId& take, int shortSide,
                     const pipeline::Listener& listener, const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    const auto at = film->indexOf(scene);
    const auto& takes = at ? film->scenes[*at].takes : std::vector<model::Take>();
    if (!at || (!take.empty() && std::ranges::find(takes, take, &model::Take::id) == takes.end()))
        return Error{ErrorKind::NotFound, "The take is no longer in the film.", {}};
    model::Film other = *film;
    other.scenes[*at].chosen = take;
    return previewOf(m_state->workspace, std::make_shared<const model::Film>(std::move(other)),
                     shortSide, listener, stop);
}

Result<std::optional<std::filesystem::path>> Project::filmSound(const pipeline::Listener& listener,
                                                                const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::playableSound(m_state->workspace, *film, listener, stop);
}

Result<std::optional<std::filesystem::path>> Project::filmSound(const HeardSounds& heard,
                                                                const pipeline::Listener& listener,
                                                                const std::stop_token& stop) {
    if (heard == HeardSounds{})
        return filmSound(listener, stop);
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    model::Film part = *film;
    if (!heard.music)
        part.music.reset();
    std::erase_if(part.sounds,
                  [&](const model::Sound& sound) { return !heard.roles.contains(sound.role); });
    return pipeline::playableSound(m_state->workspace, part, listener, stop);
}

Result<Rendered> Project::renderedFrames(const std::string& preset, model::Size canvas,
                                         const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    TRY_ASSIGN(pipeline::RenderedFrames frames,
               pipeline::RenderedFrames::create(m_state->workspace, film, preset, canvas, stop));
    const auto shared = std::make_shared<pipeline::RenderedFrames>(std::move(frames));
    return Rendered{[shared](base::FrameIndex n) { return shared->frame(n); }, shared->spans()};
}

Result<void> Project::writeFrame(base::FrameIndex frame, model::Aspect aspect, int shortSide,
                                 const std::filesystem::path& path,
                                 const pipeline::Listener& listener, const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::writeFrame(m_state->workspace, film, frame, aspect, shortSide, path, listener,
                                stop);
}

Result<void> Project::writeLookSheet(base::FrameIndex frame, const std::filesystem::path& path,
                                     const pipeline::Listener& listener,
                                     const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::writeLookSheet(m_state->workspace, film, frame, path, listener, stop);
}

Result<pipeline::ExportResult> Project::exportFilm(const pipeline::ExportRequest& request,
                                                   const pipeline::Listener& listener,
                                                   const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::exportFilm(m_state->workspace, film, request, listener, stop);
}

Result<pipeline::ExportEstimate> Project::estimateExport(const pipeline::ExportRequest& request,
                                                         const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::estimateExport(m_state->workspace, film, request, stop);
}

Result<void> Project::writeSheet(const std::filesystem::path& path, pipeline::Overwrite overwrite,
                                 const pipeline::Listener& listener, const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::writeSheet(m_state->workspace, film, path, overwrite, listener, stop);
}

Result<std::vector<pipeline::LostAsset>> Project::lostAssets(pipeline::MediaCheck check,
                                                             const pipeline::Listener& listener,
                                                             const std::stop_token& stop) {
    return pipeline::lostAssets(m_state->workspace, check, listener, stop);
}

Result<std::vector<pipeline::Relinked>>
Project::relink(std::span<const pipeline::LostAsset> lost,
                std::span<const std::filesystem::path> places, const pipeline::Listener& listener,
                const std::stop_token& stop) {
    TRY(checkWritable());
    return pipeline::relink(m_state->workspace, lost, places, listener, stop);
}

Result<std::vector<pipeline::SceneNotice>> Project::sceneNotices() {
    TRY_ASSIGN(const model::FilmPtr film, m_state->store.film());
    if (!film)
        return std::vector<pipeline::SceneNotice>{};
    return pipeline::sceneNotices(m_state->workspace, *film);
}

Result<model::FilmPtr> Project::edit(const std::string& editId, const model::EditValues& values) {
    TRY(checkWritable());
    const model::EditPreset* const edit = model::findEdit(editId);
    if (edit == nullptr)
        return Error{ErrorKind::NotFound,
                     fmt::format("There is no edit \"{}\": see reel list edits.", editId),
                     {}};
    const auto held = m_state->store.hold();
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    TRY_ASSIGN(model::Film next, model::applyEdit(*film, *edit, values));
    TRY_ASSIGN(const std::vector<model::Asset> assets, m_state->store.assets());
    TRY(settleNames(next, assets));
    const auto scene = values.find("scene");
    const std::string name = scene == values.end()
                                 ? std::string(edit->label)
                                 : fmt::format("{} ({})", edit->label, scene->second);
    return m_state->store.change(name, next);
}

Result<model::FilmPtr> Project::setLut(const std::filesystem::path& file, model::EditValues values,
                                       const pipeline::Listener& listener,
                                       const std::stop_token& stop) {
    TRY(checkWritable());
    TRY(plannedFilm().map([](const auto&) {}));
    TRY_ASSIGN(
        const model::Asset asset,
        pipeline::importFile(m_state->workspace, file, model::AssetKind::Lut, listener, stop));
    values["lut"] = asset.id.text;
    return edit("set_lut", values);
}

Result<model::FilmPtr> Project::importBeats(const std::filesystem::path& file,
                                            pipeline::BeatTime time) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    TRY_ASSIGN(const model::BeatGrid grid, audio::readGrid(file));
    return replaceBeats(pipeline::countedFrom(*film, grid, time, pipeline::BeatTime::Song));
}

Result<void> Project::exportBeats(const std::filesystem::path& file, pipeline::BeatTime time,
                                  pipeline::Overwrite overwrite) {
    TRY(audio::checkGridPath(file));
    TRY(pipeline::checkTarget(file, overwrite));
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return audio::writeGrid(file, pipeline::beatSheet(*film, time));
}

Result<model::FilmPtr> Project::replaceBeats(const model::BeatGrid& grid) {
    TRY(checkWritable());
    const auto held = m_state->store.hold();
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::replaceBeats(m_state->workspace, film, grid);
}

Result<pipeline::ImportedCaptions> Project::importCaptions(const pipeline::CaptionImport& request) {
    TRY(checkWritable());
    if (!request.style.empty() && compose::findCaptionStyle(request.style) == nullptr)
        return Error{ErrorKind::NotFound,
                     fmt::format("There is no caption style \"{}\": see reel list caption_styles.",
                                 request.style),
                     {}};
    const auto held = m_state->store.hold();
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::importCaptions(m_state->workspace, film, request);
}

Result<std::vector<std::string>> Project::exportCaptions(const std::string& track,
                                                         const std::filesystem::path& file,
                                                         pipeline::CaptionTime time,
                                                         pipeline::Overwrite overwrite) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::exportCaptions(*film, track, file, time, overwrite);
}

Result<store::Step> Project::undo() {
    TRY(checkWritable());
    return m_state->store.undo();
}

Result<store::Step> Project::redo() {
    TRY(checkWritable());
    return m_state->store.redo();
}

Result<std::vector<store::JournalEntry>> Project::history() {
    return m_state->store.journal();
}

Result<std::vector<jobs::Job>> Project::jobs() {
    return m_state->store.jobs().list();
}

Result<void> Project::retryJob(const jobs::JobId& id) {
    TRY(checkWritable());
    return m_state->store.jobs().retry(id, m_state->clock->unixMillis());
}

Result<void> Project::dropJob(const jobs::JobId& id) {
    TRY(checkWritable());
    return m_state->store.jobs().drop(id);
}

Result<void> Project::cancelJob(const jobs::JobId& id) {
    TRY(checkWritable());
    return m_state->store.jobs().cancel(id, m_state->clock->unixMillis());
}

Result<void> Project::close() {
    return m_state->store.close();
}

} // namespace reelwright::engine
