// Where the program keeps things, and what leaves the machine. User-interface thread only.
#pragma once

#include <QVBoxLayout>
#include <QWidget>

namespace reelwright::ui {

class FoldersPage : public QWidget {
    Q_OBJECT
public:
    explicit FoldersPage(QWidget* parent);

private:
    void addFolder(QVBoxLayout* column, const QString& name, const QString& what,
                   const QString& folder);
};

} // namespace reelwright::ui
