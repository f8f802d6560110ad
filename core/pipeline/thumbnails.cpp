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

// Scenes whose drafts and pictures are drawn together.
constexpr std::size_t kGroup = 2;

// One picture and the frame that it shows.
struct Wanted {
    std::size_t scene = 0;
    FrameIndex frame = 0;
    fs::path* place = nullptr;
};

class ThumbnailMaker {
public:
    ThumbnailMaker(Workspace& workspace, std::shared_ptr<const compose::Composition> composition)
        : m_workspace(workspace)
        , m_composition(std::move(composition))
        , m_spans(compose::spansOf(m_composition->film()))
        , m_renderer(m_composition) {}

    // Finds the picture or notes that it is missing.
    Result<void> want(std::size_t scene, FrameIndex frame, fs::path& place) {
        const std::string name = nameOf(frame);
        const store::DerivedCache& derived = m_workspace.project.derived();
        TRY_ASSIGN(place, derived.place(kFolder, name, kPicture));
        if (!derived.find(kFolder, name, kPicture))
            m_missing.push_back({scene, frame, &place});
        return {};
    }

    // Scenes of which a picture is missing.
    [[nodiscard]] std::vector<std::size_t> scenes() const {
        std::set<std::size_t> found;
        for (const Wanted& wanted : m_missing)
            found.insert(wanted.scene);
        return {found.begin(), found.end()};
    }

    // The scenes that are seen in the missing pictures of these.
    [[nodiscard]] std::set<std::size_t> scenesToDraw(const std::set<std::size_t>& group) const {
        std::set<std::size_t> seen;
        for (const Wanted& wanted : m_missing) {
            if (!group.contains(wanted.scene))
                continue;
            const compose::Span& span = spanAt(wanted.frame);
            seen.insert(span.scene);
            if (span.into)
                seen.insert(*span.into);
        }
        return seen;
    }

    Result<void> draw(const std::set<std::size_t>& group, const Listener& listener,
                      const std::stop_token& stop) {
        for (const Wanted& wanted : m_missing) {
            if (!group.contains(wanted.scene))
                continue;
            TRY(base::checkStop(stop));
            TRY_ASSIGN(const auto picture, m_renderer.frame(wanted.frame));
            TRY(m_scaler.convert(picture->view(), m_image));
            TRY(media::writePicture(*wanted.place, m_image));
            const auto total = static_cast<int>(m_missing.size());
            ++m_done;
            if (listener)
                listener({"thumbnails", "Drawing thumbnails", m_done / static_cast<double>(total),
                          m_done, total});
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
    compose::FrameRenderer m_renderer;
    media::Scaler m_scaler;
    media::Image m_image;
    int m_done = 0;
};

} // namespace

Result<std::vector<Thumbnails>> makeThumbnails(Workspace& workspace, const model::FilmPtr& film,
                                               model::Aspect aspect, const Listener& listener,
                                               const std::stop_token& stop,
                                               const ThumbnailSink& ready) {
    TRY_ASSIGN(auto composition,
               composeFilm(workspace, film,
                           {.aspect = aspect, .shortSide = kThumbnailShortSide, .proxies = true},
                           stop));
    ThumbnailMaker maker(workspace, std::move(composition));
    std::vector<Thumbnails> thumbnails(film->scenes.size());
    for (std::size_t i = 0; i < film->scenes.size(); ++i) {
        const base::FrameSpan span = film->spanOf(i);
        TRY(maker.want(i, span.begin, thumbnails[i].first));
        TRY(maker.want(i, span.begin + span.length() / 2, thumbnails[i].middle));
        TRY(maker.want(i, span.end - 1, thumbnails[i].last));
    }
    const auto tell = [&](std::size_t scene) {
        if (ready)
            ready(scene, thumbnails[scene]);
    };
    const std::vector<std::size_t> missing = maker.scenes();
    for (std::size_t i = 0; i < thumbnails.size(); ++i)
        if (!std::ranges::binary_search(missing, i))
            tell(i);
    for (std::size_t i = 0; i < missing.size(); i += kGroup) {
        const std::set<std::size_t> group(
            missing.begin() + static_cast<std::ptrdiff_t>(i),
            missing.begin() + static_cast<std::ptrdiff_t>(std::min(i + kGroup, missing.size())));
        TRY(drawDrafts(workspace, *film, aspect, maker.scenesToDraw(group), listener, stop));
        TRY(maker.draw(group, listener, stop));
        std::ranges::for_each(group, tell);
    }
    return thumbnails;
}

} // namespace reelwright::pipeline
