#include "ui/bridge/picture_feed.h"

#include "engine/screen.h"
#include "ui/bridge/text.h"

#include <algorithm>
#include <mutex>
#include <optional>

namespace reelwright::ui {

using base::FrameIndex;

namespace {

constexpr const char* kExport = "mp4_h264";
constexpr int kExportSide = 1080; // short side of that
constexpr int kLookAgain = 3000;  // milliseconds

} // namespace

// A mailbox of one picture: what the user interface has not taken yet is replaced.
class PictureFeed::Sink {
public:
    struct Letter {
        FrameIndex frame = 0;
        QImage image;
        QString trouble;
    };

    explicit Sink(PictureFeed* feed)
        : m_feed(feed) {}

    void setScreen(QSize pixels) {
        const std::lock_guard lock(m_mutex);
        m_screen = pixels;
    }
    // Called from the thread that composes.
    void put(FrameIndex frame, const engine::Preview::Picture& picture) {
        Letter letter{.frame = frame};
        if (picture)
            letter.image = painted(**picture);
        else
            letter.trouble = text(picture.error().message);
        const std::lock_guard lock(m_mutex);
        const bool isEmpty = !m_letter.has_value();
        m_letter = std::move(letter);
        if (isEmpty && m_feed != nullptr)
            QMetaObject::invokeMethod(
                m_feed, [feed = m_feed] { feed->take(); }, Qt::QueuedConnection);
    }
    std::optional<Letter> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_letter, std::nullopt);
    }
    void leave() {
        const std::lock_guard lock(m_mutex);
        m_feed = nullptr;
    }

private:
    QImage painted(const media::YuvFrame& frame) {
        QSize screen;
        {
            const std::lock_guard lock(m_mutex);
            screen = m_screen;
        }
        const QSize size =
            QSize(frame.width(), frame.height())
                .scaled(screen.isEmpty() ? QSize(frame.width(), frame.height()) : screen,
                        Qt::KeepAspectRatio)
                .expandedTo(QSize(16, 16));
        QImage image(size, QImage::Format_RGB32);
        if (image.isNull() || !m_painter.paint(frame, image.bits(), size.width(), size.height(),
                                               static_cast<int>(image.bytesPerLine())))
            return {};
        return image;
    }

    std::mutex m_mutex;
    PictureFeed* m_feed;
    QSize m_screen;
    std::optional<Letter> m_letter;
    engine::ScreenPainter m_painter; // of the thread that composes
};

PictureFeed::PictureFeed(ProjectSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_sink(std::make_shared<Sink>(this)) {
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

PictureFeed::~PictureFeed() {
    m_sink->leave();
}

void PictureFeed::setScreen(QSize pixels) {
    m_sink->setScreen(pixels);
    if (m_preview && !m_isBusy)
        show(m_wanted);
}

void PictureFeed::setQuality(int shortSide) {
    if (shortSide == m_quality)
        return;
    m_quality = shortSide;
    recompose();
}

void PictureFeed::show(FrameIndex frame) {
    m_wanted = frame;
    if (!m_preview)
        return;
    m_isBusy = true;
    m_preview->show(frame);
}

void PictureFeed::recompose() {
    if (!m_session.film()) {
        m_preview.reset();
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
    if (m_preview) {
        m_preview->replace(composition);
    } else {
        m_preview = std::make_unique<engine::Preview>(
            composition,
            [sink = m_sink](FrameIndex frame, const auto& picture) { sink->put(frame, picture); });
        Q_EMIT begun();
    }
    show(m_wanted);
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
            self->m_preview->replace(of, rendered->frame);
            self->show(self->m_wanted);
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

void PictureFeed::take() {
    const auto letter = m_sink->take();
    if (!letter)
        return;
    m_isBusy = false;
    if (!letter->trouble.isEmpty())
        Q_EMIT failed(letter->trouble);
    else if (!letter->image.isNull())
        Q_EMIT picture(letter->frame, letter->image);
}

} // namespace reelwright::ui
