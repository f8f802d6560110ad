// The timeline as assistive programs see it: tracks with clips, and the playhead as a value.
// User-interface thread only.
#pragma once

#include "ui/timeline/content.h"

#include <QAccessibleInterface>
#include <QPointer>

#include <map>
#include <vector>

namespace reelwright::ui::timeline {

class Body;

// The interfaces of the body's children. They are made when they are first asked for, are the same
// ones until the film changes, and say that they are not valid any more after that.
class AccessibleTree {
public:
    explicit AccessibleTree(Body& body)
        : m_body(body) {}
    ~AccessibleTree() { clear(); }
    AccessibleTree(const AccessibleTree&) = delete;
    AccessibleTree& operator=(const AccessibleTree&) = delete;

    // Lets Qt ask for a body's interface; may be called again.
    static void install();

    [[nodiscard]] QAccessibleInterface* playhead();
    [[nodiscard]] QAccessibleInterface* row(int index);
    [[nodiscard]] QAccessibleInterface* clip(Place place);
    void clear();

private:
    [[nodiscard]] static QAccessible::Id keep(QAccessibleInterface* made);

    Body& m_body;
    QAccessible::Id m_playhead = 0;
    std::map<int, QAccessible::Id> m_rows;
    std::map<std::pair<int, int>, QAccessible::Id> m_clips;
};

} // namespace reelwright::ui::timeline
