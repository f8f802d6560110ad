#include "ui/panels/inspector/transition_section.h"

#include "ui/bridge/model_choices.h"
#include "ui/bridge/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/value_slider.h"

namespace reelwright::ui {

namespace {

constexpr double kShortest = 0.04; // seconds
constexpr double kLongest = 3;

} // namespace

TransitionSection::TransitionSection(InspectorScope& scope, QWidget* parent)
    : InspectorSection(scope, parent)
    , m_kind(choice({}, this))
    , m_length(new NumberField(kShortest, kLongest, 0.05, 2, tr(" s"), this))
    , m_ease(choice({}, this))
    , m_picture(choice({}, this))
    , m_column(new QVBoxLayout(this)) {
    for (const CatalogueChoice& entry : catalogueChoices("transitions"))
        m_kind->addItem(entry.label, entry.id);
    for (int i = 0; i < model::kEaseCount; ++i) {
        const std::string_view name = model::nameOf(static_cast<model::Ease>(i));
        m_ease->addItem(spaced(name), text(name));
    }
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(1.5));
    auto* const form = narrowForm(nullptr);
    form->addRow(tr("Into this scene"), m_kind);
    form->addRow(tr("Length"), m_length);
    form->addRow(tr("Curve"), m_ease);
    m_column->addLayout(form);
    m_pictureRow = new QWidget(this);
    auto* const picture = narrowForm(m_pictureRow);
    picture->addRow(tr("Follows the picture"), m_picture);
    m_column->addWidget(m_pictureRow);
    for (QComboBox* const box : {m_kind, m_ease, m_picture})
        connect(box, &QComboBox::activated, this, &TransitionSection::change);
    connect(m_length, &NumberField::settled, this, &TransitionSection::change);
}

void TransitionSection::change() {
    const QString kind = m_kind->currentData().toString();
    model::EditValues values{{"kind", plain(kind)}};
    if (kind != QLatin1String("cut")) {
        values["seconds"] = number(m_length->value());
        values["ease"] = plain(m_ease->currentData().toString());
        if (kind == m_valuesOf) {
            std::string list;
            for (const auto& [id, field] : m_fields) {
                const auto* const slider = qobject_cast<const ValueSlider*>(field);
                const double value =
                    slider != nullptr ? slider->value()
                                      : static_cast<const QComboBox*>(field)->currentData().toDouble();
                list += (list.empty() ? "" : ",") + id + ':' + number(value);
            }
            if (!list.empty())
                values["values"] = list;
        }
        if (const QString picture = m_picture->currentData().toString();
            !picture.isEmpty() && kind == QLatin1String("luma_wipe"))
            values["picture"] = plain(picture);
    }
    edit("change_transition", std::move(values));
}

// The numbers that a kind has, as sliders; whole numbers with names as choices.
void TransitionSection::buildValues(const QString& kind) {
    if (m_values != nullptr && kind == m_valuesOf)
        return;
    m_valuesOf = kind;
    m_fields.clear();
    delete m_values;
    m_values = new QWidget(this);
    auto* const column = new QVBoxLayout(m_values);
    column->setContentsMargins(0, 0, 0, 0);
    for (const CatalogueNumber& one : catalogueNumbers("transitions", kind)) {
        if (!one.choices.isEmpty()) {
            auto* const box = choice({}, m_values);
            for (int i = 0; i < one.choices.size(); ++i)
                box->addItem(one.choices[i], one.low + i);
            box->setAccessibleName(one.label);
            column->addWidget(new QLabel(one.label, m_values));
            column->addWidget(box);
            connect(box, &QComboBox::activated, this, &TransitionSection::change);
            m_fields.emplace(plain(one.id), box);
            continue;
        }
        auto* const slider = new ValueSlider(one.label, one.low, one.high, one.usual, m_values);
        column->addWidget(slider);
        connect(slider, &ValueSlider::settled, this, &TransitionSection::change);
        m_fields.emplace(plain(one.id), slider);
    }
    m_column->addWidget(m_values);
}

void TransitionSection::fill() {
    const model::Scene* const scene = scope().scene();
    if (scene == nullptr)
        return;
    const model::Transition& transition = scene->transition;
    const bool canEdit = scope().canEdit() && *scope().index() > 0;
    const bool isCut = transition.length == 0;
    const QString kind = text(transition.kind);
    choose(m_kind, kind);
    choose(m_ease, text(model::nameOf(transition.ease)));
    if (!isCut)
        m_length->show(scope().film().rate.secondsAt(transition.length));
    buildValues(isCut ? QString() : kind);
    for (const CatalogueNumber& one : catalogueNumbers("transitions", m_valuesOf)) {
        const auto at = transition.values.find(plain(one.id));
        const double value = at == transition.values.end() ? one.usual : at->second;
        QWidget* const field = m_fields[plain(one.id)];
        if (auto* const slider = qobject_cast<ValueSlider*>(field))
            slider->show(value);
        else
            static_cast<QComboBox*>(field)->setCurrentIndex(static_cast<int>(value - one.low + 0.5));
    }
    m_picture->clear();
    m_picture->addItem(tr("None"), QString());
    for (const model::Asset& asset : scope().session().assets())
        if (asset.kind == model::AssetKind::Picture)
            m_picture->addItem(text(asset.name), text(asset.id.text));
    choose(m_picture, text(transition.picture.text));
    m_pictureRow->setVisible(kind == QLatin1String("luma_wipe"));
    m_kind->setEnabled(canEdit);
    for (QWidget* const field : {static_cast<QWidget*>(m_length), static_cast<QWidget*>(m_ease),
                                 m_values, m_pictureRow})
        field->setEnabled(canEdit && !isCut);
}

} // namespace reelwright::ui
