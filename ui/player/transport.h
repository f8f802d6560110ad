// The row of times and buttons under a picture; the desk has one, and so has the full screen.
// User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/player/playback.h"

#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QWidget>

#include <vector>

namespace reelwright::ui {

class Transport : public QWidget {
    Q_OBJECT
public:
    enum class Place { Desk, FullScreen };

    // Shows the state of playback; both are borrowed and outlive it.
    Transport(Playback& playback, Actions& actions, Place place, QWidget* parent = nullptr);

    // Short side in which frames are composed; 0: as the player thinks best. Says nothing back.
    void setQuality(int shortSide);
    // What the film's state means for the labels.
    void refresh();

Q_SIGNALS:
    void qualityChosen(int shortSide); // 0: as the player thinks best

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showTime();
    // Where there is little room, what can be had elsewhere goes first.
    void fit();
    void buildQuality();
    void buildVolume();

    Playback& m_playback;
    QLabel* m_time;
    QLabel* m_length;
    QComboBox* m_quality;
    QSlider* m_volume;
    std::vector<QWidget*> m_optional; // the first goes first
};

} // namespace reelwright::ui
