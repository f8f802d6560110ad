#include "ui/player/full_screen.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

// A plate with round corners over the picture.
class Plate : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens().line, 1));
        painter.setBrush(tokens().panel);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), em(2), em(2));
    }
};

} // namespace

FullScreen::FullScreen(ProjectSession& session, Playback& playback, Actions& actions,
                       QWidget* parent)
    : QWidget(parent, Qt::Window | Qt::FramelessWindowHint)
    , m_screen(new Screen(this))
    , m_controls(new Plate(this))
    , m_bar(new ScrubBar(session, playback, m_controls))
    , m_transport(new Transport(playback, actions, Transport::Place::FullScreen, m_controls)) {
    setWindowTitle(tr("Film on the whole screen"));
    setObjectName(QStringLiteral("fullScreen"));
    m_screen->setGround(Qt::black);
    auto* const column = new QVBoxLayout(m_controls);
    column->setContentsMargins(em(1.5), em(1), em(1.5), em(0.5));
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_transport);
    for (const ActionFacts& facts : actionTable())
        if (facts.group == ActionGroup::Play)
            addAction(actions[facts.id]);
    addAction(actions["add_marker"]);
    setFocusPolicy(Qt::StrongFocus);
    m_stay.setSingleShot(true);
    m_stay.setInterval(kStay);
    connect(&m_stay, &QTimer::timeout, this, &FullScreen::hideControls);
    for (QWidget* const part : findChildren<QWidget*>()) {
        part->setMouseTracking(true);
        part->installEventFilter(this);
    }
    setMouseTracking(true);
    m_controls->hide();
}

void FullScreen::open(const QWidget& beside) {
    if (const QScreen* const where = beside.screen())
        setGeometry(where->geometry());
    showFullScreen();
    raise();
    activateWindow();
    setFocus(Qt::OtherFocusReason);
    m_lastMouse = QCursor::pos();
    hideControls();
}

void FullScreen::resizeEvent(QResizeEvent*) {
    m_screen->setGeometry(rect());
    const int margin = em(4);
    const QSize size(std::min(width() - 2 * margin, em(240)), m_controls->sizeHint().height());
    m_controls->setGeometry((width() - size.width()) / 2, height() - size.height() - margin,
                            size.width(), size.height());
}

void FullScreen::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT leaveWanted();
    QWidget::keyPressEvent(event);
}

bool FullScreen::focusNextPrevChild(bool next) {
    showControls(); // what is hidden cannot be walked to
    return QWidget::focusNextPrevChild(next);
}

void FullScreen::closeEvent(QCloseEvent* event) {
    event->ignore();
    Q_EMIT leaveWanted();
}

bool FullScreen::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseMove: {
        // Windows that come and go send moves of a mouse that rests.
        const QPoint at = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        if (at != m_lastMouse)
            showControls();
        m_lastMouse = at;
        break;
    }
    case QEvent::FocusIn:
    case QEvent::Wheel:
        showControls();
        break;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            Q_EMIT leaveWanted();
            return true;
        }
        if (m_controls->isAncestorOf(qobject_cast<QWidget*>(watched)))
            showControls();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool FullScreen::areControlsInUse() const {
    return m_controls->underMouse() || QApplication::mouseButtons() != Qt::NoButton ||
           QApplication::activePopupWidget() != nullptr;
}

void FullScreen::showControls() {
    m_controls->show();
    m_screen->setCursor(Qt::ArrowCursor);
    m_stay.start();
}

void FullScreen::hideControls() {
    if (areControlsInUse() && m_controls->isVisible()) {
        m_stay.start();
        return;
    }
    // The keys go back to the film with what they walked to.
    if (m_controls->isAncestorOf(QApplication::focusWidget()))
        setFocus(Qt::OtherFocusReason);
    m_controls->hide();
    m_screen->setCursor(Qt::BlankCursor);
}

} // namespace reelwright::ui
