#include "ui/bridge/picture_source.h"

#include "engine/screen.h"
#include "ui/bridge/lane.h"
#include "ui/bridge/text.h"

#include <mutex>
#include <optional>
#include <utility>

namespace reelwright::ui {

using base::FrameIndex;

// A mailbox of one picture: what the user interface has not taken yet is replaced.
class PictureSource::Sink {
public:
    struct Letter {
        FrameIndex frame = 0;
        QImage image;
        QString trouble;
    };

    explicit Sink(PictureSource* source)
        : m_source(source) {}

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
        if (isEmpty && m_source != nullptr)
            QMetaObject::invokeMethod(
                m_source, [source = m_source] { source->take(); }, Qt::QueuedConnection);
    }
    std::optional<Letter> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_letter, std::nullopt);
    }
    void leave() {
        const std::lock_guard lock(m_mutex);
        m_source = nullptr;
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
    PictureSource* m_source;
    QSize m_screen;
    std::optional<Letter> m_letter;
    engine::ScreenPainter m_painter; // of the thread that composes
};

PictureSource::PictureSource(QObject* parent)
    : QObject(parent)
    , m_sink(std::make_shared<Sink>(this)) {}

PictureSource::~PictureSource() {
    m_sink->leave();
    leave(std::move(m_preview));
}

// The frame in work may take long: whoever closes a film does not wait for it.
void PictureSource::leave(std::unique_ptr<engine::Preview> preview) {
    if (!preview)
        return;
    if (!leaving())
        leaving() = std::make_unique<Lane>();
    leaving()->post([last = std::shared_ptr<engine::Preview>(std::move(preview))](
                        const std::stop_token&) mutable { last.reset(); });
}

std::unique_ptr<Lane>& PictureSource::leaving() {
    static std::unique_ptr<Lane> lane;
    return lane;
}

void PictureSource::waitForThoseThatLeave() {
    leaving().reset();
}

void PictureSource::setScreen(QSize pixels) {
    m_sink->setScreen(pixels);
    if (m_preview && !m_isBusy)
        show(m_wanted);
}

void PictureSource::setFilm(const Composition& composition, engine::Preview::Stored stored) {
    if (!composition) {
        leave(std::move(m_preview));
        m_isBusy = false;
    } else if (m_preview) {
        m_preview->replace(composition, std::move(stored));
    } else {
        m_preview = std::make_unique<engine::Preview>(
            composition,
            [sink = m_sink](FrameIndex frame, const auto& picture) { sink->put(frame, picture); },
            std::move(stored));
    }
    show(m_wanted);
}

void PictureSource::show(FrameIndex frame) {
    m_wanted = frame;
    if (!m_preview)
        return;
    m_isBusy = true;
    m_preview->show(frame);
}

void PictureSource::take() {
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
