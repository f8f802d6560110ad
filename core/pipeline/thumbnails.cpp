#include "pipeline/thumbnails.h"

#include "base/file.h"
#include "base/hash.h"
#include "compose/frame_renderer.h"
#include "compose/segment.h"
#include "media/picture.h"
#include "media/scaler.h"
#include "pipeline/compose_film.h"
#include "pipeline/drafts.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::FrameIndex;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr const char* kFolder = "thumbnails";
constexpr const char* kPicture = ".jpg";

// One picture and the frame that it shows.
struct Wanted {
    FrameIndex frame = 0;
    fs::path* place = nullptr;
};

class ThumbnailMaker {
public:
    ThumbnailMaker(Workspace& workspace, std::shared_ptr<const compose::Composition> composition)
        : m_workspace(workspace)
        , m_composition(std::move(composition))
        , m_spans(compose::spansOf(m_composition->film())) {}

    // Finds the picture or notes that it is missing.
    Result<void> want(FrameIndex frame, fs::path& place) {
        const std::string name = nameOf(frame);
        const store::DerivedCache& derived = m_workspace.project.derived();
        TRY_ASSIGN(place, derived.place(kFolder, name, kPicture));
        if (!derived.find(kFolder, name, kPicture))
            m_missing.push_back({frame, &place});
        return {};
    }

    [[nodiscard]] std::set<std::size_t> scenesToDraw() const {
        std::set<std::size_t> scenes;
        for (const Wanted& wanted : m_missing) {
            const compose::Span& span = spanAt(wanted.frame);
            scenes.insert(span.scene);
            if (span.into)
                scenes.insert(*span.into);
        }
        return scenes;
    }

    Result<void> draw(const Listener& listener, const std::stop_token& stop) {
        compose::FrameRenderer renderer(m_composition);
        media::Scaler scaler;
        media::Image image;
        int done = 0;
        for (const Wanted& wanted : m_missing) {
            TRY(base::checkStop(stop));
            TRY_ASSIGN(const auto picture, renderer.frame(wanted.frame));
            TRY(scaler.convert(picture->view(), image));
            TRY(media::writePicture(*wanted.place, image));
            const auto total = static_cast<int>(m_missing.size());
            if (listener)
                listener({"thumbnails", "Drawing thumbnails", ++done / static_cast<double>(total),
                          done, total});
        }
        return {};
    }

private:
    [[nodiscard]] const compose::Span& spanAt(FrameIndex frame) const {
        return *std::ranges::find_if(
            m_spans, [&](const compose::Span& span) { return span.frames.contains(frame); });
    }

    [[nodiscard]] std::string nameOf(FrameIndex frame) const {
        const compose::Span& span = spanAt(frame);
        base::Hasher hasher;
        hasher.add("thumbnail");
        hasher.add(compose::segmentName(*m_composition, span,
                                        {.width = m_composition->canvas().width,
                                         .height = m_composition->canvas().height,
                                         .rate = m_composition->film().rate}));
        hasher.add(frame - span.frames.begin);
        return hasher.name();
    }

    Workspace& m_workspace;
    std::shared_ptr<const compose::Composition> m_composition;
    std::vector<compose::Span> m_spans;
    std::vector<Wanted> m_missing; // ascending frames
};

} // namespace

Result<std::vector<Thumbnails>> makeThumbnails(Workspace& workspace, const model::FilmPtr& film,
                                               model::Aspect aspect, const Listener& listener,
                                               const std::stop_token& stop) {
    TRY_ASSIGN(auto composition,
               composeFilm(workspace, film,
                           {.aspect = aspect, .shortSide = kThumbnailShortSide, .proxies = true},
                           stop));
    ThumbnailMaker maker(workspace, std::move(composition));
    std::vector<Thumbnails> thumbnails(film->scenes.size());
    for (std::size_t i = 0; i < film->scenes.size(); ++i) {
        const base::FrameSpan span = film->spanOf(i);
        TRY(maker.want(span.begin, thumbnails[i].first));
        TRY(maker.want(span.begin + span.length() / 2, thumbnails[i].middle));
        TRY(maker.want(span.end - 1, thumbnails[i].last));
    }
    TRY(drawDrafts(workspace, *film, aspect, maker.scenesToDraw(), listener, stop));
    TRY(maker.draw(listener, stop));
    return thumbnails;
}

} // namespace reelwright::pipeline
