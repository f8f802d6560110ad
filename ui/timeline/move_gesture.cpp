#include "ui/timeline/gesture.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"

#include <algorithm>

namespace reelwright::ui::timeline {

namespace {

// Takes a scene, or all that are selected with it, to another place. The cuts stay on their beats,
// so scenes get the lengths that they find there.
class Move : public Gesture {
public:
    Move(const Content& content, const View& view, int scene, QPoint press)
        : Gesture(content, view)
        , m_from(static_cast<std::size_t>(scene))
        , m_over(m_from)
        , m_grab(press.x() - view.pixelOf(content.film->spanOf(m_from).begin)) {
        for (std::size_t i = 0; i < content.film->scenes.size(); ++i)
            if (i == m_from || (content.isSelected(m_from) && content.isSelected(i)))
                m_moved.push_back(i);
    }

    void drag(QPoint at, Qt::KeyboardModifiers) override {
        m_at = at;
        m_over = m_content.film->sceneAt(m_view.frameUnder(at.x()));
        order();
        m_fault.clear();
        for (std::size_t i = 0; i < m_order.size() && m_fault.isEmpty(); ++i)
            if (m_order[i] != i && m_content.film->scenes[m_order[i]].locks.timing)
                m_fault = Words::tr("Scene %1 is locked to its beats").arg(m_order[i] + 1);
        m_label = !m_fault.isEmpty() ? m_fault : told();
    }
    void paint(const Brushes& b) const override {
        const QColor colour = m_fault.isEmpty() ? b.colours.tokens.accent : b.colours.tokens.bad;
        for (const std::size_t i : m_moved)
            b.painter.fillRect(placeOfScenes(m_content, m_view, m_content.film->spanOf(i), b.unit),
                               withAlpha(b.colours.gap, 0.62));
        const QRect own = placeOfScenes(m_content, m_view, m_content.film->spanOf(m_from), b.unit);
        const QRect target =
            placeOfScenes(m_content, m_view, m_content.film->spanOf(m_over), b.unit);
        // The ghost has the length that it will have; others lie behind it like cards.
        const int grab = own.width() > 0 ? m_grab * target.width() / own.width() : 0;
        const QRect ghost(m_at.x() - grab, own.top() + b.unit * 2, target.width(), own.height());
        const auto behind = static_cast<int>(std::min<std::size_t>(m_moved.size() - 1, 2));
        for (int card = behind; card > 0; --card) {
            const QRect place = ghost.translated(card * b.unit, card * b.unit);
            b.painter.fillRect(place, b.colours.scenes);
            b.frame(place, colour, std::max(1, b.unit / 3));
        }
        paintGhost(b, ghost, colour);
        if (!isMoved())
            return;
        const bool isEarlier = m_over < m_moved.front();
        const int x = isEarlier ? target.left() : target.right() + 1;
        const int width = std::max(3, b.unit);
        b.painter.fillRect(x - width / 2, target.top() - b.unit / 2, width,
                           target.height() + b.unit, colour);
    }
    [[nodiscard]] std::optional<Wish> wish() const override {
        if (!isMoved() || !m_fault.isEmpty())
            return std::nullopt;
        const auto& scenes = m_content.film->scenes;
        const std::string to = std::to_string(newPlace() + 1);
        if (m_moved.size() == 1)
            return Wish{QStringLiteral("move_scene"),
                        {{"scene", scenes[m_from].id.text}, {"to", to}}};
        std::string ids;
        for (const std::size_t i : m_moved)
            ids += (ids.empty() ? "" : " ") + scenes[i].id.text;
        return Wish{QStringLiteral("move_scenes"), {{"scenes", ids}, {"to", to}}};
    }
    [[nodiscard]] Qt::CursorShape cursor() const override {
        return m_fault.isEmpty() ? Qt::ClosedHandCursor : Qt::ForbiddenCursor;
    }

private:
    [[nodiscard]] bool isAmong(std::size_t scene) const {
        return std::ranges::binary_search(m_moved, scene);
    }
    [[nodiscard]] bool isMoved() const { return !std::ranges::is_sorted(m_order); }
    [[nodiscard]] std::size_t newPlace() const {
        return static_cast<std::size_t>(std::ranges::find(m_order, m_moved.front()) -
                                        m_order.begin());
    }
    // Before a scene in front of them, behind one that lies behind.
    void order() {
        m_order.clear();
        for (std::size_t i = 0; i < m_content.film->scenes.size(); ++i)
            if (!isAmong(i) || isAmong(m_over))
                m_order.push_back(i);
        if (isAmong(m_over))
            return;
        auto at = std::ranges::find(m_order, m_over);
        if (m_over > m_moved.front())
            ++at;
        m_order.insert(at, m_moved.begin(), m_moved.end());
    }
    [[nodiscard]] QString told() const {
        if (m_moved.size() > 1)
            return isMoved()
                       ? Words::tr("%1 scenes to place %2").arg(m_moved.size()).arg(newPlace() + 1)
                       : Words::tr("%1 scenes").arg(m_moved.size());
        if (!isMoved())
            return Words::tr("Scene %1").arg(m_from + 1);
        const double seconds = m_content.rate().secondsAt(m_content.film->spanOf(m_over).length());
        return Words::tr("Scene %1 to place %2, %3 s")
            .arg(m_from + 1)
            .arg(newPlace() + 1)
            .arg(seconds, 0, 'f', 2);
    }
    void paintGhost(const Brushes& b, const QRect& ghost, const QColor& colour) const {
        b.painter.fillRect(ghost, withAlpha(b.colours.scenes, 0.85));
        const QPixmap picture = b.tiles.picture(m_content.faces[m_from].picture,
                                                ghost.height() - metrics::sceneHeader(), b.ratio);
        b.painter.setOpacity(0.9);
        const int top = ghost.top() + metrics::sceneHeader();
        const qreal ratio = picture.devicePixelRatio();
        const int each = std::max(1, qRound(picture.width() / ratio));
        for (int x = ghost.left(); !picture.isNull() && x <= ghost.right(); x += each)
            b.painter.drawPixmap(QPoint(x, top), picture,
                                 QRect(0, 0, qRound(std::min(each, ghost.right() - x + 1) * ratio),
                                       picture.height()));
        b.painter.setOpacity(1);
        b.painter.fillRect(ghost.left(), ghost.top(), ghost.width(), metrics::sceneHeader(),
                           colour);
        b.text({ghost.left() + b.unit, ghost.top(), ghost.width() - b.unit, metrics::sceneHeader()},
               m_moved.size() > 1 ? Words::tr("%1 scenes").arg(m_moved.size())
                                  : m_content.faces[m_from].number,
               b.colours.tokens.onAccent, b.bold, b.boldMetrics);
        b.frame(ghost, colour, std::max(1, b.unit / 3));
    }

    std::size_t m_from; // the one that is held
    std::size_t m_over;
    int m_grab;
    QPoint m_at;
    std::vector<std::size_t> m_moved; // ascending
    std::vector<std::size_t> m_order; // how the film's scenes would lie
};

} // namespace

std::unique_ptr<Gesture> moveGesture(const Content& content, const View& view, int scene,
                                     QPoint press) {
    return std::make_unique<Move>(content, view, scene, press);
}

} // namespace reelwright::ui::timeline
