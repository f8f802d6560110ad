#include "model/edits/edit.h"
#include "ui/timeline/gesture.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {

// Rolls a cut: one scene grows by what the other loses.
class Trim : public Gesture {
public:
    Trim(const Content& content, const View& view, int cut, QPoint press)
        : Gesture(content, view)
        , m_cut(cut)
        , m_begin(content.film->scenes[static_cast<std::size_t>(cut)].start)
        , m_frame(m_begin)
        , m_press(view.frameOf(press.x()))
        , m_range(content.cutRange(cut))
        , m_points(snapPoints(content, {.withoutCut = cut, .inside = m_range})) {}

    void drag(QPoint at, Qt::KeyboardModifiers modifiers) override {
        const double place = static_cast<double>(m_begin) + m_view.frameOf(at.x()) - m_press;
        m_frame = std::clamp(snapped(m_points, place, modifiers), m_range.begin, m_range.end);
        const auto index = static_cast<std::size_t>(m_cut);
        const base::FrameRate rate = m_content.rate();
        const double before = rate.secondsAt(m_frame - m_content.film->scenes[index - 1].start);
        const double after = rate.secondsAt(m_content.film->spanOf(index).end - m_frame);
        m_label = Words::tr("%1   %2   (%3 s | %4 s)")
                      .arg(difference(m_frame - m_begin, rate), timecode(m_frame, rate))
                      .arg(before, 0, 'f', 2)
                      .arg(after, 0, 'f', 2);
    }
    void paint(const Brushes& b) const override {
        const QRect row = placeOfScenes(m_content, m_view, {m_frame, m_frame}, b.unit);
        const int x = m_view.pixelOf(m_frame);
        const int old = m_view.pixelOf(m_begin);
        b.painter.fillRect(std::min(x, old), row.top(), std::abs(x - old), row.height(),
                           withAlpha(b.colours.tokens.accent, 0.35));
        b.painter.fillRect(x - 1, row.top(), 2, row.height(), b.colours.tokens.text);
    }
    [[nodiscard]] std::optional<Wish> wish() const override {
        if (m_frame == m_begin)
            return std::nullopt;
        return trimWish(m_content, m_cut, m_frame);
    }
    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::SplitHCursor; }

private:
    int m_cut;
    base::FrameIndex m_begin;
    base::FrameIndex m_frame;
    double m_press;
    base::FrameSpan m_range;
    std::vector<SnapPoint> m_points;
};

// Shows another part of a clip in the same scene.
class Slip : public Gesture {
public:
    Slip(const Content& content, const View& view, int scene, QPoint press)
        : Gesture(content, view)
        , m_scene(static_cast<std::size_t>(scene))
        , m_press(view.frameOf(press.x())) {
        const model::Take& take = *content.film->scenes[m_scene].chosenTake();
        m_begin = m_in = take.in;
        m_speed = static_cast<double>(take.pace.speed) / model::kOwnSpeed;
        const auto asset = content.assets.find(take.asset);
        if (asset == content.assets.end() || asset->second.duration <= 0)
            return;
        const base::FrameIndex whole = content.rate().nearestFrame(asset->second.duration);
        const base::FrameIndex used = std::abs(model::inAt({.speed = std::abs(take.pace.speed)}, 0,
                                                           content.film->spanOf(m_scene).length()));
        m_least = take.pace.speed < 0 ? std::min(used, whole) : 0;
        m_most = std::max(m_least, take.pace.speed < 0 ? whole : whole - used);
    }

    void drag(QPoint at, Qt::KeyboardModifiers) override {
        const double moved = (m_view.frameOf(at.x()) - m_press) * m_speed;
        m_in = std::clamp<base::FrameIndex>(m_begin - std::llround(moved), m_least,
                                            std::max(m_least, m_most));
        m_label = Words::tr("Slip %1   clip from %2")
                      .arg(difference(m_in - m_begin, m_content.rate()),
                           timecode(m_in, m_content.rate()));
    }
    void paint(const Brushes& b) const override {
        const QRect own = placeOfScenes(m_content, m_view, m_content.film->spanOf(m_scene), b.unit);
        const int shift = static_cast<int>(std::lround(
            static_cast<double>(m_begin - m_in) * m_view.scale() / (m_speed != 0 ? m_speed : 1)));
        const int bar = b.unit * 2;
        b.painter.fillRect(own.left(), own.bottom() - bar + 1, own.width(), bar, b.colours.chip);
        const QRect ghost(own.left() + shift, own.bottom() - bar + 1, own.width(), bar);
        b.painter.fillRect(ghost, withAlpha(b.colours.tokens.accent, 0.9));
        b.frame(own, b.colours.tokens.accent, std::max(1, b.unit / 2));
    }
    [[nodiscard]] std::optional<Wish> wish() const override {
        if (m_in == m_begin)
            return std::nullopt;
        return Wish{QStringLiteral("frame_take"),
                    {{"scene", m_content.film->scenes[m_scene].id.text},
                     {"in", secondsText(m_content.rate().secondsAt(m_in))}}};
    }

private:
    static constexpr base::FrameIndex kUnknown = base::FrameIndex{1} << 40;
    std::size_t m_scene;
    double m_press;
    double m_speed = 1;
    base::FrameIndex m_begin = 0;
    base::FrameIndex m_in = 0;
    base::FrameIndex m_least = 0;
    base::FrameIndex m_most = kUnknown; // where the clip's length is not known
};

// Makes a transition longer, shorter, or out of a cut.
class Lengthen : public Gesture {
public:
    static constexpr double kShortest = 0.04; // seconds, as the edit takes them
    static constexpr double kLongest = 3;

    Lengthen(const Content& content, const View& view, int cut)
        : Gesture(content, view)
        , m_scene(content.film->scenes[static_cast<std::size_t>(cut)])
        , m_length(m_scene.transition.length) {
        const auto index = static_cast<std::size_t>(cut);
        const model::Film& film = *content.film;
        // Its half must fit beside the transitions at the other ends of its two scenes.
        const model::Scene& before = film.scenes[index - 1];
        const base::FrameIndex taken =
            index > 1 ? before.transition.length - before.transition.length / 2 : 0;
        const base::FrameIndex next =
            index + 1 < film.scenes.size() ? film.scenes[index + 1].transition.length / 2 : 0;
        m_most = std::max<base::FrameIndex>(0, 2 * std::min(film.spanOf(index - 1).length() - taken,
                                                            film.spanOf(index).length() - next));
        m_most = std::min(m_most, static_cast<base::FrameIndex>(
                                      std::floor(kLongest * content.rate().perSecond())));
    }

    void drag(QPoint at, Qt::KeyboardModifiers) override {
        const double away = std::abs(m_view.frameOf(at.x()) - static_cast<double>(m_scene.start));
        m_length = std::min(std::llround(2 * away) / 2 * 2, static_cast<long long>(m_most));
        if (static_cast<double>(m_length) < kShortest * m_content.rate().perSecond() ||
            away * m_view.scale() < 3)
            m_length = 0;
        m_label = m_length == 0 ? Words::tr("Cut")
                                : QStringLiteral("%1   %2").arg(spokenKind(kind()), lengthText());
    }
    void paint(const Brushes& b) const override {
        const base::FrameIndex begin = m_scene.start - m_length / 2;
        QRect place = placeOfScenes(m_content, m_view, {begin, begin + m_length}, b.unit);
        place.setTop(place.top() + metrics::sceneHeader());
        b.painter.fillRect(place, withAlpha(b.colours.tokens.accent, 0.35));
        b.frame(place, b.colours.tokens.accent, std::max(1, b.unit / 3));
    }
    [[nodiscard]] std::optional<Wish> wish() const override {
        const model::Transition& now = m_scene.transition;
        if (m_length == now.length)
            return std::nullopt;
        Wish wish{QStringLiteral("change_transition"), {{"scene", m_scene.id.text}}};
        if (m_length == 0) {
            wish.values["kind"] = "cut";
            return wish;
        }
        wish.values["kind"] = kind();
        wish.values["seconds"] = secondsText(m_content.rate().secondsAt(m_length));
        if (now.ease != model::Ease::Natural)
            wish.values["ease"] = std::string(model::nameOf(now.ease));
        std::string values;
        for (const auto& [id, value] : now.values)
            values += (values.empty() ? "" : ",") + id + ":" +
                      QString::number(value, 'g', 15).toStdString();
        if (!values.empty())
            wish.values["values"] = values;
        if (!now.picture.empty())
            wish.values["picture"] = now.picture.text;
        return wish;
    }

private:
    [[nodiscard]] std::string kind() const {
        return m_scene.transition.length > 0 ? m_scene.transition.kind : "crossfade";
    }
    [[nodiscard]] QString lengthText() const {
        return Words::tr("%1 f, %2 s")
            .arg(m_length)
            .arg(m_content.rate().secondsAt(m_length), 0, 'f', 2);
    }

    const model::Scene& m_scene;
    base::FrameIndex m_length;
    base::FrameIndex m_most = 0;
};

} // namespace

QRect placeOfScenes(const Content& content, const View& view, base::FrameSpan span, int unit) {
    const Row& row = content.rows[static_cast<std::size_t>(content.rowOf(RowKind::Scenes))];
    const int left = view.pixelOf(span.begin);
    return {left, row.top + unit / 2, std::max(2, view.pixelOf(span.end) - left - 1),
            row.height - unit};
}

Wish trimWish(const Content& content, int cut, base::FrameIndex frame) {
    const auto left = static_cast<std::size_t>(cut) - 1;
    // A cut that lies on a beat belongs to it from then on; any other stays where it was put.
    std::optional<double> beat;
    const bool isOnBeat = model::snappedToBeat(*content.film, frame, beat) == frame && beat;
    return {QStringLiteral("trim_scene"),
            {{"scene", content.film->scenes[left].id.text},
             {"end", secondsText(content.rate().secondsAt(frame))},
             {"snap", isOnBeat ? "true" : "false"}}};
}

std::unique_ptr<Gesture> trimGesture(const Content& content, const View& view, int cut,
                                     QPoint press) {
    return std::make_unique<Trim>(content, view, cut, press);
}

std::unique_ptr<Gesture> slipGesture(const Content& content, const View& view, int scene,
                                     QPoint press) {
    return std::make_unique<Slip>(content, view, scene, press);
}

std::unique_ptr<Gesture> transitionGesture(const Content& content, const View& view, int cut) {
    return std::make_unique<Lengthen>(content, view, cut);
}

} // namespace reelwright::ui::timeline
