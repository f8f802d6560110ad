// Titles on the picture: those that are seen during the scene, or all of the film; and how the
// captions look. User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/panels/inspector/scope.h"
#include "ui/widgets/colour_button.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/value_slider.h"

#include <QComboBox>
#include <QFontComboBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace reelwright::ui {

class TextSection : public InspectorSection {
    Q_OBJECT
public:
    TextSection(InspectorScope& scope, Actions& actions, QWidget* parent);

    // By number from 1.
    void showTitle(int number);

protected:
    void fill() override;

private:
    QWidget* buildFields();
    QWidget* buildDressing();
    void fillFields(const model::Title& title);
    void change(model::EditValues values);
    void saveText();
    [[nodiscard]] const model::Title* title() const; // that the fields are about

    int m_number = 0; // from 1; 0: none
    QTimer m_saving;
    QLabel* m_none;
    QComboBox* m_which;
    QWidget* m_fields;
    QPlainTextEdit* m_text;
    QComboBox* m_style;
    QFontComboBox* m_font;
    QPushButton* m_ownFont;
    ValueSlider* m_size;
    ColourButton* m_colour;
    ColourButton* m_accent;
    QComboBox* m_place;
    NumberField* m_at;
    NumberField* m_seconds;
    QComboBox* m_enter;
    QComboBox* m_leave;
    ValueSlider* m_outline;
    ColourButton* m_outlineColour;
    ValueSlider* m_shadow;
    ValueSlider* m_box;
    ColourButton* m_boxColour;
};

} // namespace reelwright::ui
