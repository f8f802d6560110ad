// Files of the film that are gone: which they are, and looking for them in folders. What is found
// by its content is put back at once; another file of the same name is only told. User-interface
// thread only.
#pragma once

#include "ui/bridge/project_session.h"
#include "ui/widgets/tone_label.h"

#include <QDialog>
#include <QPushButton>
#include <QTreeWidget>

namespace reelwright::ui {

class RelinkDialog : public QDialog {
    Q_OBJECT
public:
    RelinkDialog(ProjectSession& session, QWidget* parent);

    // Looks in folders with all below them, and beside files.
    void search(const QStringList& places);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void fill();
    void tellResult(int back, int of);
    void askForFolder();
    void askForFile();
    void setBusy(bool on);

    ProjectSession& m_session;
    ToneLabel* m_summary;
    QTreeWidget* m_list;
    QPushButton* m_folder;
    QPushButton* m_file;
    QPushButton* m_check;
};

} // namespace reelwright::ui
