#include "ui/timeline/tool_row.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"

#include <QHBoxLayout>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

namespace {
constexpr int kZoomSteps = 1000;
constexpr double kZoomAPress = 1.5;
} // namespace

ToolRow::ToolRow(Content& content, View& view, QWidget* parent)
    : QWidget(parent)
    , m_content(content)
    , m_view(view) {
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(em(1), em(0.75), em(1), em(0.75));
    row->setSpacing(em(0.5));
    const auto add = [row](QWidget* widget) { row->addWidget(widget); };
    m_select = button(QStringLiteral("toolSelect"), QStringLiteral("select"),
                      Words::tr("Select and drag (V)"), true);
    m_blade = button(QStringLiteral("toolBlade"), QStringLiteral("blade"),
                     Words::tr("Blade: click cuts a scene in two (B)"), true);
    m_snap = button(QStringLiteral("toolSnap"), QStringLiteral("snap"),
                    Words::tr("Snap to beats, cuts and marks (N); Alt: not now"), true);
    m_beats = button(QStringLiteral("toolBeats"), QStringLiteral("beat"),
                     Words::tr("Correct the beats: drag them, double-click adds one, T taps along"),
                     true);
    m_split = button(QStringLiteral("toolSplit"), QStringLiteral("split"),
                     Words::tr("Split the scene at the playhead (S)"), false);
    m_merge = button(QStringLiteral("toolMerge"), QStringLiteral("merge"),
                     Words::tr("Take the selected cut away: both scenes become one (Del)"), false);
    m_mark = button(QStringLiteral("toolMark"), QStringLiteral("marker"),
                    Words::tr("Set a marker at the playhead (M)"), false);
    for (QToolButton* const tool : {m_select, m_blade})
        add(tool);
    row->addSpacing(em(2));
    for (QToolButton* const tool : {m_snap, m_beats})
        add(tool);
    row->addSpacing(em(2));
    for (QToolButton* const tool : {m_split, m_merge, m_mark})
        add(tool);
    row->addSpacing(em(2));
    m_map = new MiniMap(content, view, this);
    row->addWidget(m_map, 1);
    row->addSpacing(em(2));
    auto* const out = button(QStringLiteral("zoomOut"), QStringLiteral("zoom_out"),
                             Words::tr("Show more of the film (-)"), false);
    auto* const in = button(QStringLiteral("zoomIn"), QStringLiteral("zoom_in"),
                            Words::tr("Show it larger (+)"), false);
    m_fit = button(QStringLiteral("zoomFit"), QStringLiteral("zoom_fit"),
                   Words::tr("The whole film, or back (Shift+Z)"), false);
    m_zoom = new QSlider(Qt::Horizontal, this);
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setRange(0, kZoomSteps);
    m_zoom->setFixedWidth(em(24));
    m_zoom->setFocusPolicy(Qt::TabFocus);
    m_zoom->setAccessibleName(Words::tr("Zoom"));
    m_zoom->setToolTip(Words::tr("Zoom; Ctrl and wheel over the timeline"));
    for (QWidget* const widget : {static_cast<QWidget*>(out), static_cast<QWidget*>(m_zoom),
                                  static_cast<QWidget*>(in), static_cast<QWidget*>(m_fit)})
        add(widget);

    connect(m_select, &QToolButton::clicked, this,
            [this] { Q_EMIT toolWanted(TimelineTool::Select); });
    connect(m_blade, &QToolButton::clicked, this,
            [this] { Q_EMIT toolWanted(TimelineTool::Blade); });
    connect(m_snap, &QToolButton::clicked, this, &ToolRow::snappingWanted);
    connect(m_beats, &QToolButton::clicked, this, &ToolRow::beatModeWanted);
    connect(m_split, &QToolButton::clicked, this, &ToolRow::splitWanted);
    connect(m_merge, &QToolButton::clicked, this, &ToolRow::mergeWanted);
    connect(m_mark, &QToolButton::clicked, this, &ToolRow::markWanted);
    connect(out, &QToolButton::clicked, this,
            [this] { m_view.zoomAt(m_view.width() / 2.0, 1 / kZoomAPress); });
    connect(in, &QToolButton::clicked, this,
            [this] { m_view.zoomAt(m_view.width() / 2.0, kZoomAPress); });
    connect(m_fit, &QToolButton::clicked, &m_view, &View::toggleFit);
    connect(m_zoom, &QSlider::valueChanged, this, [this](int value) {
        if (m_following)
            return;
        const double least = m_view.smallestScale();
        const double wanted =
            least * std::pow(View::largestScale() / least, static_cast<double>(value) / kZoomSteps);
        m_view.zoomAt(m_view.width() / 2.0, wanted / m_view.scale());
    });
    connect(&m_view, &View::changed, this, &ToolRow::followView);
    refresh();
}

QToolButton* ToolRow::button(const QString& name, const QString& picture, const QString& tip,
                             bool checkable) {
    auto* const made = new QToolButton(this);
    made->setObjectName(name);
    made->setIcon(icon(picture));
    made->setIconSize(QSize(em(4), em(4)));
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setAutoRaise(true);
    made->setCheckable(checkable);
    made->setFocusPolicy(Qt::TabFocus); // Space and letters stay with the film
    return made;
}

void ToolRow::followView() {
    const double least = m_view.smallestScale();
    const double most = View::largestScale();
    const double part =
        most > least ? std::log(m_view.scale() / least) / std::log(most / least) : 0;
    m_following = true;
    m_zoom->setValue(qRound(std::clamp(part, 0.0, 1.0) * kZoomSteps));
    m_following = false;
}

void ToolRow::refresh() {
    const bool film = m_content.film != nullptr;
    const bool may = film && !m_content.readOnly;
    m_select->setChecked(m_content.tool == TimelineTool::Select);
    m_blade->setChecked(m_content.tool == TimelineTool::Blade);
    m_snap->setChecked(m_content.snapping);
    m_beats->setChecked(m_content.beatMode);
    for (QWidget* const widget :
         {static_cast<QWidget*>(m_select), static_cast<QWidget*>(m_snap),
          static_cast<QWidget*>(m_map), static_cast<QWidget*>(m_zoom), static_cast<QWidget*>(m_fit),
          findChild<QWidget*>(QStringLiteral("zoomIn")),
          findChild<QWidget*>(QStringLiteral("zoomOut"))})
        widget->setEnabled(film);
    for (QToolButton* const tool : {m_blade, m_beats, m_split, m_mark})
        tool->setEnabled(may);
    m_merge->setEnabled(may && (m_content.selectedCut > 0 || m_content.selection.size() == 1));
}

} // namespace reelwright::ui::timeline
