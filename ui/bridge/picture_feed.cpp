#include "ui/bridge/picture_feed.h"

#include "ui/bridge/text.h"

#include <algorithm>

namespace reelwright::ui {

using base::FrameIndex;

namespace {

constexpr const char* kExport = "mp4_h264";
constexpr int kExportSide = 1080; // short side of that
constexpr int kLookAgain = 3000;  // milliseconds

} // namespace

PictureFeed::PictureFeed(ProjectSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&m_source, &PictureSource::picture, this, &PictureFeed::picture);
    connect(&m_source, &PictureSource::failed, this, &PictureFeed::failed);
    connect(&session, &ProjectSession::filmChanged, this, &PictureFeed::recompose);
    connect(&session, &ProjectSession::proxiesMade, this, &PictureFeed::recompose);
    connect(&session, &ProjectSession::exported, this, &PictureFeed::findRendered);
    // Segments land while an export goes on.
    m_lookAgain.setInterval(kLookAgain);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] {
        if (m_session.isExporting())
            findRendered();
    });
    m_lookAgain.start();
    recompose();
}

void PictureFeed::setQuality(int shortSide) {
    if (shortSide == m_quality)
        return;
    m_quality = shortSide;
    recompose();
}

void PictureFeed::recompose() {
    if (!m_session.film()) {
        m_source.setFilm(nullptr);
        m_composition.reset();
        m_rendered = {};
        settleReady();
        return;
    }
    const QPointer<PictureFeed> self(this);
    m_session.compose(m_quality, [self](const base::Result<Composition>& made) {
        if (self.isNull())
            return;
        if (made)
            self->show(*made);
        else
            Q_EMIT self->failed(text(made.error().message));
    });
}

void PictureFeed::show(const Composition& composition) {
    for (const std::string& notice : composition->notices())
        Q_EMIT noticed(text(notice));
    m_composition = composition;
    m_rendered = {}; // of another revision
    const bool isFirst = !m_source.isReady();
    m_source.setFilm(composition);
    if (isFirst)
        Q_EMIT begun();
    settleReady();
    findRendered();
    Q_EMIT recomposed();
}

std::set<std::string> PictureFeed::withoutProxies() const {
    std::set<std::string> names;
    for (std::size_t i = 0; m_composition && i < m_composition->film().scenes.size(); ++i)
        if (!engine::showsProxy(*m_composition, i))
            names.insert(m_composition->source(i).name);
    return names;
}

// Rendered frames are the export's own: at its size nothing is quicker or truer. For smaller
// pictures proxies are, where one jumps about.
void PictureFeed::findRendered() {
    if (!m_composition || m_quality < kExportSide)
        return;
    const QPointer<PictureFeed> self(this);
    const Composition of = m_composition;
    m_session.draw<engine::Rendered>(
        [canvas = of->canvas()](engine::Project& project, const std::stop_token& stop) {
            return project.renderedFrames(kExport, canvas, stop);
        },
        [self, of](const base::Result<engine::Rendered>& rendered) {
            if (self.isNull() || !rendered || self->m_composition != of ||
                rendered->spans == self->m_rendered.spans)
                return;
            self->m_rendered = *rendered;
            self->m_source.setFilm(of, rendered->frame);
            self->settleReady();
        });
}

void PictureFeed::settleReady() {
    std::vector<base::FrameSpan> spans = m_rendered.spans;
    if (m_composition)
        for (std::size_t i = 0; i < m_composition->film().scenes.size(); ++i)
            if (engine::showsProxy(*m_composition, i))
                spans.push_back(m_composition->film().spanOf(i));
    std::ranges::sort(spans, {}, &base::FrameSpan::begin);
    std::vector<base::FrameSpan> joined;
    for (const base::FrameSpan& span : spans)
        if (!joined.empty() && span.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    if (joined == m_ready)
        return;
    m_ready = std::move(joined);
    Q_EMIT readyChanged();
}

} // namespace reelwright::ui
