#include "ui/timeline/accessible.h"

#include "ui/timeline/body.h"
#include "ui/timeline/names.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {

constexpr qint64 kBetweenEvents = 250; // milliseconds while it plays

// What all parts that are no widgets have in common.
class Piece : public QAccessibleInterface {
public:
    explicit Piece(Body& body)
        : m_body(&body) {}

    [[nodiscard]] bool isValid() const override { return !m_body.isNull(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i)
            if (QAccessibleInterface* const part = child(i); part->rect().contains(x, y))
                return part;
        return nullptr;
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }

protected:
    [[nodiscard]] QAccessibleInterface* whole() const {
        return QAccessible::queryAccessibleInterface(m_body.data());
    }
    [[nodiscard]] const Content& content() const { return m_body->content(); }
    [[nodiscard]] QRect onScreen(QRect place) const {
        place.translate(0, -m_body->view().top());
        return {m_body->mapToGlobal(place.topLeft()), place.size()};
    }

    QPointer<Body> m_body;
};

class ClipPiece : public Piece, public QAccessibleActionInterface {
public:
    ClipPiece(Body& body, Place place)
        : Piece(body)
        , m_place(place) {}

    [[nodiscard]] QAccessibleInterface* parent() const override {
        return m_body->accessible().row(m_place.row);
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (kind != QAccessible::Name || clip() == nullptr)
            return {};
        return spokenClip(content(), row(), static_cast<std::size_t>(m_place.clip));
    }
    [[nodiscard]] QRect rect() const override {
        const Clip* const shown = clip();
        if (shown == nullptr)
            return {};
        const View& view = m_body->view();
        const int left = view.pixelOf(shown->span.begin);
        return onScreen({left, row().clipTop(*shown),
                         std::max(1, view.pixelOf(shown->span.end) - left), row().clipHeight()});
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = state.selectable = true;
        state.multiSelectable = row().kind == RowKind::Scenes;
        state.focused = m_body->hasFocus() && content().focus == m_place;
        const Clip* const shown = clip();
        state.selected = shown != nullptr && row().kind == RowKind::Scenes &&
                         content().isSelected(static_cast<std::size_t>(shown->source));
        state.readOnly = content().readOnly;
        state.offscreen =
            !rect().intersects(QRect(m_body->mapToGlobal(QPoint(0, 0)), m_body->size()));
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override {
        return {pressAction(), setFocusAction()};
    }
    void doAction(const QString& name) override {
        if (name == pressAction())
            Q_EMIT m_body->activated(m_place);
        else if (name == setFocusAction())
            m_body->focusClip(m_place, true);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] const Row& row() const {
        return content().rows[static_cast<std::size_t>(m_place.row)];
    }
    [[nodiscard]] const Clip* clip() const { return content().clipAt(m_place); }

    Place m_place;
};

class RowPiece : public Piece {
public:
    RowPiece(Body& body, int index)
        : Piece(body)
        , m_index(index) {}

    [[nodiscard]] QAccessibleInterface* parent() const override { return whole(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        return index >= 0 && index < childCount() ? m_body->accessible().clip({m_index, index})
                                                  : nullptr;
    }
    [[nodiscard]] int childCount() const override { return static_cast<int>(row().clips.size()); }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        for (int i = 0; i < childCount(); ++i)
            if (m_body->accessible().clip({m_index, i}) == child)
                return i;
        return -1;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name ? spokenRow(row()) : QString();
    }
    [[nodiscard]] QRect rect() const override {
        return onScreen({0, row().top, m_body->width(), row().height});
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::List; }
    [[nodiscard]] QAccessible::State state() const override { return {}; }

private:
    [[nodiscard]] const Row& row() const {
        return content().rows[static_cast<std::size_t>(m_index)];
    }
    int m_index;
};

class PlayheadPiece : public Piece, public QAccessibleValueInterface {
public:
    explicit PlayheadPiece(Body& body)
        : Piece(body) {}

    [[nodiscard]] QAccessibleInterface* parent() const override { return whole(); }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Name)
            return Words::tr("Playhead");
        if (kind == QAccessible::Value)
            return timecode(content().playhead, content().rate());
        return {};
    }
    [[nodiscard]] QRect rect() const override {
        return onScreen({m_body->view().pixelOf(content().playhead), m_body->view().top(), 1,
                         m_body->height()});
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Slider; }
    [[nodiscard]] QAccessible::State state() const override { return {}; }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : nullptr;
    }
    // In seconds of the film.
    [[nodiscard]] QVariant currentValue() const override {
        return content().rate().secondsAt(content().playhead);
    }
    void setCurrentValue(const QVariant& value) override {
        const base::FrameIndex last = std::max<base::FrameIndex>(0, content().length() - 1);
        const base::FrameIndex frame = content().rate().nearestFrame(value.toDouble());
        Q_EMIT m_body->seekWanted(std::clamp<base::FrameIndex>(frame, 0, last), false);
    }
    [[nodiscard]] QVariant maximumValue() const override {
        return content().rate().secondsAt(content().length());
    }
    [[nodiscard]] QVariant minimumValue() const override { return 0.0; }
    [[nodiscard]] QVariant minimumStepSize() const override {
        return content().rate().secondsAt(1);
    }
};

// The body itself: first the playhead, then the tracks.
class BodyPiece : public QAccessibleWidget {
public:
    explicit BodyPiece(Body* body)
        : QAccessibleWidget(body, QAccessible::Grouping) {}

    [[nodiscard]] int childCount() const override {
        return body()->content().film ? 1 + static_cast<int>(body()->content().rows.size()) : 0;
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        return index == 0 ? body()->accessible().playhead() : body()->accessible().row(index - 1);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child(i) == wanted)
                return i;
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        const Place place = body()->content().focus;
        if (body()->content().clipAt(place) == nullptr)
            return QAccessibleWidget::focusChild();
        return body()->accessible().clip(place);
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = childCount(); i-- > 1;)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }

private:
    [[nodiscard]] Body* body() const { return static_cast<Body*>(widget()); }
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (className != QLatin1String("reelwright::ui::timeline::Body"))
        return nullptr;
    return new BodyPiece(static_cast<Body*>(object));
}

} // namespace

void AccessibleTree::install() {
    static const bool once = [] {
        QAccessible::installFactory(&makeInterface);
        return true;
    }();
    (void)once;
}

QAccessible::Id AccessibleTree::keep(QAccessibleInterface* made) {
    return QAccessible::registerAccessibleInterface(made);
}

QAccessibleInterface* AccessibleTree::playhead() {
    if (m_playhead == 0)
        m_playhead = keep(new PlayheadPiece(m_body));
    return QAccessible::accessibleInterface(m_playhead);
}

QAccessibleInterface* AccessibleTree::row(int index) {
    QAccessible::Id& id = m_rows[index];
    if (id == 0)
        id = keep(new RowPiece(m_body, index));
    return QAccessible::accessibleInterface(id);
}

QAccessibleInterface* AccessibleTree::clip(Place place) {
    QAccessible::Id& id = m_clips[{place.row, place.clip}];
    if (id == 0)
        id = keep(new ClipPiece(m_body, place));
    return QAccessible::accessibleInterface(id);
}

void AccessibleTree::clear() {
    for (const auto& [place, id] : m_clips)
        QAccessible::deleteAccessibleInterface(id);
    for (const auto& [row, id] : m_rows)
        QAccessible::deleteAccessibleInterface(id);
    if (m_playhead != 0)
        QAccessible::deleteAccessibleInterface(m_playhead);
    m_clips.clear();
    m_rows.clear();
    m_playhead = 0;
}

void Body::announceFilm() {
    m_accessible->clear();
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void Body::announceFocus() {
    if (!QAccessible::isActive() || m_content.clipAt(m_content.focus) == nullptr)
        return;
    QAccessibleEvent event(m_accessible->clip(m_content.focus), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void Body::announcePlayhead() {
    if (!QAccessible::isActive() || !m_content.film)
        return;
    if (m_content.playing && m_announced.isValid() && m_announced.elapsed() < kBetweenEvents)
        return;
    m_announced.start();
    QAccessibleValueChangeEvent event(m_accessible->playhead(),
                                      m_content.rate().secondsAt(m_content.playhead));
    QAccessible::updateAccessibility(&event);
}

void Body::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
    announceFocus();
}

void Body::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace reelwright::ui::timeline
