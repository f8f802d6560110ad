// How a scene takes over from the one before. User-interface thread only.
#pragma once

#include "ui/panels/inspector/scope.h"
#include "ui/widgets/number_field.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace reelwright::ui {

class TransitionSection : public InspectorSection {
    Q_OBJECT
public:
    TransitionSection(InspectorScope& scope, QWidget* parent);

protected:
    void fill() override;

private:
    void change();
    void buildValues(const QString& kind);

    QComboBox* m_kind;
    NumberField* m_length;
    QComboBox* m_ease;
    QComboBox* m_picture;
    QWidget* m_pictureRow;
    QWidget* m_values = nullptr;
    QVBoxLayout* m_column;
    QString m_valuesOf; // the kind that m_values is for
    std::map<std::string, QWidget*> m_fields; // by parameter: a ValueSlider or a QComboBox
};

} // namespace reelwright::ui
