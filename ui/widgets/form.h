// Small parts that forms are made of. User-interface thread only.
#pragma once

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

namespace reelwright::ui {

// A heading of a panel's part.
QLabel* heading(const QString& text, QWidget* parent);
// Small quiet words under a field; they wrap.
QLabel* hint(const QString& text, QWidget* parent);
// A line between two parts.
QFrame* divider(QWidget* parent);
// The one button that a panel is about.
QPushButton* mainButton(const QString& text, QWidget* parent);
// Scrolls what is too tall; the content is as wide as the panel.
QScrollArea* scrolled(QWidget* content, QWidget* parent);
// Labels above fields, as narrow panels want them.
QFormLayout* narrowForm(QWidget* parent);
// A choice among named values.
QComboBox* choice(const std::vector<std::pair<QString, QString>>& valuesAndTexts, QWidget* parent);
void choose(QComboBox* box, const QString& value);

// A part that can be folded away.
class Fold : public QWidget {
    Q_OBJECT
public:
    Fold(const QString& title, QWidget* content, QWidget* parent);
    void setOpen(bool open);

private:
    QToolButton* m_head;
    QWidget* m_content;
};

} // namespace reelwright::ui
