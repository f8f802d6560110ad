#include "ui/theme/theme.h"
#include "ui/timeline/body.h"
#include "ui/timeline/names.h"

#include <QMenu>

#include <algorithm>

namespace reelwright::ui::timeline {

namespace {

// Taps that are further apart than this are not one pulse any more.
constexpr double kLongestGap = 4; // seconds

Wish correction(const char* action, std::optional<double> at, std::optional<double> value = {}) {
    Wish wish{QStringLiteral("correct_beats"), {{"action", action}}};
    if (at)
        wish.values["at"] = secondsText(std::max(0.0, *at));
    if (value)
        wish.values["value"] = secondsText(*value);
    return wish;
}

} // namespace

void Body::tapBeat() {
    if (!m_content.film || m_content.readOnly)
        return;
    // Between two frames as well, while it plays.
    const double frame = m_content.rate().secondsAt(1);
    const double since =
        m_content.playing && m_content.playheadAt.isValid()
            ? std::min(frame, static_cast<double>(m_content.playheadAt.nsecsElapsed()) / 1e9)
            : 0;
    const double now = m_content.rate().secondsAt(m_content.playhead) + since;
    std::vector<double>& taps = m_content.taps;
    if (!taps.empty() && (now <= taps.back() || now - taps.back() > kLongestGap))
        taps.clear();
    taps.push_back(now);
    showTaps();
}

void Body::finishTaps() {
    if (m_content.taps.size() < TapBar::kFewest)
        return;
    std::string all;
    for (const double tap : m_content.taps)
        all += (all.empty() ? "" : " ") + secondsText(tap);
    m_content.taps.clear();
    showTaps();
    Q_EMIT wished({QStringLiteral("correct_beats"), {{"action", "tap"}, {"beats", all}}});
}

// Taps first, then the mode itself.
void Body::dropTaps() {
    if (m_content.taps.empty())
        return Q_EMIT beatModeWanted(false);
    m_content.taps.clear();
    showTaps();
}

void Body::showTaps() {
    m_tapBar->setVisible(m_content.beatMode && m_content.film != nullptr);
    m_tapBar->setTaps(m_content.taps);
    placeTapBar();
    update();
}

void Body::placeTapBar() {
    const QSize size = m_tapBar->sizeHint().boundedTo({width() - em(4), height()});
    // Right above the music, which is what is corrected.
    const int row = m_content.rowOf(RowKind::Music);
    const int music =
        row < 0 ? 0 : m_content.rows[static_cast<std::size_t>(row)].top - m_view.top();
    const int y = std::clamp(music - size.height() - em(1), em(1),
                             std::max(em(1), height() - size.height() - em(1)));
    m_tapBar->setGeometry(QRect({(width() - size.width()) / 2, y}, size));
}

void Body::showBeatMenu(QPoint global, int beat, double seconds) {
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("beatMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool may = !m_content.readOnly && m_content.film;
    const bool grid = may && m_content.film->grid.beats.size() >= 2;
    const auto add = [&](QMenu* to, const QString& name, const QString& text, bool enabled,
                         Wish wish) {
        QAction* const action = to->addAction(text);
        action->setObjectName(name);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, [this, wish] { Q_EMIT wished(wish); });
    };
    double at = seconds;
    if (beat >= 0)
        at = m_content.film->grid.beats[static_cast<std::size_t>(beat)].time;
    add(menu, QStringLiteral("setDownbeat"), Words::tr("A bar begins here"), grid,
        correction("set_downbeat", at));
    QMenu* const metre = menu->addMenu(Words::tr("Beats to the bar"));
    metre->setEnabled(grid);
    for (const int count : {2, 3, 4, 5, 6, 7, 8})
        add(metre, QStringLiteral("metre%1").arg(count), QString::number(count), grid,
            correction("set_metre", at, count));
    menu->addSeparator();
    add(menu, QStringLiteral("addBeat"), Words::tr("Add a beat here"), may,
        correction("add", seconds));
    add(menu, QStringLiteral("removeBeat"), Words::tr("Remove this beat"), grid && beat >= 0,
        correction("remove", at));
    menu->addSeparator();
    add(menu, QStringLiteral("halve"), Words::tr("Half as many beats"), grid,
        correction("halve", at));
    add(menu, QStringLiteral("double"), Words::tr("Twice as many beats"), grid,
        correction("double", {}));
    QAction* const tap = menu->addAction(Words::tr("Tap along with T while it plays"));
    tap->setObjectName(QStringLiteral("tap"));
    tap->setEnabled(may);
    connect(tap, &QAction::triggered, this, [this] { Q_EMIT beatModeWanted(true); });
    menu->popup(global);
}

} // namespace reelwright::ui::timeline
