#include "ui/timeline/heads.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/timeline/colours.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"

#include <QPaintEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace reelwright::ui::timeline {

Heads::Heads(Content& content, View& view, QWidget* parent)
    : QWidget(parent)
    , m_content(content)
    , m_view(view) {
    setFixedWidth(metrics::headWidth());
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_view, &View::scrolled, this, &Heads::refresh);
}

Heads::Switches& Heads::switchesOf(int soundKey) {
    const auto [at, isNew] = m_switches.try_emplace(soundKey);
    Switches& made = at->second;
    if (!isNew)
        return made;
    made.mute = new HeadButton(HeadButton::Kind::Mute, Words::tr("M", "mute, one letter"), this);
    made.solo = new HeadButton(HeadButton::Kind::Solo, Words::tr("S", "solo, one letter"), this);
    const auto rowNow = [this, soundKey] {
        for (std::size_t i = 0; i < m_content.rows.size(); ++i)
            if (m_content.rows[i].isHeard() && m_content.rows[i].soundKey() == soundKey)
                return static_cast<int>(i);
        return -1;
    };
    connect(made.mute, &HeadButton::clicked, this,
            [this, rowNow](bool on) { Q_EMIT muteWanted(rowNow(), on); });
    connect(made.solo, &HeadButton::clicked, this,
            [this, rowNow](bool on) { Q_EMIT soloWanted(rowNow(), on); });
    return made;
}

void Heads::refresh() {
    std::map<int, const Row*> heard;
    if (m_content.film)
        for (const Row& row : m_content.rows)
            if (m_content.hasSound(row))
                heard[row.soundKey()] = &row;
    for (auto& [key, switches] : m_switches)
        for (HeadButton* const button : {switches.mute, switches.solo})
            button->setVisible(heard.contains(key));
    for (const auto& [key, row] : heard) {
        Switches& switches = switchesOf(key);
        const QSize size = switches.mute->sizeHint();
        const int line = std::min(row->height, em(6.5));
        const int y = row->top - m_view.top() + (line - size.height()) / 2;
        const int right = width() - em(1.5);
        switches.solo->setGeometry(QRect({right - size.width(), y}, size));
        switches.mute->setGeometry(QRect({right - 2 * size.width() - em(0.75), y}, size));
        switches.mute->setChecked(m_content.isMuted(*row));
        switches.mute->setEnabled(!m_content.readOnly);
        switches.solo->setChecked(m_content.solo.contains(key));
        switches.mute->setToolTip(Words::tr("Mute: the film is without it, exports as well"));
        switches.solo->setToolTip(Words::tr("Solo: hear it alone while you work"));
        switches.mute->setAccessibleName(Words::tr("Mute %1").arg(row->name));
        switches.solo->setAccessibleName(Words::tr("Hear %1 alone").arg(row->name));
        for (HeadButton* const button : {switches.mute, switches.solo})
            button->show();
    }
    update();
}

QSize Heads::sizeHint() const {
    return {metrics::headWidth(), em(64)};
}

void Heads::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens();
    painter.fillRect(rect(), t.panel);
    painter.translate(0, -m_view.top());
    if (m_content.film)
        for (const Row& row : m_content.rows)
            if (row.top + row.height >= m_view.top() && row.top <= m_view.top() + height())
                paintHead(painter, row);
    painter.translate(0, m_view.top());
    painter.fillRect(width() - 1, 0, 1, height(), t.line);
}

void Heads::paintHead(QPainter& painter, const Row& row) {
    const Tokens& t = tokens();
    const int pad = em(2);
    const int size = em(3.5);
    const int bar = em(0.75);
    const QColor mark = row.kind == RowKind::Scenes  ? t.generated
                        : row.kind == RowKind::Music ? t.music
                                                     : colours().of(row.kind, row.source);
    painter.fillRect(0, row.top + row.height, width(), 1, t.line);
    painter.fillRect(0, row.top, bar, row.height, mark);
    const bool high = row.height >= em(10);
    const int line = em(4.5);
    const int top = high ? row.top + em(1) : row.top + (row.height - line) / 2;
    const bool hasSwitches = m_content.hasSound(row);
    const bool isSilent = m_content.isSilent(row);
    painter.drawPixmap(pad, top + (line - size) / 2,
                       iconPixmap(row.icon, t.muted, size, devicePixelRatioF()));
    const int left = pad + size + em(1);
    const int right = width() - em(1.5) - (hasSwitches && !high ? em(11) : 0);
    const int nameRight = width() - em(1.5) - (hasSwitches ? em(11) : 0);
    const QFont bold = sizedFont(0.92, true);
    const QFontMetrics boldMetrics(bold);
    painter.setFont(bold);
    painter.setPen(isSilent ? t.faint : t.text);
    const int nameWidth = std::min(boldMetrics.horizontalAdvance(row.name) + 1, nameRight - left);
    painter.drawText(QRect(left, top, nameWidth, line), Qt::AlignVCenter | Qt::AlignLeft,
                     boldMetrics.elidedText(row.name, Qt::ElideRight, nameWidth));
    const QFont small = sizedFont(0.82);
    const QFontMetrics smallMetrics(small);
    painter.setFont(small);
    painter.setPen(t.muted);
    const QRect detail =
        high ? QRect(left, top + line, right - left, em(4))
             : QRect(left + nameWidth + em(1.5), top, right - left - nameWidth - em(1.5), line);
    // Half a number is a wrong one: beside switches it is told whole or not at all.
    if (high || !hasSwitches || smallMetrics.horizontalAdvance(row.detail) <= detail.width())
        painter.drawText(
            detail, static_cast<int>(Qt::AlignVCenter | (high ? Qt::AlignLeft : Qt::AlignRight)),
            smallMetrics.elidedText(row.detail, Qt::ElideRight, detail.width()));
    if (row.kind == RowKind::Music && high)
        paintTrust(painter, {left, top + line + em(4), right - left,
                             row.top + row.height - (top + line + em(4)) - em(0.5)});
}

void Heads::paintTrust(QPainter& painter, const QRect& place) {
    const Tokens& t = tokens();
    const model::BeatGrid& grid = m_content.film->grid;
    const QFont small = sizedFont(0.82);
    const QFontMetrics measured(small);
    const int line = em(4);
    int top = place.top();
    painter.setFont(small);
    if (place.height() >= 2 * line && grid.beats.size() >= 2) {
        painter.setPen(t.muted);
        painter.drawText(QRect(place.left(), top, place.width(), line), Qt::AlignVCenter,
                         measured.elidedText(tempoText(grid), Qt::ElideRight, place.width()));
        top += line;
    }
    if (place.bottom() - top < line - em(1))
        return;
    const QColor colour = grid.isTrusted() ? t.good : t.warn;
    const int size = em(3);
    painter.drawPixmap(
        place.left(), top + (line - size) / 2,
        iconPixmap(grid.isTrusted() ? QStringLiteral("check") : QStringLiteral("warning"), colour,
                   size, devicePixelRatioF()));
    painter.setPen(colour);
    const int left = place.left() + size + em(0.75);
    painter.drawText(QRect(left, top, place.right() - left + 1, line), Qt::AlignVCenter,
                     measured.elidedText(trustText(grid), Qt::ElideRight, place.right() - left));
    top += line;
    if (place.bottom() - top < em(1) || grid.beats.size() < 2)
        return;
    const int rail = std::max(2, em(0.6));
    painter.fillRect(place.left(), top + em(0.25), place.width(), rail, t.line);
    painter.fillRect(place.left(), top + em(0.25),
                     static_cast<int>(place.width() * std::clamp(grid.confidence, 0.0, 1.0)), rail,
                     colour);
}

void Heads::wheelEvent(QWheelEvent* event) {
    event->accept();
    const int most = std::max(0, m_content.height() - height());
    const int moved = event->angleDelta().y() * em(8) / 120;
    m_view.setTop(std::clamp(m_view.top() - moved, 0, most));
}

QString tempoText(const model::BeatGrid& grid) {
    return Words::tr("%1 bpm, %2/4").arg(grid.tempo, 0, 'f', 1).arg(grid.beatsPerBar);
}

QString trustText(const model::BeatGrid& grid) {
    if (grid.beats.size() < 2)
        return Words::tr("No beats");
    const long percent = std::lround(grid.confidence * 100);
    return grid.isTrusted() ? Words::tr("Beats %1 %").arg(percent)
                            : Words::tr("Unsure, %1 %").arg(percent);
}

} // namespace reelwright::ui::timeline
