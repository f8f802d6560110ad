// The asset bin: everything that was brought into the project, to find and to use.
// User-interface thread only.
#pragma once

#include "ui/actions/actions.h"
#include "ui/bridge/project_session.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QWidget>

namespace reelwright::ui {

class AssetsPanel : public QWidget {
    Q_OBJECT
public:
    AssetsPanel(ProjectSession& session, Actions& actions, QWidget* parent = nullptr);

Q_SIGNALS:
    // To be shown by the selected scene.
    void useWanted(const QString& asset);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void fill();
    [[nodiscard]] QWidget* buildLost(Actions& actions);
    void tellLost();
    void drawPictures();
    void openMenu(const QPoint& at);
    void askForTags(const QString& asset);
    [[nodiscard]] bool isFound(const model::Asset& asset) const; // by the words in the search field
    [[nodiscard]] const model::AssetNote* noteOn(const model::AssetId& asset) const;
    [[nodiscard]] QPixmap tileOf(const model::Asset& asset) const;
    [[nodiscard]] int uses(const model::AssetId& asset) const;

    ProjectSession& m_session;
    QComboBox* m_kind;
    QLineEdit* m_search;
    QListWidget* m_list;
    QWidget* m_lost; // shown while files are missing
    ToneLabel* m_lostText;
    QLabel* m_empty;
    QHash<QString, QImage> m_pictures; // by asset
};

} // namespace reelwright::ui
