#include "ui/theme/theme.h"
#include "ui/timeline/gesture.h"
#include "ui/timeline/levels.h"
#include "ui/timeline/names.h"

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {

// What both change: a sound, or the music.
class LevelGesture : public Gesture {
public:
    LevelGesture(const Content& content, const View& view, const Hit& hit)
        : Gesture(content, view)
        , m_row(content.rows[static_cast<std::size_t>(hit.place.row)])
        , m_clip(content.clipAt(hit.place))
        , m_level(levelOf(content, view, m_row, m_clip)) {}

protected:
    [[nodiscard]] const model::Sound* sound() const {
        return m_clip != nullptr ? &m_content.film->sounds[static_cast<std::size_t>(m_clip->source)]
                                 : nullptr;
    }
    [[nodiscard]] Wish wishWith(const std::string& id, double value) const {
        if (m_clip == nullptr)
            return {QStringLiteral("change_music"), {{id, secondsText(value)}}};
        return {QStringLiteral("change_sound"),
                {{"number", std::to_string(m_clip->source + 1)}, {id, secondsText(value)}}};
    }

    const Row& m_row;
    const Clip* m_clip;
    Level m_level;
};

class Fade : public LevelGesture {
public:
    Fade(const Content& content, const View& view, const Hit& hit)
        : LevelGesture(content, view, hit)
        , m_isIn(hit.part == Part::FadeIn) {
        const double second = base::kSampleRate;
        if (const model::Sound* const own = sound()) {
            m_before = static_cast<double>(m_isIn ? own->fadeIn : own->fadeOut) / second;
            m_most =
                static_cast<double>(own->length - (m_isIn ? own->fadeOut : own->fadeIn)) / second;
        } else {
            const model::Music& music = *content.film->music;
            m_before = content.rate().secondsAt(m_isIn ? music.fadeIn : music.fadeOut);
            m_most = content.rate().secondsAt(content.length() -
                                              (m_isIn ? music.fadeOut : music.fadeIn));
        }
        m_seconds = m_before;
    }

    void drag(QPoint at, Qt::KeyboardModifiers) override {
        const int away = m_isIn ? at.x() - m_level.bar.left() : m_level.bar.right() + 1 - at.x();
        const double wanted = away / m_view.scale() / m_content.rate().perSecond();
        // Hundredths, and nothing near the edge.
        m_seconds = away <= em(1) ? 0 : std::floor(std::clamp(wanted, 0.0, m_most) * 100) / 100;
        const auto x = static_cast<int>(m_seconds * m_content.rate().perSecond() * m_view.scale());
        (m_isIn ? m_level.fadeIn : m_level.fadeOut) =
            m_isIn ? m_level.bar.left() + x : m_level.bar.right() + 1 - x;
        m_label = (m_isIn ? Words::tr("Fade in %1 s") : Words::tr("Fade out %1 s"))
                      .arg(m_seconds, 0, 'f', 2);
    }
    void paint(const Brushes& b) const override {
        b.frame(m_level.bar, b.colours.tokens.accent, std::max(1, b.unit / 3));
        const int edge = m_isIn ? m_level.bar.left() : m_level.bar.right();
        const int full = m_isIn ? m_level.fadeIn : m_level.fadeOut;
        b.painter.setPen(QPen(b.colours.tokens.accent, std::max(2, b.unit / 2)));
        b.painter.setRenderHint(QPainter::Antialiasing, true);
        b.painter.drawLine(edge, m_level.bar.bottom(), full, m_level.bar.top());
        b.painter.setRenderHint(QPainter::Antialiasing, false);
    }
    [[nodiscard]] std::optional<Wish> wish() const override {
        if (std::abs(m_seconds - m_before) < 0.005)
            return std::nullopt;
        return wishWith(m_isIn ? "fade_in" : "fade_out", m_seconds);
    }

private:
    bool m_isIn;
    double m_before = 0;
    double m_seconds = 0;
    double m_most = 0;
};

class Gain : public LevelGesture {
public:
    Gain(const Content& content, const View& view, const Hit& hit, QPoint press)
        : LevelGesture(content, view, hit)
        , m_before(levelGain(content, hit))
        , m_gain(m_before)
        , m_press(press.y()) {}

    void drag(QPoint at, Qt::KeyboardModifiers modifiers) override {
        // By the way of the mouse, not by the bar, which may be low: fine enough for the ear.
        const double moved = static_cast<double>(m_press - at.y()) / em(1);
        m_gain = std::clamp(std::round((m_before + moved * kPerUnit) * 2) / 2, model::kLowestGain,
                            model::kHighestGain);
        const int height = std::max(1, m_level.bar.height() - 3);
        // The usual level draws the line to it.
        if (!modifiers.testFlag(Qt::AltModifier) && std::abs(m_gain) <= 1)
            m_gain = 0;
        m_level.y =
            m_level.bar.top() + 1 + static_cast<int>(std::lround(gainShare(m_gain) * height));
        m_label = Words::tr("Level %1").arg(gainText(m_gain));
    }
    void paint(const Brushes& b) const override {
        const int thick = std::max(2, b.unit / 2);
        b.painter.fillRect(m_level.bar.left(), m_level.y - thick / 2, m_level.bar.width(), thick,
                           b.colours.tokens.accent);
        b.frame(m_level.bar, b.colours.tokens.accent, std::max(1, b.unit / 3));
    }
    [[nodiscard]] std::optional<Wish> wish() const override {
        if (m_gain == m_before)
            return std::nullopt;
        return wishWith("gain", m_gain);
    }
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::SizeVerCursor; }

private:
    static constexpr double kPerUnit = 1.5; // dB
    double m_before;
    double m_gain;
    int m_press;
};

} // namespace

std::unique_ptr<Gesture> fadeGesture(const Content& content, const View& view, const Hit& hit) {
    return std::make_unique<Fade>(content, view, hit);
}

std::unique_ptr<Gesture> gainGesture(const Content& content, const View& view, const Hit& hit,
                                     QPoint press) {
    return std::make_unique<Gain>(content, view, hit, press);
}

} // namespace reelwright::ui::timeline
