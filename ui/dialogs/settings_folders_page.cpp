#include "ui/dialogs/settings_folders_page.h"

#include "base/own_folders.h"
#include "ui/bridge/desk_settings.h"
#include "ui/bridge/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>

namespace reelwright::ui {

FoldersPage::FoldersPage(QWidget* parent)
    : QWidget(parent) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, em(3), 0);
    column->setSpacing(em(1));
    addFolder(column, tr("New films"),
              tr("Each film is one folder; it can be moved and backed up "
                 "as a whole."),
              filmsFolder());
    addFolder(column, tr("Configuration"),
              tr("Settings of the desk, brand kits, your own models and presets."),
              pathText(base::configFolder()));
    addFolder(column, tr("Account and results"),
              tr("What was spent, and results of models that films share."),
              pathText(base::dataFolder()));
    column->addSpacing(em(2));
    column->addWidget(divider(this));
    column->addSpacing(em(2));
    column->addWidget(heading(tr("Privacy"), this));
    auto* const privacy = new QLabel(
        tr("Reelwright sends nothing about you or your films: no telemetry, no crash reports, no "
           "account. Prompts, pictures and sound go to a service only when you generate with it, "
           "test its key or ask an assistant that runs on it."),
        this);
    privacy->setWordWrap(true);
    column->addWidget(privacy);
    column->addStretch(1);
}

void FoldersPage::addFolder(QVBoxLayout* column, const QString& name, const QString& what,
                            const QString& folder) {
    auto* const path = new QLineEdit(QDir::toNativeSeparators(folder), this);
    path->setReadOnly(true);
    path->setCursorPosition(0);
    path->setToolTip(path->text());
    path->setAccessibleName(tr("%1: folder").arg(name));
    auto* const open = new QPushButton(tr("Open"), this);
    open->setAccessibleName(tr("Open the folder: %1").arg(name));
    open->setEnabled(QDir(folder).exists());
    if (!open->isEnabled())
        open->setToolTip(tr("The folder is made when it is first needed."));
    auto* const row = new QHBoxLayout;
    row->setSpacing(em(1.5));
    row->addWidget(path, 1);
    row->addWidget(open);
    column->addWidget(heading(name, this));
    column->addLayout(row);
    column->addWidget(hint(what, this));
    column->addSpacing(em(2));
    connect(open, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

} // namespace reelwright::ui
