#include "ui/timeline/tiles.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/timeline/colours.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {

constexpr int kMostKilobytes = 64 * 1024;
constexpr qint64 kMillisecondsForPictures = 4; // of one painting
enum Kind { kWave, kPicture, kIcon };

int lookOf(Kind kind, qreal ratio) {
    return (qRound(ratio * 64) * 4 + kind) * 4 + static_cast<int>(scheme());
}

struct Extremes {
    float low = 0;
    float high = 0;
    float rms = 0;
};

// Of the points in [begin, end) seconds of the song; at least one point.
Extremes extremesOf(const Waveform& wave, double begin, double end) {
    const auto size = static_cast<std::ptrdiff_t>(wave.high.size());
    auto from = static_cast<std::ptrdiff_t>(std::floor(begin * wave.pointsPerSecond));
    auto to = static_cast<std::ptrdiff_t>(std::ceil(end * wave.pointsPerSecond));
    if (from < 0 || from >= size)
        return {};
    to = std::clamp(to, from + 1, size);
    Extremes found{.low = 1, .high = -1};
    for (std::ptrdiff_t i = from; i < to; ++i) {
        const auto at = static_cast<std::size_t>(i);
        found.low = std::min(found.low, wave.low[at]);
        found.high = std::max(found.high, wave.high[at]);
        found.rms = std::max(found.rms, wave.rms[at]);
    }
    return found;
}

QImage drawWave(const Content& content, const View& view, int tile, QSize size, qreal ratio) {
    QImage image(size, QImage::Format_RGB32); // opaque: copied, not blended
    image.fill(colours().music);
    const QRgb peak = colours().wavePeak.rgb();
    const QRgb body = colours().waveBody.rgb();
    const double middle = (size.height() - 1) / 2.0;
    const double frames = 1 / (view.scale() * ratio); // of one device pixel
    const double first = static_cast<double>(tile) * Tiles::kWidth / view.scale();
    const double perSecond = content.rate().perSecond();
    const auto length = static_cast<double>(content.length());
    auto* const pixels = reinterpret_cast<QRgb*>(image.bits());
    const auto stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    const auto column = [&](int x, double low, double high, QRgb colour) {
        const int from =
            std::clamp(static_cast<int>(std::lround(middle - high * middle)), 0, size.height() - 1);
        const int to = std::clamp(static_cast<int>(std::lround(middle - low * middle)), from,
                                  size.height() - 1);
        for (int y = from; y <= to; ++y)
            pixels[y * stride + x] = colour;
    };
    for (int x = 0; x < size.width(); ++x) {
        const double frame = first + x * frames;
        if (frame >= length)
            break;
        const double begin = content.songTime(frame / perSecond);
        const Extremes found = extremesOf(content.waveform, begin, begin + frames / perSecond);
        column(x, found.low, found.high, peak);
        const double rms = std::min<double>({found.rms, std::abs(found.high), std::abs(found.low)});
        column(x, -rms, rms, body);
    }
    return image;
}

} // namespace

Tiles::Tiles()
    : m_cache(kMostKilobytes) {}

void Tiles::beginPainting() {
    m_clock.start();
    m_wantsMore = false;
    m_made = 0;
}

const QPixmap& Tiles::keep(const Key& key, QPixmap pixmap) {
    const int cost = std::max(1, pixmap.width() * pixmap.height() * 4 / 1024);
    m_single = pixmap;
    m_cache.insert(key, new QPixmap(std::move(pixmap)), cost);
    const QPixmap* const kept = m_cache.object(key);
    return kept != nullptr ? *kept : m_single;
}

const QPixmap& Tiles::waveform(const Content& content, const View& view, int tile, int height,
                               qreal ratio) {
    const Key key{.content = content.waveformVersion,
                  .zoom = std::bit_cast<quint64>(view.scale()),
                  .tile = tile,
                  .height = height,
                  .look = lookOf(kWave, ratio)};
    if (const QPixmap* const kept = m_cache.object(key))
        return *kept;
    const QSize size(qRound(kWidth * ratio), std::max(1, qRound(height * ratio)));
    QPixmap pixmap = QPixmap::fromImage(drawWave(content, view, tile, size, ratio));
    pixmap.setDevicePixelRatio(ratio);
    return keep(key, std::move(pixmap));
}

QPixmap Tiles::picture(const QImage& image, int height, qreal ratio) {
    if (image.isNull() || height <= 0)
        return {};
    const Key key{.content = static_cast<quint64>(image.cacheKey()),
                  .height = height,
                  .look = lookOf(kPicture, ratio)};
    if (const QPixmap* const kept = m_cache.object(key))
        return *kept;
    if (m_made > 0 && m_clock.isValid() && m_clock.elapsed() >= kMillisecondsForPictures) {
        m_wantsMore = true;
        return {};
    }
    ++m_made;
    QPixmap pixmap = QPixmap::fromImage(
        image.convertToFormat(QImage::Format_RGB32)
            .scaledToHeight(std::max(1, qRound(height * ratio)), Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    return keep(key, std::move(pixmap));
}

const QPixmap& Tiles::icon(const QString& name, const QColor& colour, int size, qreal ratio) {
    const Key key{.content = qHash(name),
                  .zoom = colour.rgba(),
                  .height = size,
                  .look = lookOf(kIcon, ratio)};
    if (const QPixmap* const kept = m_cache.object(key))
        return *kept;
    return keep(key, iconPixmap(name, colour, size, ratio));
}

} // namespace reelwright::ui::timeline
