// Colours and the size of letters, applied at once, and the language. User-interface thread only.
#pragma once

#include "ui/bridge/desk_settings.h"

#include <QComboBox>
#include <QVBoxLayout>
#include <QWidget>

namespace reelwright::ui {

class LookPage : public QWidget {
    Q_OBJECT
public:
    LookPage(DeskSettings& settings, QWidget* parent);

private:
    void setTextSize();
    void addLanguages(QVBoxLayout* column);

    DeskSettings& m_settings;
    QComboBox* m_language;
    QComboBox* m_size;
};

} // namespace reelwright::ui
