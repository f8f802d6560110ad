#include "pipeline/reframe.h"

#include "base/thread_pool.h"
#include "compose/crop_operator.h"
#include "pipeline/interest_store.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace reelwright::pipeline {

using base::FrameIndex;
using base::Result;
using compose::FocusPath;
using compose::Interest;
using compose::SceneSource;
using compose::SourceKind;
using model::Framing;
using model::Point;
using model::Reframe;

namespace {

constexpr double kNothingToCut = 0.985; // of a side: a crop of more is where it is

using Pieces = std::map<std::pair<std::string, std::int64_t>, std::vector<Interest>>;

// Frames of a scene, counted from its start, that its crop is needed for: with its transitions.
base::FrameSpan shownFrames(const model::Film& film, std::size_t scene) {
    const auto length = [&](std::size_t i) {
        return i < film.scenes.size() ? film.scenes[i].transition.length : FrameIndex{0};
    };
    return {-length(scene), film.spanOf(scene).length() + length(scene + 1)};
}

// How much of the width and the height of a picture fills the canvas.
struct Crop {
    double across = 1;
    double down = 1;
    Crop(double width, double height, model::Size canvas) {
        const double shape = static_cast<double>(canvas.width) / canvas.height;
        across = std::min(1.0, height * shape / width);
        down = std::min(1.0, width / shape / height);
    }
    [[nodiscard]] bool cuts() const { return std::min(across, down) < kNothingToCut; }
};

// The moments of a scene at which its crop is thought about.
struct Moments {
    base::FrameSpan frames;
    double step = 1;                  // frames
    std::vector<std::int64_t> places; // in the clip, at compose::kInterestRate
};

Moments momentsOf(const model::Film& film, std::size_t scene, const SceneSource& source) {
    Moments moments{.frames = shownFrames(film, scene)};
    moments.step = std::max(1.0, film.rate.perSecond() / compose::kInterestRate);
    const std::int64_t all = momentCount(*source.index);
    const auto count =
        2 + static_cast<int>(static_cast<double>(moments.frames.length()) / moments.step);
    for (int i = 0; i < count; ++i) {
        const auto frame = moments.frames.begin + std::lround(i * moments.step);
        const double seconds =
            static_cast<double>(model::momentAt(source.pace, source.in, frame).parts) /
            model::ClipMoment::kParts / film.rate.perSecond();
        moments.places.push_back(std::clamp<std::int64_t>(
            static_cast<std::int64_t>(std::floor(seconds * compose::kInterestRate)), 0, all - 1));
    }
    return moments;
}

class Reframer {
public:
    Reframer(Workspace& workspace, const model::Film& film, model::Aspect aspect,
             std::vector<SceneSource>& sources)
        : m_workspace(workspace)
        , m_film(film)
        , m_aspect(aspect)
        , m_canvas(model::canvasOf(aspect, 1080))
        , m_sources(sources) {}

    Result<void> run(const std::stop_token& stop) {
        for (std::size_t i = 0; i < m_sources.size(); ++i) {
            const model::Take* const take = m_film.scenes[i].chosenTake();
            if (take == nullptr)
                continue;
            const Framing& framing = take->framingFor(m_aspect);
            if (framing.fit != model::Fit::Fill)
                continue;
            if (framing.reframe == Reframe::Keys && framing.keys.size() == 1)
                m_sources[i].focus = framing.keys.front().focus;
            else if (framing.reframe == Reframe::Keys)
                m_sources[i].path = compose::pathOf(framing.keys, shownFrames(m_film, i));
            else if (framing.reframe == Reframe::Auto && m_sources[i].kind == SourceKind::Still)
                TRY(findStill(m_sources[i]));
            else if (framing.reframe == Reframe::Auto)
                want(i);
        }
        TRY(lookAtPieces(stop));
        for (const auto& [scene, moments] : m_wanted)
            plan(m_sources[scene], moments);
        return {};
    }

private:
    Result<void> findStill(SceneSource& source) {
        TRY_ASSIGN(const Interest interest, interestOfStill(m_workspace.project.derived(), source));
        const Crop crop(static_cast<double>(interest.columns.size()),
                        static_cast<double>(interest.rows.size()), m_canvas);
        if (!crop.cuts())
            return {};
        if (crop.across < crop.down)
            source.focus.x = compose::operateCrop({&interest.columns, 1}, crop.across, 1).front();
        else
            source.focus.y = compose::operateCrop({&interest.rows, 1}, crop.down, 1).front();
        return {};
    }

    void want(std::size_t scene) {
        const SceneSource& source = m_sources[scene];
        if (!Crop(source.index->width, source.index->height, m_canvas).cuts())
            return;
        Moments moments = momentsOf(m_film, scene, source);
        for (const std::int64_t place : moments.places)
            m_pieces.try_emplace({source.name, place / kInterestPiece});
        m_byName[source.name] = &source;
        m_wanted.emplace(scene, std::move(moments));
    }

    Result<void> lookAtPieces(const std::stop_token& stop) {
        std::vector<Pieces::value_type*> pieces;
        for (auto& piece : m_pieces)
            pieces.push_back(&piece);
        return base::parallelFor(
            m_workspace.workers, static_cast<int>(pieces.size()), stop, [&](int i) -> Result<void> {
                auto& [name, moments] = *pieces[static_cast<std::size_t>(i)];
                TRY_ASSIGN(moments, interestOfPiece(m_workspace.project.derived(),
                                                    *m_byName.at(name.first), name.second, stop));
                return {};
            });
    }

    void plan(SceneSource& source, const Moments& moments) const {
        const Crop crop(source.index->width, source.index->height, m_canvas);
        const bool sideways = crop.across < crop.down;
        std::vector<compose::Profile> profiles;
        for (const std::int64_t place : moments.places) {
            const auto& piece = m_pieces.at({source.name, place / kInterestPiece});
            if (piece.empty())
                return;
            const auto i =
                std::min(static_cast<std::size_t>(place % kInterestPiece), piece.size() - 1);
            profiles.push_back(sideways ? piece[i].columns : piece[i].rows);
        }
        const double perSecond = m_film.rate.perSecond() / moments.step;
        const std::vector<double> places =
            compose::operateCrop(profiles, sideways ? crop.across : crop.down, perSecond);
        const auto pointAt = [&](double place) {
            return sideways ? Point{place, source.focus.y} : Point{source.focus.x, place};
        };
        const auto [low, high] = std::ranges::minmax(places);
        if (high - low < 1e-9) { // still: as a focus of its own
            source.focus = pointAt(low);
            return;
        }
        source.path.first = moments.frames.begin;
        for (const double place :
             compose::drawnThrough(places, moments.step, static_cast<int>(moments.frames.length())))
            source.path.points.push_back(pointAt(place));
    }

    Workspace& m_workspace;
    const model::Film& m_film;
    model::Aspect m_aspect;
    model::Size m_canvas;
    std::vector<SceneSource>& m_sources;
    std::map<std::size_t, Moments> m_wanted; // by scene
    std::map<std::string, const SceneSource*> m_byName;
    Pieces m_pieces;
};

} // namespace

Result<void> reframeScenes(Workspace& workspace, const model::Film& film, model::Aspect aspect,
                           std::vector<SceneSource>& sources, const std::stop_token& stop) {
    return Reframer(workspace, film, aspect, sources).run(stop);
}

} // namespace reelwright::pipeline
