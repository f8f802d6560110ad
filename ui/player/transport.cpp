#include "ui/player/transport.h"

#include "ui/bridge/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tool_button.h"

#include <QHBoxLayout>
#include <QResizeEvent>

namespace reelwright::ui {

Transport::Transport(Playback& playback, Actions& actions, Place place, QWidget* parent)
    : QWidget(parent)
    , m_playback(playback)
    , m_time(new QLabel(this))
    , m_length(new QLabel(this))
    , m_quality(new QComboBox(this))
    , m_volume(new QSlider(Qt::Horizontal, this)) {
    auto* const line = new QHBoxLayout(this);
    line->setContentsMargins(em(2), 0, em(2), em(1));
    line->setSpacing(em(0.5));
    m_time->setFont(digitFont(1.05, true));
    m_time->setAccessibleName(tr("Time"));
    m_length->setFont(digitFont(0.95));
    m_length->setForegroundRole(QPalette::PlaceholderText);
    m_length->setAccessibleName(tr("Length"));
    line->addWidget(m_time);
    line->addWidget(m_length);
    line->addStretch(1);
    std::vector<QWidget*> buttons;
    for (const char* const id : {"to_start", "previous_cut", "frame_back", "play", "frame_forward",
                                 "next_cut", "to_end"}) {
        auto* const button = new ToolButton(actions[id], this);
        if (QLatin1String(id) == QLatin1String("play"))
            button->setIconQuarters(6);
        line->addWidget(button);
        buttons.push_back(button);
    }
    line->addStretch(1);
    for (const char* const id : {"loop", "safe_areas", "add_note"}) {
        if (place == Place::FullScreen && QLatin1String(id) == QLatin1String("add_note"))
            continue;
        buttons.push_back(new ToolButton(actions[id], this));
        line->addWidget(buttons.back());
    }
    buildQuality();
    line->addWidget(m_quality);
    line->addWidget(new ToolButton(actions["mute"], this));
    buildVolume();
    line->addWidget(m_volume);
    line->addWidget(new ToolButton(actions["full_screen"], this));

    if (place == Place::Desk) {
        // The volume, the ends, the switches, the length: all have keys or are told elsewhere.
        m_optional = {m_volume,   buttons[0], buttons[6], buttons[7],
                      buttons[8], buttons[9], m_length,   m_quality};
        setMinimumWidth(em(80));
    }
    connect(&playback, &Playback::frameChanged, this, &Transport::showTime);
    connect(&playback, &Playback::stateChanged, this, &Transport::refresh);
    refresh();
}

void Transport::buildQuality() {
    constexpr int kFull = 1080;
    m_quality->addItem(tr("Auto"), 0);
    m_quality->addItem(QStringLiteral("1:1"), kFull);
    m_quality->addItem(QStringLiteral("1:2"), kFull / 2);
    m_quality->addItem(QStringLiteral("1:4"), kFull / 4);
    m_quality->setToolTip(tr("How finely the picture is drawn while you work; exports are always "
                             "drawn in full"));
    m_quality->setAccessibleName(tr("Preview quality"));
    m_quality->setFocusPolicy(Qt::TabFocus);
    connect(m_quality, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT qualityChosen(m_quality->currentData().toInt()); });
}

void Transport::buildVolume() {
    m_volume->setRange(0, 100);
    m_volume->setFixedWidth(em(16));
    m_volume->setFocusPolicy(Qt::TabFocus);
    m_volume->setAccessibleName(tr("Volume"));
    connect(m_volume, &QSlider::valueChanged, this,
            [this](int value) { m_playback.setVolume(value / 100.0); });
}

void Transport::setQuality(int shortSide) {
    const QSignalBlocker quietly(m_quality);
    m_quality->setCurrentIndex(m_quality->findData(shortSide));
}

void Transport::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void Transport::fit() {
    const QMargins margins = layout()->contentsMargins();
    int wanted = margins.left() + margins.right();
    for (int i = 0; i < layout()->count(); ++i)
        if (const QWidget* const widget = layout()->itemAt(i)->widget())
            wanted += widget->sizeHint().width() + layout()->spacing();
    for (QWidget* const widget : m_optional) {
        widget->setVisible(wanted <= width());
        if (wanted > width())
            wanted -= widget->sizeHint().width() + layout()->spacing();
    }
}

void Transport::showTime() {
    m_time->setText(timecode(m_playback.frame(), m_playback.rate()));
}

void Transport::refresh() {
    const QSignalBlocker quietly(m_volume);
    m_volume->setValue(qRound(m_playback.volume() * 100));
    m_volume->setEnabled(m_playback.hasSoundDevice());
    m_volume->setToolTip(m_playback.hasSoundDevice()
                             ? tr("Volume of the player; the film's own loudness stays as it is")
                             : tr("No loudspeaker was found: the film plays without sound"));
    showTime();
    m_length->setText(QStringLiteral("/ ") + timecode(m_playback.length(), m_playback.rate()));
    fit();
}

} // namespace reelwright::ui
