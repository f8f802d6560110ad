#include "pipeline/plan.h"

#include "compose/text/fonts.h"
#include "director/director.h"
#include "pipeline/import.h"
#include "pipeline/listen.h"
#include "pipeline/snap.h"

#include <cmath>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using model::Asset;
using model::AssetKind;
namespace fs = std::filesystem;

namespace {

// True for failures that concern one file of the brief and not the project or the machine.
bool isAboutTheFile(const Error& error) {
    switch (error.kind) {
    case ErrorKind::InvalidInput:
    case ErrorKind::NotFound:
    case ErrorKind::Unsupported:
    case ErrorKind::Timeout:
        return true;
    default:
        return false;
    }
}

// Imports what a brief names and turns it into the planner's material.
class Gathering {
public:
    Gathering(Workspace& workspace, const model::Brief& brief, const Listener& listener,
              const std::stop_token& stop)
        : m_workspace(workspace)
        , m_brief(brief)
        , m_listener(listener)
        , m_stop(stop) {}

    Result<void> run() {
        TRY(takeSong());
        for (const fs::path& file : m_brief.footage)
            TRY(takeFootage(file));
        TRY(takeLocked(m_brief.firstPicture, material.first));
        TRY(takeLocked(m_brief.lastPicture, material.last));
        TRY(takeId(m_brief.lut, AssetKind::Lut, "look table", material.lut));
        if (m_brief.brand)
            TRY(takeId(m_brief.brand->logo, AssetKind::Picture, "logo", material.logo));
        return takeFont();
    }

    director::Material material;
    std::optional<model::AssetId> font; // of the brand
    std::string fontFamily;             // that it holds
    std::optional<model::SongMap> song;
    std::vector<std::string> notices;

private:
    // Nothing when the file cannot be used: the film is made without it and a notice says so.
    Result<std::optional<Asset>> import(const fs::path& file, AssetKind kind,
                                        std::string_view what) {
        auto asset = importFile(m_workspace, file, kind, m_listener, m_stop);
        if (asset)
            return std::optional(*std::move(asset));
        if (!isAboutTheFile(asset.error()))
            return std::move(asset).error();
        notices.push_back(fmt::format("The {} is left out: {}", what, asset.error().message));
        return std::optional<Asset>{};
    }

    Result<void> takeSong() {
        if (m_brief.song.empty())
            return {};
        // A film is cut on its song: without it there is nothing worth planning.
        auto asset = importFile(m_workspace, m_brief.song, AssetKind::Song, m_listener, m_stop);
        if (!asset)
            return std::move(asset).error().within("The song cannot be used");
        TRY_ASSIGN(audio::Analysis analysis, listenTo(m_workspace, *asset, m_listener, m_stop));
        material.song = asset->id;
        song = std::move(analysis.map);
        if (!song->grid.isTrusted())
            notices.emplace_back("No steady pulse was found in the song: cuts follow its phrases "
                                 "and energy instead of beats.");
        return {};
    }

    Result<void> takeFootage(const fs::path& file) {
        const auto kind = kindOfFootage(m_workspace, file, m_stop);
        if (!kind && !isAboutTheFile(kind.error()))
            return kind.error();
        if (!kind) {
            notices.push_back(
                fmt::format("A picture or clip is left out: {}", kind.error().message));
            return {};
        }
        TRY_ASSIGN(const auto asset,
                   import(file, *kind, *kind == AssetKind::Picture ? "picture" : "clip"));
        if (!asset)
            return {};
        material.footage.push_back(takeOf(*asset));
        material.footageSeconds.push_back(asset->duration);
        return {};
    }

    Result<void> takeLocked(const fs::path& file, std::optional<model::Take>& take) {
        if (file.empty())
            return {};
        TRY_ASSIGN(const auto asset, import(file, AssetKind::Picture, "first or last picture"));
        if (asset)
            take = takeOf(*asset);
        return {};
    }

    Result<void> takeId(const fs::path& file, AssetKind kind, std::string_view what,
                        std::optional<model::AssetId>& id) {
        if (file.empty())
            return {};
        TRY_ASSIGN(const auto asset, import(file, kind, what));
        if (asset)
            id = asset->id;
        return {};
    }

    Result<void> takeFont() {
        if (!m_brief.brand || m_brief.brand->fontFile.empty())
            return {};
        TRY_ASSIGN(const auto asset,
                   import(m_brief.brand->fontFile, AssetKind::Font, "font of the brand"));
        if (!asset)
            return {};
        font = asset->id;
        TRY_ASSIGN(fontFamily, compose::familyOf(m_workspace.project.fileOf(*asset), asset->name));
        return {};
    }

    // A picture of another shape than the film is shown whole over its own blur, unless little is
    // lost; a clip that is wider fills the film, for its crop follows the subject.
    [[nodiscard]] model::Take takeOf(const Asset& asset) const {
        model::Take take;
        take.kind = asset.kind == AssetKind::Clip ? model::TakeKind::Clip : model::TakeKind::Still;
        take.asset = asset.id;
        const model::Size canvas = model::canvasOf(m_brief.aspect, 1080);
        const double film = static_cast<double>(canvas.width) / canvas.height;
        const double own = static_cast<double>(asset.size.width) / std::max(1, asset.size.height);
        const bool followed = take.kind == model::TakeKind::Clip && own > film;
        const bool loses = std::abs(std::log(own / film)) > std::log(1.6);
        take.framing.fit = loses && !followed ? model::Fit::Blurred : model::Fit::Fill;
        take.framing.reframe = model::Reframe::Auto;
        take.framing.focus = {0.5, own < film ? 0.42 : 0.5};
        return take;
    }

    Workspace& m_workspace;
    const model::Brief& m_brief;
    const Listener& m_listener;
    const std::stop_token& m_stop;
};

// Makes a person's corrections of the beats again on a song that was heard anew. Returns those that
// still fit.
std::vector<model::GridEdit> correctAgain(model::BeatGrid& grid,
                                          const std::vector<model::GridEdit>& edits,
                                          std::vector<std::string>& notices) {
    std::vector<model::GridEdit> made;
    for (const model::GridEdit& edit : edits) {
        if (auto next = model::corrected(grid, edit)) {
            grid = *std::move(next);
            made.push_back(edit);
        } else {
            notices.push_back(
                fmt::format("A correction of the beats ({}) does not fit any more: {}",
                            nameOf(edit.action), next.error().message));
        }
    }
    return made;
}

// Titles are set in the brand's font file unless the brand names another family.
model::Brief withFontOf(model::Brief brief, const std::string& family) {
    if (!family.empty() && brief.brand && brief.brand->headingFont.empty())
        brief.brand->headingFont = family;
    return brief;
}

// What people said stays at its time, where the new film is so long.
void keepNotes(const model::Film& before, model::Film& film) {
    const auto moved = [&](base::FrameIndex frame) {
        return film.rate.nearestFrame(before.rate.secondsAt(frame));
    };
    for (model::Note note : before.notes) {
        note.span = {
            moved(note.span.begin),
            std::min(std::max(moved(note.span.end), moved(note.span.begin) + 1), film.length)};
        if (note.span.length() > 0)
            film.notes.push_back(std::move(note));
    }
    for (model::Marker marker : before.markers) {
        marker.at = moved(marker.at);
        if (marker.at < film.length)
            film.markers.push_back(std::move(marker));
    }
}

// Captions are a person's own: they stay at their time of the film, lyrics at that of the song.
void keepCaptions(const model::Film& before, model::Film& film, std::vector<std::string>& notices) {
    film.captions = before.captions;
    film.safeArea = before.safeArea;
    film.assetNotes = before.assetNotes;
    const bool sameSong = before.music && film.music && before.music->asset == film.music->asset;
    const base::FrameIndex later =
        sameSong ? film.rate.nearestFrame(static_cast<double>(before.music->in - film.music->in) /
                                          base::kSampleRate)
                 : 0;
    std::size_t dropped = 0;
    for (model::CaptionTrack& track : film.captions) {
        model::changeRate(track, before.rate, film.rate);
        if (track.kind == model::CaptionKind::Lyrics)
            model::shift(track, later);
        dropped += model::fitInto(track, film.length);
    }
    if (dropped > 0)
        notices.push_back(
            fmt::format("{} captions lie outside of the new film and are left out.", dropped));
}

// Moves the cuts of a film that is being planned, for the scenes that show their drafts.
Result<void> cutFor(Workspace& workspace, const PlanFor& planFor, model::Film& film,
                    std::vector<std::string>& notices, const std::stop_token& stop) {
    std::vector<std::size_t> scenes;
    for (std::size_t i = 0; i < film.scenes.size(); ++i)
        if (film.scenes[i].chosenTake() == nullptr)
            scenes.push_back(i);
    TRY_ASSIGN(Snapped snapped,
               snapCuts(workspace, film, scenes, planFor.wishes, planFor.reach, stop));
    notices.push_back(snapped.cuts.empty()
                          ? "No other cuts would be cheaper."
                          : fmt::format("{} cuts were moved for the model: {} instead of {}.",
                                        snapped.cuts.size(), spend::dollars(snapped.after.likely),
                                        spend::dollars(snapped.before.likely)));
    film = std::move(snapped.film);
    return {};
}

} // namespace

Result<PlanResult> planProject(Workspace& workspace, const std::optional<PlanFor>& planFor,
                               const Listener& listener, const std::stop_token& stop) {
    TRY_ASSIGN(const std::optional<model::Brief> brief, workspace.project.brief());
    if (!brief)
        return Error{ErrorKind::NotFound, "The project has no brief yet.", {}};
    TRY_ASSIGN(const model::FilmPtr before, workspace.project.film());
    Gathering gathering(workspace, *brief, listener, stop);
    TRY(gathering.run());
    std::vector<model::GridEdit> corrections;
    if (before && before->music && gathering.song &&
        before->music->asset == gathering.material.song)
        corrections = correctAgain(gathering.song->grid, before->gridEdits, gathering.notices);
    if (listener)
        listener({"plan", "Planning the scenes", 0});
    const model::Intent intent = director::readIntent(*brief);
    TRY_ASSIGN(model::Film film, director::planFilm(withFontOf(*brief, gathering.fontFamily),
                                                    intent, gathering.song, gathering.material));
    if (gathering.font)
        film.fonts = {*gathering.font};
    film.gridEdits = std::move(corrections);
    film.id = before ? before->id : base::makeUniqueId<model::FilmTag>();
    if (before) {
        keepCaptions(*before, film, gathering.notices);
        keepNotes(*before, film);
    }
    if (planFor)
        TRY(cutFor(workspace, *planFor, film, gathering.notices, stop));
    PlanResult result;
    TRY_ASSIGN(result.film, workspace.project.change("Plan the film", film));
    result.notices = std::move(gathering.notices);
    result.notices.insert(result.notices.end(), film.intent.warnings.begin(),
                          film.intent.warnings.end());
    if (listener)
        listener({"plan", fmt::format("Planned {} scenes", film.scenes.size()), 1});
    return result;
}

} // namespace reelwright::pipeline
