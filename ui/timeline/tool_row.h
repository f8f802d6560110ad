// The buttons above a timeline with the mini-map between them. User-interface thread only.
#pragma once

#include "ui/timeline/content.h"
#include "ui/timeline/mini_map.h"
#include "ui/timeline/view.h"

#include <QWidget>

class QSlider;
class QToolButton;

namespace reelwright::ui::timeline {

class ToolRow : public QWidget {
    Q_OBJECT
public:
    // Content and view are borrowed from the timeline and outlive the row.
    ToolRow(Content& content, View& view, QWidget* parent);

    [[nodiscard]] MiniMap* miniMap() const { return m_map; }
    // Sets the buttons as the content is.
    void refresh();

Q_SIGNALS:
    void toolWanted(reelwright::ui::TimelineTool tool);
    void snappingWanted(bool on);
    void beatModeWanted(bool on);
    void splitWanted();
    void mergeWanted();
    void markWanted();

private:
    QToolButton* button(const QString& name, const QString& icon, const QString& tip,
                        bool checkable);
    void followView();

    Content& m_content;
    View& m_view;
    MiniMap* m_map = nullptr;
    QToolButton* m_select = nullptr;
    QToolButton* m_blade = nullptr;
    QToolButton* m_snap = nullptr;
    QToolButton* m_beats = nullptr;
    QToolButton* m_split = nullptr;
    QToolButton* m_merge = nullptr;
    QToolButton* m_mark = nullptr;
    QToolButton* m_fit = nullptr;
    QSlider* m_zoom = nullptr;
    bool m_following = false;
};

} // namespace reelwright::ui::timeline
