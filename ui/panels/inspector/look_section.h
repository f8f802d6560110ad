// Look, corrections, vignette, grain and curves of a scene or of the whole film. User-interface
// thread only.
#pragma once

#include "ui/panels/inspector/curve_editor.h"
#include "ui/panels/inspector/scope.h"
#include "ui/widgets/value_slider.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <map>

namespace reelwright::ui {

class LookSection : public InspectorSection {
    Q_OBJECT
public:
    LookSection(InspectorScope& scope, QWidget* parent);

protected:
    void fill() override;

private:
    QWidget* buildLook();
    QWidget* buildCorrections();
    QWidget* buildFinish();
    QWidget* buildCurves();
    void chooseLook();
    ValueSlider* slider(std::string_view id, double low, double high, double usual,
                        QWidget* parent);
    [[nodiscard]] const model::Grade& grade() const;

    QComboBox* m_look;
    ValueSlider* m_strength;
    std::map<std::string, ValueSlider*, std::less<>> m_sliders; // by the edit's value
    QPushButton* m_reset;
    QComboBox* m_channel;
    CurveEditor* m_curve;
    QPushButton* m_straighten;
};

} // namespace reelwright::ui
