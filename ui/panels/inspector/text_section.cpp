#include "ui/panels/inspector/text_section.h"

#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tool_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr int kTextAfter = 900; // milliseconds without a key

QColor colourOf(const model::Colour& colour) {
    return {colour.red, colour.green, colour.blue};
}

template <typename Value>
QComboBox* namedChoice(int count, QWidget* parent) {
    QComboBox* const box = choice({}, parent);
    for (int i = 0; i < count; ++i) {
        const std::string_view name = model::nameOf(static_cast<Value>(i));
        box->addItem(spaced(name), text(name));
    }
    return box;
}

constexpr int kStyles = static_cast<int>(model::TitleStyle::EndCard) + 1;
constexpr int kMotions = static_cast<int>(model::TextMotion::WordByWord) + 1;
constexpr int kAnchors = static_cast<int>(model::Anchor::BottomRight) + 1;

} // namespace

TextSection::TextSection(InspectorScope& scope, Actions& actions, QWidget* parent)
    : InspectorSection(scope, parent)
    , m_none(hint({}, this))
    , m_which(choice({}, this)) {
    m_which->setAccessibleName(tr("Which title"));
    auto* const head = new QHBoxLayout;
    head->addWidget(m_which, 1);
    head->addWidget(new ToolButton(actions["add_title"], this));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(1.5));
    column->addLayout(head);
    column->addWidget(m_none);
    m_fields = buildFields();
    column->addWidget(m_fields);
    m_saving.setSingleShot(true);
    m_saving.setInterval(kTextAfter);
    connect(&m_saving, &QTimer::timeout, this, &TextSection::saveText);
    connect(m_which, &QComboBox::activated, this, [this] {
        saveText();
        m_number = m_which->currentData().toInt();
        refill();
    });
}

QWidget* TextSection::buildFields() {
    auto* const box = new QWidget(this);
    m_text = new QPlainTextEdit(box);
    m_text->setAccessibleName(tr("Text of the title"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(em(13));
    m_text->setToolTip(tr("The second line is the small one"));
    m_style = namedChoice<model::TitleStyle>(kStyles, box);
    m_font = new QFontComboBox(box);
    m_font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_font->setMinimumContentsLength(8);
    m_font->setAccessibleName(tr("Font"));
    m_ownFont = new QPushButton(tr("The style's"), box);
    m_ownFont->setToolTip(tr("Take the font that the style comes with"));
    m_size = new ValueSlider(tr("Size"), model::kSmallestText, model::kLargestText, 1, box);
    m_colour = new ColourButton(tr("Letters"), box);
    m_accent = new ColourButton(tr("Accent"), box);
    m_place = choice({{QStringLiteral("own"), tr("As the style has it")}}, box);
    for (int i = 0; i < kAnchors; ++i) {
        const std::string_view name = model::nameOf(static_cast<model::Anchor>(i));
        m_place->addItem(spaced(name), text(name));
    }
    m_at = new NumberField(0, 86400, 0.1, 2, tr(" s"), box);
    m_seconds = new NumberField(0.1, 86400, 0.1, 2, tr(" s"), box);
    m_at->setAccessibleName(tr("Begins at"));
    m_seconds->setAccessibleName(tr("Stays for"));
    m_enter = namedChoice<model::TextMotion>(kMotions, box);
    m_leave = namedChoice<model::TextMotion>(kMotions, box);
    auto* const remove = new QPushButton(icon(QStringLiteral("trash")), tr("Remove title"), box);

    const auto pair = [](QWidget* a, QWidget* b) {
        auto* const row = new QHBoxLayout;
        row->addWidget(a, 1);
        row->addWidget(b, 1);
        return row;
    };
    auto* const form = narrowForm(nullptr);
    form->addRow(m_text);
    form->addRow(tr("Style"), m_style);
    auto* const font = new QHBoxLayout;
    font->addWidget(m_font, 1);
    font->addWidget(m_ownFont);
    form->addRow(tr("Font"), font);
    form->addRow(m_size);
    form->addRow(pair(m_colour, m_accent));
    form->addRow(tr("Place"), m_place);
    form->addRow(tr("Begins at, stays for"), pair(m_at, m_seconds));
    form->addRow(tr("Comes and goes"), pair(m_enter, m_leave));
    m_enter->setAccessibleName(tr("How it comes"));
    m_leave->setAccessibleName(tr("How it goes"));
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(1.5));
    column->addLayout(form);
    column->addWidget(buildDressing());
    column->addWidget(remove, 0, Qt::AlignRight);

    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_text->hasFocus())
            m_saving.start();
    });
    const auto byName = [this](QComboBox* combo, const char* id) {
        connect(combo, &QComboBox::activated, this, [this, combo, id] {
            change({{id, plain(combo->currentData().toString())}});
        });
    };
    byName(m_style, "style");
    byName(m_place, "place");
    byName(m_enter, "enter");
    byName(m_leave, "leave");
    connect(m_font, &QFontComboBox::activated, this, [this] {
        change({{"font", plain(m_font->currentFont().family())}});
    });
    connect(m_ownFont, &QPushButton::clicked, this, [this] { change({{"font", ""}}); });
    connect(m_size, &ValueSlider::settled, this, [this](double value) {
        change({{"size", number(value)}});
    });
    connect(m_at, &NumberField::settled, this, [this](double value) {
        change({{"at", number(value)}});
    });
    connect(m_seconds, &NumberField::settled, this, [this](double value) {
        change({{"seconds", number(value)}});
    });
    connect(m_colour, &ColourButton::chosen, this, [this](const QColor& colour) {
        change({{"colour", plain(colour.name())}});
    });
    connect(m_accent, &ColourButton::chosen, this, [this](const QColor& colour) {
        change({{"accent", plain(colour.name())}});
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_saving.stop();
        if (title() != nullptr)
            editFilm("remove_title", {{"number", std::to_string(m_number)}});
    });
    return box;
}

QWidget* TextSection::buildDressing() {
    auto* const box = new QWidget(this);
    m_outline = new ValueSlider(tr("Outline"), 0, model::kWidestOutline, 0, box);
    m_outlineColour = new ColourButton(tr("Outline"), box);
    m_shadow = new ValueSlider(tr("Shadow"), 0, 1, 1, box);
    m_box = new ValueSlider(tr("Box"), 0, 1, 0, box);
    m_boxColour = new ColourButton(tr("Box"), box);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(1));
    for (QWidget* const row : {static_cast<QWidget*>(m_shadow), static_cast<QWidget*>(m_outline),
                               static_cast<QWidget*>(m_box)})
        column->addWidget(row);
    auto* const colours = new QHBoxLayout;
    colours->addWidget(m_outlineColour, 1);
    colours->addWidget(m_boxColour, 1);
    column->addLayout(colours);
    const auto byNumber = [this](ValueSlider* slider, const char* id) {
        connect(slider, &ValueSlider::settled, this, [this, id](double value) {
            change({{id, number(value)}});
        });
    };
    byNumber(m_outline, "outline");
    byNumber(m_shadow, "shadow");
    byNumber(m_box, "box");
    connect(m_outlineColour, &ColourButton::chosen, this, [this](const QColor& colour) {
        change({{"outline_colour", plain(colour.name())}});
    });
    connect(m_boxColour, &ColourButton::chosen, this, [this](const QColor& colour) {
        change({{"box_colour", plain(colour.name())}});
    });
    return new Fold(tr("Outline, shadow, box"), box, this);
}

void TextSection::change(model::EditValues values) {
    if (title() == nullptr)
        return;
    values["number"] = std::to_string(m_number);
    editFilm("change_title", values);
}

void TextSection::saveText() {
    m_saving.stop();
    const model::Title* const shown = title();
    if (shown == nullptr)
        return;
    QString words = m_text->toPlainText();
    if (words.trimmed().isEmpty() || words == text(shown->text))
        return; // a title is taken away by its button, not by emptying it
    change({{"text", plain(words.replace(QLatin1Char('\n'), QStringLiteral("\\n")))}});
}

const model::Title* TextSection::title() const {
    if (!scope().session().film() || m_number < 1)
        return nullptr;
    const auto& titles = scope().film().titles;
    return m_number > static_cast<int>(titles.size())
               ? nullptr
               : &titles[static_cast<std::size_t>(m_number) - 1];
}

void TextSection::showTitle(int number) {
    m_number = number;
    refill();
}

void TextSection::fill() {
    const model::Film& film = scope().film();
    const auto at = scope().index();
    const base::FrameSpan seen = at ? film.spanOf(*at) : base::FrameSpan{0, film.length};
    m_which->clear();
    for (std::size_t i = 0; i < film.titles.size(); ++i) {
        const model::Title& one = film.titles[i];
        if (one.span.begin < seen.end && one.span.end > seen.begin)
            m_which->addItem(QStringLiteral("%1 · %2").arg(
                                 timecode(one.span.begin, film.rate),
                                 text(one.text).replace(QLatin1Char('\n'), QStringLiteral(" / "))),
                             static_cast<int>(i) + 1);
    }
    m_number = chooseNumber(m_which, m_number);
    const model::Title* const shown = title();
    m_which->setEnabled(shown != nullptr);
    m_none->setText(at ? tr("No title is seen during this scene. Press T to put one where the "
                            "playhead stands.")
                       : tr("The film has no title. Press T to put one where the playhead "
                            "stands."));
    m_none->setVisible(shown == nullptr);
    m_fields->setVisible(shown != nullptr);
    m_fields->setEnabled(scope().canEdit());
    if (shown != nullptr)
        fillFields(*shown);
}

void TextSection::fillFields(const model::Title& title) {
    const model::Film& film = scope().film();
    if (!m_saving.isActive() && m_text->toPlainText() != text(title.text))
        m_text->setPlainText(text(title.text));
    choose(m_style, text(model::nameOf(title.style)));
    if (!title.font.empty())
        m_font->setCurrentFont(QFont(text(title.font)));
    else
        m_font->setEditText(tr("The style's own"));
    m_ownFont->setEnabled(!title.font.empty());
    m_size->show(title.look.size);
    m_colour->show(colourOf(title.colour));
    m_accent->show(colourOf(title.accent));
    choose(m_place, title.place ? text(model::nameOf(title.place->anchor)) : QStringLiteral("own"));
    m_at->setMaximum(film.rate.secondsAt(film.length));
    m_at->show(film.rate.secondsAt(title.span.begin));
    m_seconds->show(film.rate.secondsAt(title.span.length()));
    choose(m_enter, text(model::nameOf(title.enter.kind)));
    choose(m_leave, text(model::nameOf(title.leave.kind)));
    m_outline->show(title.look.outline);
    m_outlineColour->show(colourOf(title.look.outlineColour));
    m_shadow->show(title.look.shadow);
    m_box->show(title.look.box);
    m_boxColour->show(colourOf(title.look.boxColour));
}

} // namespace reelwright::ui
