#include "ui/panels/export_panel.h"

#include "ui/bridge/model_choices.h"
#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tool_button.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace reelwright::ui {

namespace {

QString usualFolder() {
    const QString films = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    return QDir(films).exists() && !films.isEmpty() ? films : QDir::homePath();
}

} // namespace

ExportPanel::ExportPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    build();
    fillPresets();
    connect(&session, &ProjectSession::filmChanged, this, &ExportPanel::settle);
    connect(&session, &ProjectSession::exported, this, &ExportPanel::show);
    settle();
}

void ExportPanel::build() {
    auto* const content = new QWidget(this);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(em(3), em(3), em(3), em(3));
    column->setSpacing(em(2));
    column->addWidget(heading(tr("Export"), content));
    m_presets = new QListWidget(content);
    m_presets->setAccessibleName(tr("Presets"));
    m_presets->setMinimumHeight(em(40));
    column->addWidget(m_presets, 1);

    auto* const shapes = new QHBoxLayout;
    for (const model::Aspect aspect : model::kAspects) {
        auto* const box = new QCheckBox(text(model::nameOf(aspect)), content);
        shapes->addWidget(box);
        m_shapes.push_back(box);
        connect(box, &QCheckBox::toggled, this, &ExportPanel::settle);
    }
    auto* const form = narrowForm(nullptr);
    form->addRow(tr("Shapes, each a file of its own"), shapes);
    m_size = choice({{QString(), tr("As the preset says")},
                     {QStringLiteral("2160"), tr("4K (2160 lines)")},
                     {QStringLiteral("1440"), tr("1440 lines")},
                     {QStringLiteral("1080"), tr("Full HD (1080 lines)")},
                     {QStringLiteral("720"), tr("720 lines")},
                     {QStringLiteral("540"), tr("540 lines, to look at")}},
                    content);
    form->addRow(tr("Short side"), m_size);
    m_captions = choice({{QStringLiteral("marked"), tr("As each track says")},
                         {QStringLiteral("burn"), tr("Drawn into the picture")},
                         {QStringLiteral("embed"), tr("Tracks of the file")},
                         {QStringLiteral("sidecar"), tr("Files beside the film")},
                         {QStringLiteral("off"), tr("None")}},
                        content);
    form->addRow(tr("Captions"), m_captions);
    m_name = new QLineEdit(content);
    form->addRow(tr("File name"), m_name);
    m_folder = new QLineEdit(usualFolder(), content);
    m_folder->setAccessibleName(tr("Folder"));
    auto* const browse =
        new ToolButton(QStringLiteral("folder_open"), tr("Choose a folder"), content);
    auto* const place = new QHBoxLayout;
    place->addWidget(m_folder, 1);
    place->addWidget(browse);
    form->addRow(tr("Folder"), place);
    m_overwrite = new QCheckBox(tr("Replace a file of the same name"), content);
    m_provenance = new QCheckBox(tr("Also write how it was made (JSON)"), content);
    form->addRow(m_overwrite);
    form->addRow(m_provenance);
    column->addLayout(form);
    m_summary = hint({}, content);
    column->addWidget(m_summary);
    m_export = mainButton(tr("Export"), content);
    column->addWidget(m_export);

    m_resultRow = new QWidget(content);
    auto* const result = new QVBoxLayout(m_resultRow);
    result->setContentsMargins(0, 0, 0, 0);
    m_result = new QLabel(m_resultRow);
    m_result->setWordWrap(true);
    result->addWidget(m_result);
    auto* const ways = new QHBoxLayout;
    const auto way = [&](const QString& words, auto work) {
        auto* const button = new QPushButton(words, m_resultRow);
        ways->addWidget(button);
        connect(button, &QPushButton::clicked, this, work);
    };
    way(tr("Play"), [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_lastFile)); });
    way(tr("Show in folder"), [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_lastFile).absolutePath()));
    });
    way(tr("Copy path"), [this] { QGuiApplication::clipboard()->setText(m_lastFile); });
    way(tr("Mail…"), [this] {
        QUrl mail(QStringLiteral("mailto:"));
        mail.setQuery(QStringLiteral("subject=%1&body=%2")
                          .arg(QString::fromUtf8(QUrl::toPercentEncoding(m_session.title())),
                               QString::fromUtf8(QUrl::toPercentEncoding(m_lastFile))));
        QDesktopServices::openUrl(mail);
    });
    result->addLayout(ways);
    m_resultRow->hide();
    column->addWidget(m_resultRow);

    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolled(content, this));
    connect(browse, &QToolButton::clicked, this, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, tr("Where to"), m_folder->text());
        if (!folder.isEmpty())
            m_folder->setText(folder);
    });
    connect(m_export, &QPushButton::clicked, this, &ExportPanel::start);
    connect(m_presets, &QListWidget::currentRowChanged, this, &ExportPanel::settle);
    for (QLineEdit* const line : {m_name, m_folder})
        connect(line, &QLineEdit::textChanged, this, &ExportPanel::settle);
}

void ExportPanel::fillPresets() {
    for (const CatalogueChoice& entry : catalogueChoices("presets")) {
        auto* const item =
            new QListWidgetItem(icon(QStringLiteral("film")), entry.label, m_presets);
        item->setData(Qt::UserRole, entry.id);
    }
    m_presets->setCurrentRow(0);
}

void ExportPanel::setFolder(const QString& folder) {
    m_folder->setText(folder);
}

void ExportPanel::choosePreset(const QString& id) {
    for (int row = 0; row < m_presets->count(); ++row)
        if (m_presets->item(row)->data(Qt::UserRole).toString() == id)
            m_presets->setCurrentRow(row);
}

QString ExportPanel::preset() const {
    const QListWidgetItem* const item = m_presets->currentItem();
    return item == nullptr ? QString() : item->data(Qt::UserRole).toString();
}

std::vector<model::Aspect> ExportPanel::shapes() const {
    std::vector<model::Aspect> wanted;
    for (std::size_t i = 0; i < m_shapes.size(); ++i)
        if (m_shapes[i]->isChecked())
            wanted.push_back(model::kAspects[i]);
    return wanted;
}

QString ExportPanel::fileFor(model::Aspect aspect) const {
    QString name = m_name->text().trimmed();
    if (name.isEmpty())
        name = m_session.title();
    name.remove(QRegularExpression(QStringLiteral("[/\\\\:*?\"<>|]")));
    if (shapes().size() > 1)
        name += QLatin1Char(' ') +
                text(model::nameOf(aspect)).replace(QLatin1Char(':'), QLatin1Char('x'));
    return m_folder->text() + QLatin1Char('/') + name + endingOfPreset(preset());
}

void ExportPanel::settle() {
    const model::FilmPtr& film = m_session.film();
    m_name->setPlaceholderText(m_session.title());
    if (film && shapes().empty()) {
        const auto own = std::ranges::find(model::kAspects, film->aspect) - model::kAspects.begin();
        m_shapes[static_cast<std::size_t>(own)]->setChecked(true);
        return;
    }
    const bool canStart =
        film && !m_session.isReadOnly() && !preset().isEmpty() && QDir(m_folder->text()).exists();
    m_export->setEnabled(canStart);
    if (!film)
        return m_summary->setText(tr("There is no film yet; plan one first."));
    if (m_session.isReadOnly())
        return m_summary->setText(m_session.whyReadOnly());
    if (!QDir(m_folder->text()).exists())
        return m_summary->setText(tr("The folder %1 is not there.").arg(m_folder->text()));
    QStringList files;
    for (const model::Aspect aspect : shapes())
        files.append(QFileInfo(fileFor(aspect)).fileName());
    const auto drafts = std::ranges::count_if(
        film->scenes, [](const model::Scene& scene) { return scene.chosenTake() == nullptr; });
    QString words =
        tr("%1, %2.").arg(files.join(QStringLiteral(", ")), timecode(film->length, film->rate));
    if (drafts > 0)
        words +=
            QLatin1Char(' ') + tr("Still drafts: %n scene(s).", "", static_cast<int>(drafts));
    m_summary->setText(words);
}

void ExportPanel::start() {
    for (const model::Aspect aspect : shapes()) {
        pipeline::ExportRequest request;
        request.output = pathOf(fileFor(aspect));
        request.preset = plain(preset());
        request.aspect = aspect;
        if (const int side = m_size->currentData().toInt(); side > 0)
            request.shortSide = side;
        request.overwrite =
            m_overwrite->isChecked() ? pipeline::Overwrite::Yes : pipeline::Overwrite::No;
        request.captions =
            pipeline::captionDeliveryFromName(plain(m_captions->currentData().toString()))
                .value_or(pipeline::CaptionDelivery::AsMarked);
        request.provenanceFile = m_provenance->isChecked();
        m_session.exportFilm(request);
    }
}

void ExportPanel::show(const QString& file, const QStringList& notices) {
    m_lastFile = file;
    const QLocale locale;
    QString words =
        tr("%1 is ready: %2.")
            .arg(QFileInfo(file).fileName(), locale.formattedDataSize(QFileInfo(file).size()));
    for (const QString& notice : notices)
        words += QLatin1Char('\n') + notice;
    m_result->setText(words);
    m_resultRow->show();
}

} // namespace reelwright::ui
