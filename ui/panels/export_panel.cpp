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
#include <QLocale>
#include <QPointer>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <optional>

namespace reelwright::ui {

namespace {

constexpr int kEstimateAfter = 300; // milliseconds without another change

// What a preset is for; those of the person's own files stand apart.
QString groupOf(const QString& preset) {
    static const QStringList kPlaces = {
        QStringLiteral("youtube"), QStringLiteral("shorts"),   QStringLiteral("reels"),
        QStringLiteral("tiktok"),  QStringLiteral("x"),        QStringLiteral("linkedin")};
    if (kPlaces.contains(preset))
        return ExportPanel::tr("To a platform");
    if (preset.startsWith(QLatin1String("mp4")) || preset.startsWith(QLatin1String("webm")))
        return ExportPanel::tr("To watch and send");
    if (preset.startsWith(QLatin1String("mov")) || preset == QLatin1String("broadcast"))
        return ExportPanel::tr("To go on editing, to broadcast");
    if (preset.startsWith(QLatin1String("png")) || preset == QLatin1String("gif"))
        return ExportPanel::tr("As pictures");
    if (preset.startsWith(QLatin1String("sound")))
        return ExportPanel::tr("Sound alone");
    return ExportPanel::tr("Own presets");
}

QString iconOf(const QString& preset) {
    if (preset.startsWith(QLatin1String("sound")))
        return QStringLiteral("song");
    if (preset.startsWith(QLatin1String("png")) || preset == QLatin1String("gif"))
        return QStringLiteral("picture");
    return QStringLiteral("film");
}

// The shape that a platform is known for.
std::optional<model::Aspect> usualShape(const QString& preset) {
    if (preset == QLatin1String("shorts") || preset == QLatin1String("reels") ||
        preset == QLatin1String("tiktok"))
        return model::Aspect::Tall9x16;
    return std::nullopt;
}

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
    connect(&session, &ProjectSession::exported, this, &ExportPanel::showResult);
    settle();
}

void ExportPanel::build() {
    auto* const content = new QWidget(this);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(em(3), em(3), em(3), em(3));
    column->setSpacing(em(2));
    m_presets = new PresetCards(content);
    column->addWidget(m_presets);

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
    column->addStretch(1);
    m_summary = hint({}, this);
    m_estimate = hint({}, this);
    m_export = mainButton(tr("Export"), this);

    m_resultRow = new QWidget(this);
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
    auto* const sheet = new QPushButton(tr("Credits and costs…"), this);
    sheet->setToolTip(tr("A page to keep or print: who and what made each scene, with which words, "
                         "under which licence, for how much"));
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(sheet);
    buttons->addWidget(m_export, 1);
    auto* const foot = new QVBoxLayout; // in sight however long the form is
    foot->setContentsMargins(em(3), em(1.5), em(3), em(3));
    foot->setSpacing(em(1));
    for (QWidget* const part : {static_cast<QWidget*>(m_summary),
                                static_cast<QWidget*>(m_estimate), m_resultRow})
        foot->addWidget(part);
    foot->addLayout(buttons);

    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scrolled(content, this), 1);
    outer->addLayout(foot);
    m_estimating.setSingleShot(true);
    m_estimating.setInterval(kEstimateAfter);
    connect(&m_estimating, &QTimer::timeout, this, &ExportPanel::estimate);
    connect(sheet, &QPushButton::clicked, this, &ExportPanel::writeSheet);
    connect(browse, &QToolButton::clicked, this, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, tr("Where to"), m_folder->text());
        if (!folder.isEmpty())
            m_folder->setText(folder);
    });
    connect(m_export, &QPushButton::clicked, this, &ExportPanel::start);
    connect(m_presets, &PresetCards::chosenChanged, this, [this] {
        if (const auto shape = usualShape(preset()))
            for (std::size_t i = 0; i < m_shapes.size(); ++i)
                m_shapes[i]->setChecked(model::kAspects[i] == *shape);
        settle();
    });
    connect(m_size, &QComboBox::activated, this, &ExportPanel::settle);
    connect(m_captions, &QComboBox::activated, this, &ExportPanel::settle);
    for (QLineEdit* const line : {m_name, m_folder})
        connect(line, &QLineEdit::textChanged, this, &ExportPanel::settle);
}

void ExportPanel::fillPresets() {
    std::vector<PresetCard> cards;
    for (const CatalogueChoice& entry : catalogueChoices("presets")) {
        // "YouTube (H.264, AAC); also as .mov, .mkv"
        const qsizetype open = entry.label.indexOf(QStringLiteral(" ("));
        const qsizetype shut = entry.label.indexOf(QLatin1Char(')'), open);
        PresetCard card{entry.id, groupOf(entry.id), entry.label.left(open), {}, iconOf(entry.id)};
        if (open >= 0 && shut > open)
            card.detail = entry.label.mid(open + 2, shut - open - 2);
        cards.push_back(std::move(card));
    }
    std::ranges::stable_partition(cards, [](const PresetCard& card) {
        return card.group == groupOf(QStringLiteral("youtube")); // what most people came for
    });
    m_presets->setCards(cards);
    m_presets->choose(QStringLiteral("mp4_h264"));
}

void ExportPanel::setFolder(const QString& folder) {
    m_folder->setText(folder);
}

void ExportPanel::choosePreset(const QString& id) {
    m_presets->choose(id);
}

QString ExportPanel::preset() const {
    return m_presets->chosen();
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

void ExportPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_estimating.start();
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
    m_estimates.clear();
    ++m_asked; // what was asked before is no longer wanted
    m_estimate->hide();
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
    m_estimating.start();
}

std::vector<pipeline::ExportRequest> ExportPanel::requests() const {
    std::vector<pipeline::ExportRequest> wanted;
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
        wanted.push_back(std::move(request));
    }
    return wanted;
}

void ExportPanel::start() {
    for (const pipeline::ExportRequest& request : requests())
        m_session.exportFilm(request);
}

void ExportPanel::estimate() {
    if (!m_export->isEnabled() || !isVisible())
        return;
    const QPointer<ExportPanel> self(this);
    for (const pipeline::ExportRequest& request : requests())
        m_session.draw<pipeline::ExportEstimate>(
            [request](engine::Project& project, const std::stop_token& stop) {
                return project.estimateExport(request, stop);
            },
            [self, asked = m_asked](const base::Result<pipeline::ExportEstimate>& made) {
                if (self.isNull() || asked != self->m_asked || !made)
                    return; // an export that cannot be says why itself
                self->m_estimates.push_back(*made);
                self->tellEstimate();
            });
}

void ExportPanel::tellEstimate() {
    double low = 0;
    double high = 0;
    double time = 0;
    double there = 0;
    bool isUpToDate = true;
    for (const pipeline::ExportEstimate& one : m_estimates) {
        low += static_cast<double>(one.lowBytes);
        high += static_cast<double>(one.highBytes);
        time += one.seconds;
        there += one.shareThere() / static_cast<double>(m_estimates.size());
        isUpToDate = isUpToDate && one.isUpToDate;
    }
    const QLocale locale;
    const auto size = [&](double bytes) {
        return locale.formattedDataSize(static_cast<qint64>(bytes), 1);
    };
    QString words = tr("About %1 to %2, ready in about %3.")
                        .arg(size(low), size(high),
                             time < 90 ? tr("%1 s").arg(std::ceil(time))
                                       : tr("%1 min").arg(std::ceil(time / 60)));
    if (isUpToDate)
        words = tr("The file is there and as the film is: nothing is to be done.");
    else if (there > 0.01)
        words += QLatin1Char(' ') +
                 tr("%1 % are rendered already.").arg(static_cast<int>(there * 100));
    m_estimate->setText(words);
    m_estimate->show();
}

void ExportPanel::writeSheet() {
    const QString name = m_session.title() + QStringLiteral(" – ") + tr("credits and costs") +
                         QStringLiteral(".html");
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Credits and costs"), m_folder->text() + QLatin1Char('/') + name,
        tr("Web page (*.html)"));
    if (!file.isEmpty()) // the dialog has asked about a file that is there
        m_session.writeSheet(file);
}

void ExportPanel::showResult(const QString& file, const QStringList& notices) {
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
