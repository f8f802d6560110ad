#include "ui/panels/brand_panel.h"

#include "ui/bridge/brand_kits.h"
#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QImageReader>
#include <QPointer>
#include <QVBoxLayout>

namespace reelwright::ui {

namespace {

constexpr int kSaveBrandAfter = 600; // milliseconds without a change
constexpr double kReadable = 4.5;    // contrast of letters, WCAG AA
constexpr double kReadableLarge = 3;

QColor shown(const model::Colour& colour) {
    return {colour.red, colour.green, colour.blue};
}

model::Colour kept(const QColor& colour) {
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue())};
}

// Its line is made at once: the tab key goes by the order in which fields are made.
QComboBox* editableBox(QWidget* parent) {
    auto* const box = new QComboBox(parent);
    box->setEditable(true);
    return box;
}

} // namespace

BrandPanel::BrandPanel(ProjectSession& session, QWidget* parent,
                       const std::filesystem::path& folder)
    : QWidget(parent)
    , m_session(session)
    , m_folder(folder.empty() ? brandFolder() : folder)
    , m_kitButton(new QToolButton(this))
    , m_name(new QLineEdit(this))
    , m_tagline(new QLineEdit(this))
    , m_logo(new FileField(tr("Logo"), tr("Pictures (*.png *.webp *.jpg *.jpeg);;All files (*)"),
                           this))
    , m_picture(new QLabel(this))
    , m_colours(new Swatches(this))
    , m_contrast(new ToneLabel(this))
    , m_font(editableBox(this))
    , m_fontFile(new FileField(tr("Font file"), tr("Fonts (*.ttf *.otf);;All files (*)"), this))
    , m_tone(new QLineEdit(this))
    , m_answer(new ToneLabel(this)) {
    build();
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSaveBrandAfter);
    connect(&m_saving, &QTimer::timeout, this, &BrandPanel::save);
    setBrand(m_session.brief().brand);
    connect(&m_session, &ProjectSession::briefChanged, this, [this] {
        if (!m_hasToSave)
            setBrand(m_session.brief().brand);
    });
    readKits();
}

void BrandPanel::build() {
    auto* const content = new QWidget(this);
    m_kitButton->setText(tr("Saved kits"));
    m_kitButton->setObjectName(QStringLiteral("kits"));
    m_kitButton->setAutoRaise(true);
    m_kitButton->setPopupMode(QToolButton::InstantPopup);
    m_kitButton->setFocusPolicy(Qt::TabFocus);
    auto* const menu = new QMenu(m_kitButton);
    m_kitButton->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &BrandPanel::fillMenu);
    auto* const head = new QHBoxLayout;
    head->addWidget(heading(tr("Brand kit"), content), 1);
    head->addWidget(m_kitButton);

    auto* const form = narrowForm(nullptr);
    fillForm(form, content);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(em(3), em(3), em(3), em(3));
    column->setSpacing(em(2));
    column->addLayout(head);
    column->addWidget(hint(tr("What every film of a brand shares. It takes effect when the film is "
                              "planned."),
                           content));
    column->addWidget(m_answer);
    column->addLayout(form);
    column->addStretch(1);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolled(content, this));
    content->setEnabled(!m_session.isReadOnly());

    for (QLineEdit* const line : {m_name, m_tagline, m_tone})
        connect(line, &QLineEdit::textEdited, this, &BrandPanel::changed);
    for (FileField* const field : {m_logo, m_fontFile})
        connect(field, &FileField::changed, this, &BrandPanel::changed);
    connect(m_colours, &Swatches::changed, this, &BrandPanel::changed);
    connect(m_font, &QComboBox::currentTextChanged, this, &BrandPanel::changed);
}

void BrandPanel::fillForm(QFormLayout* form, QWidget* box) {
    m_name->setObjectName(QStringLiteral("brand_name"));
    m_tagline->setObjectName(QStringLiteral("tagline"));
    m_tone->setObjectName(QStringLiteral("tone"));
    m_contrast->setObjectName(QStringLiteral("contrast"));
    m_answer->setObjectName(QStringLiteral("answer"));
    m_name->setPlaceholderText(tr("Northwind Coffee"));
    form->addRow(tr("Name"), m_name);
    m_tagline->setPlaceholderText(tr("Shown on the end card"));
    form->addRow(tr("Tagline"), m_tagline);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setFixedHeight(em(18));
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setAccessibleName(tr("Logo"));
    auto* const logo = new QVBoxLayout;
    logo->setSpacing(em(1));
    logo->addWidget(m_logo);
    logo->addWidget(m_picture);
    form->addRow(tr("Logo"), logo);
    auto* const colours = new QVBoxLayout;
    colours->setSpacing(em(1));
    colours->addWidget(m_colours);
    colours->addWidget(
        hint(tr("The first is the main colour, the second the accent of titles."), box));
    colours->addWidget(m_contrast);
    form->addRow(tr("Colours"), colours);
    m_font->setObjectName(QStringLiteral("font"));
    m_font->setInsertPolicy(QComboBox::NoInsert);
    m_font->addItems(QFontDatabase::families());
    m_font->setCurrentText({});
    m_font->lineEdit()->setPlaceholderText(tr("As the style has it"));
    m_font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_font->setMinimumContentsLength(8);
    form->addRow(tr("Heading font"), m_font);
    form->addRow(tr("Font file"), m_fontFile);
    m_tone->setPlaceholderText(tr("warm, honest, playful"));
    form->addRow(tr("Tone words"), m_tone);
    form->addRow(hint(tr("Separated by commas; they go into every prompt."), box));
}

std::optional<model::BrandKit> BrandPanel::brand() const {
    model::BrandKit brand;
    brand.name = plain(m_name->text().trimmed());
    brand.tagline = plain(m_tagline->text().trimmed());
    brand.logo = pathOf(m_logo->file());
    for (const QColor& colour : m_colours->colours())
        brand.colours.push_back(kept(colour));
    brand.headingFont = plain(m_font->currentText().trimmed());
    brand.fontFile = pathOf(m_fontFile->file());
    for (const QString& word : m_tone->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!word.trimmed().isEmpty())
            brand.toneWords.push_back(plain(word.trimmed()));
    if (brand == model::BrandKit{})
        return std::nullopt;
    return brand;
}

void BrandPanel::setBrand(const std::optional<model::BrandKit>& brand) {
    if (brand != this->brand()) {
        m_isFilling = true;
        const model::BrandKit shownKit = brand.value_or(model::BrandKit{});
        m_name->setText(text(shownKit.name));
        m_tagline->setText(text(shownKit.tagline));
        m_logo->setFile(pathText(shownKit.logo));
        QList<QColor> colours;
        for (const model::Colour& colour : shownKit.colours)
            colours.append(shown(colour));
        m_colours->setColours(colours);
        m_font->setCurrentText(text(shownKit.headingFont));
        m_fontFile->setFile(pathText(shownKit.fontFile));
        QStringList words;
        for (const std::string& word : shownKit.toneWords)
            words.append(text(word));
        m_tone->setText(words.join(QStringLiteral(", ")));
        m_isFilling = false;
    }
    settle();
}

void BrandPanel::changed() {
    if (m_isFilling)
        return;
    m_hasToSave = true;
    m_answer->tell(Tone::Quiet, {});
    settle();
    m_saving.start();
}

void BrandPanel::save() {
    m_saving.stop();
    if (!std::exchange(m_hasToSave, false) || m_session.isReadOnly())
        return;
    model::Brief brief = m_session.brief();
    brief.brand = brand();
    if (brief != m_session.brief())
        m_session.saveBrief(brief);
}

// What is told about the values as they are.
void BrandPanel::settle() {
    showLogo();
    const QList<QColor> colours = m_colours->colours();
    if (colours.isEmpty())
        return m_contrast->tell(Tone::Quiet, {});
    const double white = contrast(colours.front(), Qt::white);
    const double black = contrast(colours.front(), Qt::black);
    const QString letters = white >= black ? tr("white") : tr("black");
    const double best = std::max(white, black);
    if (colours.size() == 1)
        return m_contrast->tell(
            best >= kReadable ? Tone::Good : Tone::Warn,
            tr("Titles on the main colour: %1 letters, %2 : 1").arg(letters).arg(best, 0, 'f', 1));
    const double apart = contrast(colours[0], colours[1]);
    const QString ratio = QString::number(apart, 'f', 1);
    if (apart >= kReadable)
        m_contrast->tell(Tone::Good,
                         tr("Accent on the main colour: %1 : 1, easy to read").arg(ratio));
    else if (apart >= kReadableLarge)
        m_contrast->tell(
            Tone::Quiet,
            tr("Accent on the main colour: %1 : 1, for large letters only").arg(ratio));
    else
        m_contrast->tell(Tone::Warn,
                         tr("Accent on the main colour: %1 : 1, hard to read; %2 letters have %3")
                             .arg(ratio, letters, QString::number(best, 'f', 1)));
}

void BrandPanel::showLogo() {
    const QString file = m_logo->file();
    m_picture->setVisible(!file.isEmpty());
    if (file.isEmpty() || m_picture->property("file").toString() == file)
        return;
    m_picture->setProperty("file", file);
    m_picture->setPixmap({});
    m_picture->setText(tr("…"));
    const QSize box(em(50), em(16));
    const qreal ratio = devicePixelRatioF();
    const QPointer<BrandPanel> self(this);
    m_session.draw<QImage>(
        [file, box, ratio](engine::Project&, const std::stop_token&) -> base::Result<QImage> {
            QImageReader reader(file);
            reader.setAutoTransform(true);
            if (const QSize size = reader.size(); size.isValid())
                reader.setScaledSize(
                    size.scaled(box * ratio, Qt::KeepAspectRatio).expandedTo({1, 1}));
            QImage picture = reader.read();
            picture.setDevicePixelRatio(ratio);
            return picture;
        },
        [self, file](const base::Result<QImage>& picture) {
            if (self.isNull() || self->m_logo->file() != file)
                return;
            if (picture && !picture->isNull())
                self->m_picture->setPixmap(QPixmap::fromImage(*picture));
            else
                self->m_picture->setText(tr("This file is no picture that can be shown."));
        });
}

// --- kits for other films ---------------------------------------------------------------------

void BrandPanel::readKits() {
    changeKits({}, [] { return base::Result<void>(); });
}

// Does something with the folder of kits and reads it again.
void BrandPanel::changeKits(const QString& done, std::function<base::Result<void>()> how) {
    using Kits = std::vector<model::BrandKit>;
    const QPointer<BrandPanel> self(this);
    m_session.ask<Kits>(
        [folder = m_folder, how = std::move(how)](engine::Project&,
                                                  const std::stop_token&) -> base::Result<Kits> {
            TRY(how());
            return keptBrands(folder);
        },
        [self, done](const base::Result<Kits>& kits) {
            if (self.isNull())
                return;
            if (kits) {
                self->m_kits = *kits;
                if (!done.isEmpty())
                    self->m_answer->tell(Tone::Good, done);
            } else {
                self->m_answer->tell(Tone::Bad, text(kits.error().message));
            }
            Q_EMIT self->kitsChanged();
        });
}

void BrandPanel::fillMenu() {
    QMenu* const menu = m_kitButton->menu();
    menu->clear();
    for (std::size_t i = 0; i < m_kits.size(); ++i)
        menu->addAction(icon(QStringLiteral("brand")), text(m_kits[i].name), this,
                        [this, i] { load(i); });
    if (m_kits.empty())
        menu->addAction(tr("No kit is saved yet"))->setEnabled(false);
    menu->addSeparator();
    const auto now = brand();
    const QString name = now ? text(now->name) : QString();
    const bool isThere =
        std::ranges::find(m_kits, plain(name), &model::BrandKit::name) != m_kits.end();
    QAction* const keep = menu->addAction(
        icon(QStringLiteral("plus")),
        name.isEmpty() ? tr("Save for other films (needs a name)")
        : isThere      ? tr("Update “%1”").arg(name)
                       : tr("Save “%1” for other films").arg(name),
        this, [this] {
            if (const auto kit = brand())
                changeKits(tr("“%1” is saved for other films.").arg(text(kit->name)),
                           [folder = m_folder, kit = *kit] { return keepBrand(folder, kit); });
        });
    keep->setObjectName(QStringLiteral("keep_kit"));
    keep->setEnabled(!name.isEmpty());
    QAction* const forget = menu->addAction(
        icon(QStringLiteral("trash")),
        isThere ? tr("Delete the saved “%1”").arg(name) : tr("Delete a saved kit"), this,
        [this, name] {
            changeKits(
                tr("“%1” is not saved any more; this film keeps it.").arg(name),
                [folder = m_folder, name = plain(name)] { return forgetBrand(folder, name); });
        });
    forget->setObjectName(QStringLiteral("forget_kit"));
    forget->setEnabled(isThere);
}

void BrandPanel::load(std::size_t kit) {
    if (kit >= m_kits.size())
        return;
    const model::BrandKit chosen = m_kits[kit];
    setBrand(chosen);
    m_hasToSave = true;
    save();
    m_answer->tell(Tone::Good, tr("“%1” is used in this film.").arg(text(chosen.name)));
}

void BrandPanel::hideEvent(QHideEvent* event) {
    save();
    QWidget::hideEvent(event);
}

void BrandPanel::showEvent(QShowEvent* event) {
    readKits(); // another window may have changed them
    QWidget::showEvent(event);
}

} // namespace reelwright::ui
