#include "ui/widgets/file_field.h"

#include "ui/theme/theme.h"
#include "ui/widgets/tool_button.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QUrl>

namespace reelwright::ui {

FileField::FileField(const QString& title, const QString& filter, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_filter(filter)
    , m_line(new QLineEdit(this)) {
    setAcceptDrops(true);
    m_line->setPlaceholderText(tr("None: choose a file or drop it here"));
    m_line->setClearButtonEnabled(true);
    m_line->setAcceptDrops(false);
    m_line->setAccessibleName(title);
    setFocusProxy(m_line);
    auto* const button = new ToolButton(QStringLiteral("folder_open"), tr("Choose a file"), this);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.5));
    row->addWidget(m_line, 1);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, &FileField::browse);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_line->setToolTip(m_line->text());
        Q_EMIT changed();
    });
}

QString FileField::file() const {
    return m_line->text().trimmed();
}

void FileField::setFile(const QString& file) {
    if (file != m_line->text())
        m_line->setText(file);
}

void FileField::browse() {
    const QString chosen = QFileDialog::getOpenFileName(
        this, m_title, QFileInfo(m_line->text()).absolutePath(), m_filter);
    if (!chosen.isEmpty())
        setFile(chosen);
}

void FileField::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void FileField::dropEvent(QDropEvent* event) {
    setFile(event->mimeData()->urls().first().toLocalFile());
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace reelwright::ui
