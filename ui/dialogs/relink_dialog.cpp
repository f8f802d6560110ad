#include "ui/dialogs/relink_dialog.h"

#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/form.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace reelwright::ui {

namespace {

enum FileColumn { Name, Length, Fate };

} // namespace

RelinkDialog::RelinkDialog(ProjectSession& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_summary(new ToneLabel(this))
    , m_list(new QTreeWidget(this))
    , m_folder(mainButton(tr("Search in a folder…"), this))
    , m_file(new QPushButton(tr("Choose a file…"), this))
    , m_check(new QPushButton(tr("Read all files"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setWindowTitle(tr("Missing files"));
    m_list->setHeaderLabels({tr("File"), tr("Size"), tr("What is known of it")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Missing files"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(Name, em(50));
    m_list->header()->resizeSection(Length, em(18));
    passWhileEmpty(*m_list);
    m_file->setToolTip(tr("Its neighbours in its folder are looked at as well"));
    m_check->setToolTip(tr("Finds damage that the size of a file does not tell"));
    auto* const close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* const row = new QHBoxLayout;
    for (QPushButton* const button : {m_folder, m_file, m_check})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(close);
    auto* const column = new QVBoxLayout(this);
    column->setSpacing(em(2));
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addWidget(hint(tr("Files are known by their content: they are found under any name. "
                              "What is found is copied into the film's folder."),
                           this));
    column->addLayout(row);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_folder, &QPushButton::clicked, this, &RelinkDialog::askForFolder);
    connect(m_file, &QPushButton::clicked, this, &RelinkDialog::askForFile);
    connect(m_check, &QPushButton::clicked, this, [this] {
        setBusy(true);
        m_summary->tell(Tone::Quiet, tr("Reading all files of the film…"));
        m_session.checkFiles(pipeline::MediaCheck::Content);
    });
    connect(&session, &ProjectSession::lostChanged, this, &RelinkDialog::fill);
    connect(&session, &ProjectSession::relinked, this, &RelinkDialog::tellResult);
    connect(&session, &ProjectSession::failed, this, [this] { setBusy(false); });
    resize(em(150), em(70));
    fill();
    session.checkFiles(
        pipeline::MediaCheck::Lengths); // it may have changed since the film was opened
}

void RelinkDialog::fill() {
    m_list->clear();
    for (const pipeline::Relinked& one : m_session.lost()) {
        const model::Asset& asset = one.lost.asset;
        auto* const item = new QTreeWidgetItem(m_list);
        item->setText(Name, text(asset.name));
        item->setText(Length, QLocale().formattedDataSize(static_cast<qint64>(asset.bytes)));
        const bool isMissing = one.lost.loss == pipeline::Loss::Missing;
        QString fate = isMissing ? tr("Missing") : tr("Damaged");
        if (one.found)
            fate = tr("Another file of this name: %1").arg(pathText(one.found->file));
        item->setText(Fate, fate);
        item->setIcon(Fate, icon(one.found ? QStringLiteral("warning") : QStringLiteral("error")));
        item->setToolTip(Fate, one.found ? tr("%1\nIt has another content. Import it and choose it "
                                              "in the scenes that show the old one.")
                                               .arg(fate)
                                         : fate);
    }
    const auto count = static_cast<int>(m_session.lost().size());
    setBusy(false);
    if (count > 0)
        m_summary->tell(Tone::Warn,
                        tr("%n file(s) of this film are not where they were.", "", count));
    else
        m_summary->tell(Tone::Good, tr("No file is missing."));
}

void RelinkDialog::tellResult(int back, int of) {
    m_summary->tell(back == of ? Tone::Good : Tone::Warn, tr("Found %1 of %2.").arg(back).arg(of));
}

void RelinkDialog::setBusy(bool on) {
    const bool canSearch = !on && !m_session.lost().empty() && !m_session.isReadOnly();
    m_folder->setEnabled(canSearch);
    m_file->setEnabled(canSearch);
    m_check->setEnabled(!on);
}

void RelinkDialog::search(const QStringList& places) {
    setBusy(true);
    m_summary->tell(Tone::Quiet, tr("Looking…"));
    m_session.relink(places);
}

void RelinkDialog::askForFolder() {
    auto* const dialog = new QFileDialog(this, tr("Folder in which the files may lie"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { search({folder}); });
    dialog->open();
}

void RelinkDialog::askForFile() {
    auto* const dialog = new QFileDialog(this, tr("One of the missing files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { search({file}); });
    dialog->open();
}

void RelinkDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && m_folder->isEnabled())
        event->acceptProposedAction();
}

void RelinkDialog::dropEvent(QDropEvent* event) {
    QStringList places;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            places.append(url.toLocalFile());
    event->acceptProposedAction();
    if (!places.isEmpty())
        search(places);
}

} // namespace reelwright::ui
