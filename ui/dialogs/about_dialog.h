// Which Reelwright this is, its licence and what it is made with. User-interface thread only.
#pragma once

#include <QDialog>

namespace reelwright::ui {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace reelwright::ui
