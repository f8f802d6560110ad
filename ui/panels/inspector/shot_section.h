// Shot and camera of a scene, how its take fills the frame, and how its time runs. User-interface
// thread only.
#pragma once

#include "ui/panels/inspector/scope.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/value_slider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace reelwright::ui {

class ShotSection : public InspectorSection {
    Q_OBJECT
public:
    ShotSection(InspectorScope& scope, QWidget* parent);

protected:
    void fill() override;

private:
    QComboBox* m_size;
    QComboBox* m_move;
    QLineEdit* m_light;
};

class FramingSection : public InspectorSection {
    Q_OBJECT
public:
    FramingSection(InspectorScope& scope, QWidget* parent);

protected:
    void fill() override;

private:
    void setFocus();

    QLabel* m_none;
    QWidget* m_fields;
    QComboBox* m_fit;
    QComboBox* m_follow;
    ValueSlider* m_x;
    ValueSlider* m_y;
    QWidget* m_pace;
    NumberField* m_in;
    NumberField* m_speed;
    QCheckBox* m_backwards;
    QCheckBox* m_freezes;
    NumberField* m_freeze;
    QComboBox* m_motion;
};

} // namespace reelwright::ui
