#include "ui/panels/brief_panel.h"

#include "model/rate.h"
#include "ui/bridge/model_choices.h"
#include "ui/bridge/text.h"
#include "ui/panels/model_choice.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tool_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace reelwright::ui {

namespace {

constexpr int kSaveAfter = 800; // milliseconds without a key

QString categoryText(model::Category category) {
    switch (category) {
    case model::Category::MusicVideo:
        return BriefPanel::tr("Music video");
    case model::Category::Ad:
        return BriefPanel::tr("Ad");
    case model::Category::Explainer:
        return BriefPanel::tr("Explainer");
    case model::Category::Story:
        return BriefPanel::tr("Story");
    case model::Category::SocialShort:
        return BriefPanel::tr("Social short");
    case model::Category::ProductShowcase:
        return BriefPanel::tr("Product showcase");
    }
    return {};
}

constexpr std::array kCategories = {model::Category::MusicVideo,  model::Category::Ad,
                                    model::Category::Explainer,   model::Category::Story,
                                    model::Category::SocialShort, model::Category::ProductShowcase};

// A film to begin with.
struct Template {
    QString name;
    QString prompt;
    model::Category category;
    model::Aspect aspect;
    double seconds; // 0: as long as the song
    QString style;
    QString mood;
};

std::vector<Template> templates() {
    using model::Aspect;
    using model::Category;
    return {
        {BriefPanel::tr("Neon music video"),
         BriefPanel::tr("A singer walks through a rainy city at night. Neon signs, reflections on "
                        "wet streets, a rooftop at the chorus, dawn at the end."),
         Category::MusicVideo, Aspect::Wide16x9, 0, BriefPanel::tr("cinematic, neon, film grain"),
         BriefPanel::tr("longing, then free")},
        {BriefPanel::tr("Product in 20 seconds"),
         BriefPanel::tr("A handmade leather backpack: close-ups of the stitching, in use on a "
                        "train and in the rain, ending on the logo."),
         Category::ProductShowcase, Aspect::Square1x1, 20,
         BriefPanel::tr("clean, soft daylight, shallow focus"), BriefPanel::tr("calm, sure")},
        {BriefPanel::tr("Vertical teaser"),
         BriefPanel::tr("A mountain bike race told in quick cuts: the start, dust, a jump, the "
                        "finish line."),
         Category::SocialShort, Aspect::Tall9x16, 15, BriefPanel::tr("handheld, high contrast"),
         BriefPanel::tr("urgent")},
        {BriefPanel::tr("Short story"),
         BriefPanel::tr("A lighthouse keeper finds a message in a bottle, follows its map through "
                        "a storm and meets who wrote it."),
         Category::Story, Aspect::Cinema21x9, 60, BriefPanel::tr("painterly, muted blues"),
         BriefPanel::tr("quiet wonder")},
    };
}

} // namespace

BriefPanel::BriefPanel(ProjectSession* session, Forecast* forecast, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_forecast(forecast) {
    build();
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSaveAfter);
    connect(&m_saving, &QTimer::timeout, this, &BriefPanel::save);
    if (m_session != nullptr) {
        setBrief(m_session->brief());
        connect(m_session, &ProjectSession::briefChanged, this,
                [this] { setBrief(m_session->brief()); });
        connect(m_session, &ProjectSession::filmChanged, this, &BriefPanel::check);
    }
    if (m_forecast != nullptr)
        connect(m_forecast, &Forecast::changed, this, [this] {
            showMakers();
            tellPrice();
        });
    check();
}

void BriefPanel::build() {
    auto* const content = new QWidget(this);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(em(3), em(3), em(3), em(3));
    column->setSpacing(em(2));

    auto* const head = new QHBoxLayout;
    head->addWidget(heading(tr("What is your film about?"), content), 1);
    auto* const begin = new QToolButton(content);
    begin->setText(tr("Templates"));
    begin->setAutoRaise(true);
    begin->setPopupMode(QToolButton::InstantPopup);
    begin->setFocusPolicy(Qt::TabFocus);
    auto* const menu = new QMenu(begin);
    const auto all = templates();
    for (std::size_t i = 0; i < all.size(); ++i)
        menu->addAction(all[i].name, this, [this, i] { useTemplate(static_cast<int>(i)); });
    begin->setMenu(menu);
    head->addWidget(begin);
    column->addLayout(head);

    m_prompt = new QPlainTextEdit(content);
    m_prompt->setPlaceholderText(
        tr("Who is seen, where, what happens, how it ends. Any language."));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setTabChangesFocus(true);
    m_prompt->setMinimumHeight(em(36));
    column->addWidget(m_prompt, 1);
    m_count = hint({}, content);
    m_count->setAlignment(Qt::AlignRight);
    column->addWidget(m_count);

    auto* const form = narrowForm(nullptr);
    m_category = choice({}, content);
    for (const model::Category category : kCategories)
        m_category->addItem(categoryText(category), text(model::nameOf(category)));
    m_aspect = choice({}, content);
    for (const model::Aspect aspect : model::kAspects)
        m_aspect->addItem(text(model::nameOf(aspect)), text(model::nameOf(aspect)));
    auto* const kinds = new QHBoxLayout;
    kinds->addWidget(m_category, 3);
    kinds->addWidget(m_aspect, 2);
    form->addRow(tr("Kind and shape"), kinds);
    m_category->setAccessibleName(tr("Kind of film"));
    m_aspect->setAccessibleName(tr("Shape"));

    m_song = new FileField(
        tr("Song"),
        tr("Sound (*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.aiff *.wma);;All files (*)"),
        content);
    form->addRow(tr("Song"), m_song);
    m_asLongAsSong = new QCheckBox(tr("As long as the song"), content);
    m_duration =
        new NumberField(model::Brief::kShortest, model::Brief::kLongest, 1, 1, tr(" s"), content);
    m_duration->setValue(30);
    m_duration->setAccessibleName(tr("Length in seconds"));
    auto* const length = new QHBoxLayout;
    length->addWidget(m_duration, 2);
    length->addWidget(m_asLongAsSong, 3);
    form->addRow(tr("Length"), length);
    m_style = new QLineEdit(content);
    m_style->setPlaceholderText(tr("cinematic, neon, 35 mm"));
    form->addRow(tr("Style"), m_style);
    m_mood = new QLineEdit(content);
    m_mood->setPlaceholderText(tr("hopeful, tense"));
    form->addRow(tr("Mood"), m_mood);
    column->addLayout(form);

    column->addWidget(new Fold(tr("More"), buildMore(), content));
    if (m_forecast != nullptr)
        column->addWidget(new Fold(tr("Models and prices"), buildModels(), content));
    m_trouble = new QLabel(this);
    m_trouble->setWordWrap(true);
    m_trouble->setAccessibleName(tr("What is missing"));
    m_plan = mainButton({}, this);
    m_plan->setToolTip(tr("Planning is free: the whole film appears as drafts, cut on the beats of "
                          "the song (Ctrl+Enter)"));
    m_price = hint({}, this);
    m_price->setAlignment(Qt::AlignHCenter);
    auto* const foot = new QVBoxLayout; // in sight however long the form is
    foot->setContentsMargins(em(3), em(1.5), em(3), em(2));
    foot->setSpacing(em(1));
    for (QWidget* const part : {static_cast<QWidget*>(m_trouble), static_cast<QWidget*>(m_plan),
                                static_cast<QWidget*>(m_price)})
        foot->addWidget(part);

    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scrolled(content, this), 1);
    outer->addLayout(foot);

    for (QLineEdit* const line : {m_style, m_mood, m_title})
        connect(line, &QLineEdit::textChanged, this, &BriefPanel::check);
    for (QComboBox* const box : {m_category, m_aspect, m_rate})
        connect(box, &QComboBox::currentIndexChanged, this, &BriefPanel::check);
    for (FileField* const field : {m_song, m_first, m_last, m_lut})
        connect(field, &FileField::changed, this, &BriefPanel::check);
    for (QCheckBox* const box : {m_asLongAsSong, m_endOnPhrase})
        connect(box, &QCheckBox::toggled, this, &BriefPanel::check);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &BriefPanel::check);
    connect(m_duration, &QDoubleSpinBox::valueChanged, this, &BriefPanel::check);
    connect(m_seed, &QSpinBox::valueChanged, this, &BriefPanel::check);
    connect(m_plan, &QPushButton::clicked, this, &BriefPanel::plan);
    auto* const submit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    submit->setContext(Qt::WidgetWithChildrenShortcut);
    connect(submit, &QShortcut::activated, this, &BriefPanel::plan);
}

QWidget* BriefPanel::buildMore() {
    auto* const box = new QWidget(this);
    auto* const form = narrowForm(box);
    m_title = new QLineEdit(box);
    m_title->setPlaceholderText(tr("Made from the prompt"));
    form->addRow(tr("Title"), m_title);
    m_rate = choice({}, box);
    for (const base::FrameRate rate : model::kRates)
        m_rate->addItem(tr("%1 frames a second").arg(text(model::rateText(rate))),
                        text(model::rateText(rate)));
    choose(m_rate, QStringLiteral("30"));
    form->addRow(tr("Frame rate"), m_rate);
    m_endOnPhrase = new QCheckBox(tr("End where a phrase of the music ends"), box);
    form->addRow(m_endOnPhrase);
    const QString pictures = tr("Pictures and clips (*.png *.jpg *.jpeg *.webp *.heic *.avif *.tif "
                                "*.bmp *.mp4 *.mov *.mkv *.webm);;All files (*)");
    m_first = new FileField(tr("First picture"), pictures, box);
    form->addRow(tr("Begins with"), m_first);
    m_last = new FileField(tr("Last picture"), pictures, box);
    form->addRow(tr("Ends with"), m_last);
    m_lut = new FileField(tr("Look (LUT)"), tr("LUT (*.cube);;All files (*)"), box);
    form->addRow(tr("Look from a .cube file"), m_lut);
    m_seed = new QSpinBox(box);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    m_seed->setToolTip(tr("The same brief with the same seed gives the same plan"));
    form->addRow(tr("Seed"), m_seed);
    return box;
}

QWidget* BriefPanel::buildModels() {
    auto* const box = new QWidget(this);
    auto* const form = narrowForm(box);
    m_model = modelChoice(sceneModels(), box);
    m_hero = modelChoice(heroModels(), box);
    m_hero->insertItem(0, tr("The same"), QString());
    showMakers();
    form->addRow(tr("Scenes"), m_model);
    form->addRow(tr("Hero scenes"), m_hero);
    form->addRow(hint(tr("Nothing is sent before you have seen and approved the price."), box));
    for (QComboBox* const field : {m_model, m_hero})
        connect(field, &QComboBox::activated, this, [this] {
            Makers chosen = m_forecast->desk().makers();
            chosen.model = m_model->currentData().toString();
            chosen.heroModel = m_hero->currentData().toString();
            m_forecast->desk().setMakers(chosen);
        });
    return box;
}

// They can be chosen elsewhere too.
void BriefPanel::showMakers() {
    choose(m_model, m_forecast->desk().makers().model);
    choose(m_hero, m_forecast->desk().makers().heroModel);
}

// What comes after the free plan.
void BriefPanel::tellPrice() {
    const Forecast::Open open = m_forecast == nullptr ? Forecast::Open{} : m_forecast->open();
    m_price->setVisible(!open.scenes.empty() && open.likely.micros > 0);
    m_price->setText(
        tr("Then ~%1 to make %n scene(s) with %2", "", static_cast<int>(open.scenes.size()))
            .arg(dollars(open.likely) + (open.isKnown ? QString() : tr(" or more")),
                 m_forecast == nullptr ? QString()
                                       : nameOfModel(m_forecast->desk().makers().model)));
}

model::Brief BriefPanel::brief() const {
    model::Brief brief = m_kept;
    if (m_session != nullptr) // has a panel of its own
        brief.brand = m_session->brief().brand;
    brief.prompt = plain(m_prompt->toPlainText());
    brief.category = model::categoryFromName(plain(m_category->currentData().toString()))
                         .value_or(model::Category::MusicVideo);
    brief.aspect = model::aspectFromName(plain(m_aspect->currentData().toString()))
                       .value_or(model::Aspect::Wide16x9);
    brief.durationSeconds.reset();
    if (!m_asLongAsSong->isChecked() || m_song->file().isEmpty())
        brief.durationSeconds = m_duration->value();
    brief.endOnPhrase = m_endOnPhrase->isChecked();
    brief.rate =
        model::rateFromText(plain(m_rate->currentData().toString())).value_or(base::FrameRate{});
    brief.style = plain(m_style->text());
    brief.mood = plain(m_mood->text());
    brief.title = plain(m_title->text());
    brief.seed = static_cast<std::uint64_t>(m_seed->value());
    brief.song = pathOf(m_song->file());
    brief.firstPicture = pathOf(m_first->file());
    brief.lastPicture = pathOf(m_last->file());
    brief.lut = pathOf(m_lut->file());
    return brief;
}

void BriefPanel::setBrief(const model::Brief& brief) {
    m_isFilling = true;
    m_kept = brief;
    if (const QString prompt = text(brief.prompt); prompt != m_prompt->toPlainText())
        m_prompt->setPlainText(prompt);
    choose(m_category, text(model::nameOf(brief.category)));
    choose(m_aspect, text(model::nameOf(brief.aspect)));
    m_asLongAsSong->setChecked(!brief.durationSeconds);
    m_duration->setValue(brief.durationSeconds.value_or(30));
    m_endOnPhrase->setChecked(brief.endOnPhrase);
    choose(m_rate, text(model::rateText(brief.rate)));
    m_style->setText(text(brief.style));
    m_mood->setText(text(brief.mood));
    m_title->setText(text(brief.title));
    m_seed->setValue(
        static_cast<int>(std::min<std::uint64_t>(brief.seed, std::numeric_limits<int>::max())));
    m_song->setFile(pathText(brief.song));
    m_first->setFile(pathText(brief.firstPicture));
    m_last->setFile(pathText(brief.lastPicture));
    m_lut->setFile(pathText(brief.lut));
    m_isFilling = false;
    check();
}

void BriefPanel::focusPrompt() {
    m_prompt->setFocus(Qt::OtherFocusReason);
}

void BriefPanel::check() {
    const bool hasSong = !m_song->file().isEmpty();
    m_asLongAsSong->setEnabled(hasSong);
    m_duration->setEnabled(!hasSong || !m_asLongAsSong->isChecked());
    const auto written = m_prompt->toPlainText().size();
    m_count->setVisible(written > static_cast<qsizetype>(model::Brief::kMaxPrompt) / 2);
    m_count->setText(tr("%1 of %2 characters").arg(written).arg(model::Brief::kMaxPrompt));
    const auto valid = model::validated(brief());
    const bool isReadOnly = m_session != nullptr && m_session->isReadOnly();
    const bool hasBegun = written > 0;
    m_trouble->setVisible(!valid && hasBegun);
    if (!valid)
        m_trouble->setText(text(valid.error().message));
    QPalette palette = m_trouble->palette();
    palette.setColor(QPalette::WindowText, tokens().warn);
    m_trouble->setPalette(palette);
    m_plan->setEnabled(valid.has_value() && !isReadOnly);
    const bool isPlanned = m_session != nullptr && m_session->film() != nullptr;
    m_plan->setText(isPlanned ? tr("Plan anew · free") : tr("Plan the film · free"));
    tellPrice();
    if (!m_isFilling && m_session != nullptr)
        m_saving.start();
}

void BriefPanel::save() {
    const model::Brief now = brief();
    if (m_session == nullptr || m_session->isReadOnly() || now == m_session->brief() ||
        !model::validated(now))
        return;
    m_kept = now;
    m_session->saveBrief(now);
}

void BriefPanel::useTemplate(int index) {
    const Template chosen = templates()[static_cast<std::size_t>(index)];
    model::Brief next = brief();
    next.prompt = plain(chosen.prompt);
    next.category = chosen.category;
    next.aspect = chosen.aspect;
    next.style = plain(chosen.style);
    next.mood = plain(chosen.mood);
    next.durationSeconds.reset();
    if (chosen.seconds > 0)
        next.durationSeconds = chosen.seconds;
    setBrief(next);
    m_prompt->setFocus();
}

void BriefPanel::plan() {
    m_saving.stop();
    if (m_plan->isEnabled())
        Q_EMIT planWanted(brief());
}

void BriefPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && m_trouble != nullptr)
        check();
    QWidget::changeEvent(event);
}

} // namespace reelwright::ui
