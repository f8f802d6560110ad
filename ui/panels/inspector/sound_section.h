// What is heard: the sounds of a scene, or the music and all sounds of the film. User-interface
// thread only.
#pragma once

#include "ui/panels/inspector/scope.h"
#include "ui/widgets/number_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace reelwright::ui {

class SoundSection : public InspectorSection {
    Q_OBJECT
public:
    SoundSection(InspectorScope& scope, QWidget* parent);

protected:
    void fill() override;

private:
    QWidget* buildMusic();
    QWidget* buildSound();
    void fillSound();
    [[nodiscard]] const model::Sound* sound() const; // that the fields are about

    int m_number = 0; // from 1; 0: none
    QWidget* m_music;
    NumberField* m_musicGain;
    QCheckBox* m_musicMuted;
    NumberField* m_ducking;
    NumberField* m_musicIn;
    NumberField* m_musicOut;
    QPushButton* m_clip; // lets the clip be heard
    QLabel* m_none;
    QComboBox* m_which;
    QWidget* m_fields;
    NumberField* m_gain;
    QCheckBox* m_muted;
    NumberField* m_at;
    NumberField* m_from;
    NumberField* m_length;
    NumberField* m_fadeIn;
    NumberField* m_fadeOut;
};

} // namespace reelwright::ui
