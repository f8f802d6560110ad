#include "ui/timeline/levels.h"

#include "ui/theme/theme.h"
#include "ui/timeline/names.h"

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {

constexpr double kBend = 0.2; // share of the height above 0 dB
constexpr double kKnee = -18; // dB at which three quarters of the height are used

int gripSize() {
    return em(2.5);
}

} // namespace

double gainShare(double gain) {
    gain = std::clamp(gain, model::kLowestGain, model::kHighestGain);
    if (gain >= 0)
        return kBend * (1 - gain / model::kHighestGain);
    constexpr double kMiddle = 0.75;
    if (gain >= kKnee)
        return kBend + (kMiddle - kBend) * gain / kKnee;
    return kMiddle + (1 - kMiddle) * (gain - kKnee) / (model::kLowestGain - kKnee);
}

QString gainText(double gain) {
    if (gain <= model::kLowestGain)
        return Words::tr("silent");
    return Words::tr("%1 dB").arg((gain > 0 ? QStringLiteral("+") : QString()) +
                                  QString::number(gain, 'f', 1));
}

Level levelOf(const Content& content, const View& view, const Row& row, const Clip* clip) {
    Level level;
    double gain = 0;
    if (clip != nullptr) {
        const model::Sound& sound = content.film->sounds[static_cast<std::size_t>(clip->source)];
        const auto frames = [&](base::SampleIndex samples) {
            return static_cast<double>(samples) / base::kSampleRate * content.rate().perSecond();
        };
        const int left = view.pixelOf(clip->span.begin);
        level.bar = {left, row.clipTop(*clip), std::max(1, view.pixelOf(clip->span.end) - left - 1),
                     row.clipHeight()};
        level.fadeIn = static_cast<int>(
            view.xOf(static_cast<double>(clip->span.begin) + frames(sound.fadeIn)));
        level.fadeOut =
            static_cast<int>(view.xOf(static_cast<double>(clip->span.end) - frames(sound.fadeOut)));
        gain = sound.gain;
    } else {
        const model::Music& music = *content.film->music;
        const int left = view.pixelOf(0);
        const int head = em(4.5); // the names of the song's parts
        level.bar = {left, row.top + head, std::max(1, view.pixelOf(content.length()) - left - 1),
                     row.height - head - em(0.5)};
        level.fadeIn = view.pixelOf(music.fadeIn);
        level.fadeOut = view.pixelOf(content.length() - music.fadeOut);
        gain = music.gain;
    }
    level.y = level.bar.top() + 1 +
              static_cast<int>(std::lround(gainShare(gain) * std::max(0, level.bar.height() - 3)));
    level.isHeld = level.bar.width() >= em(12) && level.bar.height() >= em(4);
    return level;
}

QRect fadeGrip(const Level& level, Part part) {
    const int size = gripSize();
    const int x = part == Part::FadeIn
                      ? std::max(level.fadeIn - size / 2, level.bar.left() + em(0.5))
                      : std::min(level.fadeOut - size / 2, level.bar.right() - size - em(0.5));
    return {x, level.bar.top(), size, size};
}

Part levelPart(const Level& level, QPoint at) {
    if (!level.isHeld || !level.bar.contains(at))
        return Part::Nothing;
    for (const Part part : {Part::FadeIn, Part::FadeOut})
        if (fadeGrip(level, part).contains(at))
            return part;
    return std::abs(at.y() - level.y) <= em(0.75) ? Part::Gain : Part::Nothing;
}

double levelGain(const Content& content, const Hit& hit) {
    const Clip* const clip = content.clipAt(hit.place);
    return clip != nullptr ? content.film->sounds[static_cast<std::size_t>(clip->source)].gain
                           : content.film->music->gain;
}

void paintLevel(const Brushes& b, const Level& level, double gain, bool isHovered, int from) {
    const QRect& bar = level.bar;
    const auto wedge = [&](int silent, int full) {
        if (silent == full)
            return;
        const QPointF points[3] = {
            {static_cast<double>(silent), static_cast<double>(bar.top())},
            {static_cast<double>(full), static_cast<double>(bar.top())},
            {static_cast<double>(silent), static_cast<double>(bar.bottom())}};
        b.painter.setPen(Qt::NoPen);
        b.painter.setBrush(withAlpha(b.colours.gap, 0.55));
        b.painter.setRenderHint(QPainter::Antialiasing, true);
        b.painter.drawConvexPolygon(points, 3);
        b.painter.setRenderHint(QPainter::Antialiasing, false);
        b.painter.setBrush(Qt::NoBrush);
    };
    wedge(bar.left(), level.fadeIn);
    wedge(bar.right() + 1, level.fadeOut);
    if (!level.isHeld)
        return;
    const QColor ink = b.colours.tokens.text;
    if (from > bar.right() - em(4))
        from = bar.left();
    from = std::max(from, b.rect.left());
    const int to = std::min(bar.right(), b.rect.right());
    // A level of its own is always told, the usual one where the mouse is.
    if (isHovered || gain != 0)
        b.painter.fillRect(from, level.y, std::max(0, to - from + 1),
                           std::max(1, b.unit / (isHovered ? 2 : 3)), ink);
    if (!isHovered)
        return;
    for (const Part part : {Part::FadeIn, Part::FadeOut}) {
        const QRect grip = fadeGrip(level, part);
        b.painter.setPen(b.colours.gap);
        b.painter.setBrush(ink);
        b.painter.setRenderHint(QPainter::Antialiasing, true);
        b.painter.drawEllipse(QRectF(grip).adjusted(0.5, 0.5, -0.5, -0.5));
        b.painter.setRenderHint(QPainter::Antialiasing, false);
        b.painter.setBrush(Qt::NoBrush);
    }
}

} // namespace reelwright::ui::timeline
