// The user's guide in a window of its own, beside the film: chapters, search, back.
// User-interface thread only.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>

namespace reelwright::ui {

class Guide : public QDialog {
    Q_OBJECT
public:
    explicit Guide(QWidget* parent);

    [[nodiscard]] QTextBrowser& page() { return *m_page; }
    // Shows all places where the words stand, and goes to the first.
    void find(const QString& words);
    // Goes to the next place, or the one before, round the ends.
    void step(bool back);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addChapters();
    void go(const QTextCursor& place);
    void showChapter();

    QTextBrowser* m_page;
    QListWidget* m_chapters;
    QLineEdit* m_search;
    QLabel* m_found;
    QList<QTextCursor> m_places;
    int m_place = 0;
};

} // namespace reelwright::ui
