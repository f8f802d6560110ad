#include "ui/dialogs/settings_dialog.h"

#include "ui/dialogs/settings_folders_page.h"
#include "ui/dialogs/settings_keys_page.h"
#include "ui/dialogs/settings_look_page.h"
#include "ui/dialogs/settings_money_page.h"
#include "ui/dialogs/settings_shortcuts_page.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace reelwright::ui {

SettingsDialog::SettingsDialog(Desk& desk, Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_names(new QListWidget(this))
    , m_pages(new QStackedWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    m_names->setObjectName(QStringLiteral("pages"));
    m_names->setAccessibleName(tr("Pages of the settings"));
    m_names->setFixedWidth(em(44));
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setIconSize({em(4.5), em(4.5)});
    m_names->viewport()->setAutoFillBackground(false);
    auto* const close = new QPushButton(tr("Close"), this);
    auto* const bottom = new QHBoxLayout;
    bottom->setContentsMargins(em(3), em(2), em(3), em(2));
    bottom->addWidget(hint(tr("Changes apply at once."), this), 1);
    bottom->addWidget(close);
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(em(2), em(2), 0, 0);
    row->setSpacing(0);
    row->addWidget(m_names);
    row->addWidget(m_pages, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(divider(this));
    column->addLayout(bottom);

    addPage("key", tr("Keys"),
            tr("Services make pictures, clips and texts for you and charge your account there. "
               "Keys are kept in the keyring of your system and never shown again."),
            new KeysPage(desk, this));
    addPage("money", tr("Models and money"),
            tr("What is chosen unless you say something else, and what a month may cost."),
            new MoneyPage(desk, this));
    addPage("palette", tr("Appearance"), tr("Colours, the size of text and the language."),
            new LookPage(desk.settings(), this));
    addPage("keyboard", tr("Shortcuts"),
            tr("Choose the keys of an editor that you know, and change any of them."),
            new ShortcutsPage(desk.settings(), actions, this), false);
    addPage("folder", tr("Folders and privacy"),
            tr("Where your work lies, and what leaves this machine."), new FoldersPage(this));
    for (QPushButton* const button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    showPage(SettingsPage::Keys);
    resize(em(235), em(165));
}

void SettingsDialog::addPage(const char* sign, const QString& name, const QString& about,
                             QWidget* page, bool scrolls) {
    auto* const item = new QListWidgetItem(icon(QLatin1String(sign)), name, m_names);
    item->setSizeHint({0, em(9)});
    auto* const frame = new QWidget(m_pages);
    auto* const column = new QVBoxLayout(frame);
    column->setContentsMargins(em(5), em(4), em(2), 0);
    column->setSpacing(em(1));
    auto* const title = new QLabel(name, frame);
    title->setFont(sizedFont(1.35, true));
    column->addWidget(title);
    column->addWidget(hint(about, frame));
    column->addSpacing(em(2));
    page->setObjectName(QLatin1String(sign) + QStringLiteral("_page"));
    column->addWidget(scrolls ? static_cast<QWidget*>(scrolled(page, frame)) : page, 1);
    m_pages->addWidget(frame);
}

void SettingsDialog::showPage(SettingsPage page) {
    m_names->setCurrentRow(static_cast<int>(page));
}

} // namespace reelwright::ui
