#include "ui/timeline/gesture.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {

// Titles, cues and sounds: their body goes along in time, their ends make them longer or shorter.
class Bar : public Gesture {
public:
    Bar(const Content& content, const View& view, const Hit& hit, QPoint press)
        : Gesture(content, view)
        , m_row(content.rows[static_cast<std::size_t>(hit.place.row)])
        , m_clip(*content.clipAt(hit.place))
        , m_part(hit.part)
        , m_span(m_clip.span)
        , m_press(view.frameOf(press.x()))
        , m_points(snapPoints(
              content, {.withoutTitle = m_row.kind == RowKind::Titles ? m_clip.source : -1})) {}

    void drag(QPoint at, Qt::KeyboardModifiers modifiers) override {
        const double moved = m_view.frameOf(at.x()) - m_press;
        const base::FrameSpan old = m_clip.span;
        if (m_part == Part::Bar)
            moveTo(static_cast<double>(old.begin) + moved, modifiers);
        else if (m_part == Part::Begin)
            m_span.begin = std::clamp<base::FrameIndex>(
                snapped(m_points, static_cast<double>(old.begin) + moved, modifiers), earliest(),
                old.end - 1);
        else
            m_span.end =
                std::clamp(snapped(m_points, static_cast<double>(old.end) + moved, modifiers),
                           old.begin + 1, m_content.length());
        const base::FrameIndex shift =
            m_part == Part::End ? m_span.end - old.end : m_span.begin - old.begin;
        m_label =
            Words::tr("%1   %2   %3 s")
                .arg(difference(shift, m_content.rate()),
                     timecode(m_part == Part::End ? m_span.end : m_span.begin, m_content.rate()))
                .arg(m_content.rate().secondsAt(m_span.length()), 0, 'f', 2);
    }
    void paint(const Brushes& b) const override {
        const int left = m_view.pixelOf(m_span.begin);
        const QRect ghost(left, m_row.clipTop(m_clip),
                          std::max(2, m_view.pixelOf(m_span.end) - left - 1), m_row.clipHeight());
        b.painter.fillRect(ghost, withAlpha(b.colours.tokens.accent, 0.5));
        b.frame(ghost, b.colours.tokens.accent, std::max(1, b.unit / 3));
    }
    [[nodiscard]] std::optional<Wish> wish() const override {
        if (m_span == m_clip.span)
            return std::nullopt;
        switch (m_row.kind) {
        case RowKind::Titles:
            return Wish{QStringLiteral("change_title"),
                        {{"number", std::to_string(m_clip.source + 1)},
                         {"at", seconds(m_span.begin)},
                         {"seconds", seconds(m_span.length())}}};
        case RowKind::Captions:
            return Wish{QStringLiteral("change_cue"),
                        {{"track", std::to_string(m_row.source + 1)},
                         {"cue", std::to_string(m_clip.source + 1)},
                         {"begin", seconds(m_span.begin)},
                         {"end", seconds(m_span.end)}}};
        case RowKind::Sounds:
            return soundWish();
        default:
            return std::nullopt;
        }
    }
    [[nodiscard]] Qt::CursorShape cursor() const override {
        return m_part == Part::Bar ? Qt::ClosedHandCursor : Qt::SizeHorCursor;
    }

private:
    [[nodiscard]] std::string seconds(base::FrameIndex frame) const {
        return secondsText(m_content.rate().secondsAt(frame));
    }
    [[nodiscard]] const model::Sound& sound() const {
        return m_content.film->sounds[static_cast<std::size_t>(m_clip.source)];
    }
    // The first frame where it may begin; a sound not before its file.
    [[nodiscard]] base::FrameIndex earliest() const {
        if (m_row.kind != RowKind::Sounds)
            return 0;
        const double before = static_cast<double>(sound().in) / base::kSampleRate /
                              (std::abs(sound().speed) / static_cast<double>(model::kOwnSpeed));
        return m_clip.span.begin -
               static_cast<base::FrameIndex>(before * m_content.rate().perSecond());
    }
    // Either end may be what snaps: the nearer one.
    void moveTo(double begin, Qt::KeyboardModifiers modifiers) {
        const base::FrameIndex length = m_clip.span.length();
        const base::FrameIndex byEnd =
            snapped(m_points, begin + static_cast<double>(length), modifiers) - length;
        const auto endSnap = m_snap;
        const base::FrameIndex byBegin = snapped(m_points, begin, modifiers);
        const double endAway = std::abs(static_cast<double>(byEnd) - begin);
        const double beginAway = std::abs(static_cast<double>(byBegin) - begin);
        base::FrameIndex at = byBegin;
        if (endSnap && (!m_snap || endAway < beginAway)) {
            at = byEnd;
            m_snap = endSnap;
        }
        const base::FrameIndex last = m_content.length() - length;
        const base::FrameIndex first = m_row.kind == RowKind::Sounds ? -length + 1 : 0;
        at = std::clamp(at, std::min(first, last), std::max(first, last));
        m_span = {at, at + length};
    }
    [[nodiscard]] Wish soundWish() const {
        const model::Sound& moved = sound();
        const base::FrameRate rate = m_content.rate();
        const double shift = rate.secondsAt(m_span.begin - m_clip.span.begin);
        const double stretch = rate.secondsAt(m_span.length() - m_clip.span.length());
        Wish wish{QStringLiteral("change_sound"), {{"number", std::to_string(m_clip.source + 1)}}};
        if (shift != 0)
            wish.values["at"] =
                secondsText(static_cast<double>(moved.start) / base::kSampleRate + shift);
        if (stretch != 0)
            wish.values["length"] = secondsText(
                std::max(0.001, static_cast<double>(moved.length) / base::kSampleRate + stretch));
        if (m_part == Part::Begin && moved.speed > 0)
            wish.values["from"] = secondsText(
                std::max(0.0, static_cast<double>(moved.in) / base::kSampleRate +
                                  shift * static_cast<double>(moved.speed) / model::kOwnSpeed));
        return wish;
    }

    const Row& m_row;
    const Clip& m_clip;
    Part m_part;
    base::FrameSpan m_span;
    double m_press;
    std::vector<SnapPoint> m_points;
};

// Moves a beat between its neighbours.
class BeatMove : public Gesture {
public:
    BeatMove(const Content& content, const View& view, int beat)
        : Gesture(content, view)
        , m_beat(beat) {
        const auto& beats = content.film->grid.beats;
        const auto at = static_cast<std::size_t>(beat);
        m_begin = m_time = beats[at].time;
        m_least = at > 0 ? beats[at - 1].time + kApart : 0;
        m_most = at + 1 < beats.size() ? beats[at + 1].time - kApart
                                       : content.rate().secondsAt(content.length());
    }

    void drag(QPoint at, Qt::KeyboardModifiers) override {
        const double wanted = m_view.frameOf(at.x()) / m_content.rate().perSecond();
        m_time = std::clamp(wanted, m_least, std::max(m_least, m_most));
        m_label =
            Words::tr("Beat %1   %2 ms").arg(m_beat + 1).arg(qRound((m_time - m_begin) * 1000));
    }
    void paint(const Brushes& b) const override {
        const Row& row = m_content.rows[static_cast<std::size_t>(m_content.rowOf(RowKind::Music))];
        const auto x =
            static_cast<int>(std::lround(m_view.xOf(m_time * m_content.rate().perSecond())));
        b.painter.fillRect(x - 1, row.top, 2, row.height, b.colours.tokens.snap);
    }
    [[nodiscard]] std::optional<Wish> wish() const override {
        if (std::abs(m_time - m_begin) < kLeast)
            return std::nullopt;
        return Wish{
            QStringLiteral("correct_beats"),
            {{"action", "move"}, {"at", secondsText(m_begin)}, {"to", secondsText(m_time)}}};
    }

private:
    static constexpr double kApart = 0.02; // seconds between two beats
    static constexpr double kLeast = 0.001;
    int m_beat;
    double m_begin = 0;
    double m_time = 0;
    double m_least = 0;
    double m_most = 0;
};

} // namespace

std::unique_ptr<Gesture> barGesture(const Content& content, const View& view, const Hit& hit,
                                    QPoint press) {
    return std::make_unique<Bar>(content, view, hit, press);
}

std::unique_ptr<Gesture> beatGesture(const Content& content, const View& view, int beat) {
    return std::make_unique<BeatMove>(content, view, beat);
}

} // namespace reelwright::ui::timeline
