#include "ui/bridge/picture_feed.h"

#include "engine/screen.h"
#include "ui/bridge/text.h"

#include <mutex>
#include <optional>

namespace reelwright::ui {

using base::FrameIndex;

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
        return;
    }
    using Composition = std::shared_ptr<const compose::Composition>;
    const QPointer<PictureFeed> self(this);
    m_session.compose(m_quality, [self](const base::Result<Composition>& made) {
        if (self.isNull())
            return;
        if (!made) {
            Q_EMIT self->failed(text(made.error().message));
            return;
        }
        for (const std::string& notice : (*made)->notices())
            Q_EMIT self->noticed(text(notice));
        if (self->m_preview) {
            self->m_preview->replace(*made);
        } else {
            self->m_preview = std::make_unique<engine::Preview>(
                *made, [sink = self->m_sink](FrameIndex frame, const auto& picture) {
                    sink->put(frame, picture);
                });
            Q_EMIT self->ready();
        }
        self->show(self->m_wanted);
    });
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
