#include "ui/panels/inspector/look_section.h"

#include "ui/bridge/model_choices.h"
#include "ui/bridge/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace reelwright::ui {

namespace {

constexpr const char* kLutPrefix = "lut:";

QString valueName(std::string_view id) {
    static const std::map<std::string_view, const char*> kNames = {
        {"exposure", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Exposure")},
        {"contrast", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Contrast")},
        {"highlights", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Highlights")},
        {"shadows", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Shadows")},
        {"saturation", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Saturation")},
        {"vibrance", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Vibrance")},
        {"temperature", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Temperature")},
        {"tint", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Tint")},
        {"vignette", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Vignette")},
        {"vignette_softness", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Softness")},
        {"vignette_roundness", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Roundness")},
        {"grain", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Grain")},
        {"grain_size", QT_TRANSLATE_NOOP("reelwright::ui::LookSection", "Grain size")}};
    const auto at = kNames.find(id);
    return at == kNames.end() ? spaced(id) : LookSection::tr(at->second);
}

std::string pointsText(const model::Curve& curve) {
    QStringList points;
    for (const model::CurvePoint& point : curve)
        points.append(QStringLiteral("%1:%2").arg(point.in, 0, 'f', 4).arg(point.out, 0, 'f', 4));
    return points.isEmpty() ? std::string("none") : plain(points.join(QLatin1Char(',')));
}

QColor inkOf(const QString& channel) {
    if (channel == QLatin1String("red"))
        return {0xe5, 0x5b, 0x5b};
    if (channel == QLatin1String("green"))
        return {0x4f, 0xb8, 0x6a};
    if (channel == QLatin1String("blue"))
        return {0x5b, 0x8d, 0xef};
    return tokens().text;
}

} // namespace

LookSection::LookSection(InspectorScope& scope, QWidget* parent)
    : InspectorSection(scope, parent) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(2));
    column->addWidget(buildLook());
    column->addWidget(new Fold(tr("Corrections"), buildCorrections(), this));
    column->addWidget(new Fold(tr("Vignette and grain"), buildFinish(), this));
    column->addWidget(new Fold(tr("Curves"), buildCurves(), this));
}

QWidget* LookSection::buildLook() {
    auto* const box = new QWidget(this);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(1.5));
    m_look = choice({}, box);
    m_look->setAccessibleName(tr("Look"));
    m_strength = new ValueSlider(tr("Strength"), 0, 1, 1, box);
    column->addWidget(m_look);
    column->addWidget(m_strength);
    connect(m_look, &QComboBox::activated, this, &LookSection::chooseLook);
    connect(m_strength, &ValueSlider::settled, this, &LookSection::chooseLook);
    return box;
}

void LookSection::chooseLook() {
    const QString wanted = m_look->currentData().toString();
    model::EditValues values;
    if (wanted != QLatin1String("film"))
        values["strength"] = number(m_strength->value());
    if (wanted.startsWith(QLatin1String(kLutPrefix))) {
        values["lut"] = plain(wanted.mid(4));
        return edit("set_lut", std::move(values));
    }
    values["look"] = plain(wanted);
    edit("change_look", std::move(values));
}

ValueSlider* LookSection::slider(std::string_view id, double low, double high, double usual,
                                 QWidget* parent) {
    auto* const made = new ValueSlider(valueName(id), low, high, usual, parent);
    made->setObjectName(text(id));
    m_sliders.emplace(std::string(id), made);
    connect(made, &ValueSlider::settled, this, [this, id = std::string(id)](double value) {
        edit("adjust_look", {{id, number(value)}});
    });
    return made;
}

QWidget* LookSection::buildCorrections() {
    auto* const box = new QWidget(this);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(1));
    for (const auto& value : model::adjustmentValues())
        column->addWidget(slider(value.id, value.low, value.high, 0, box));
    m_reset = new QPushButton(tr("Take all back"), box);
    m_reset->setToolTip(tr("Corrections, vignette and grain as they were at first"));
    column->addWidget(m_reset, 0, Qt::AlignRight);
    connect(m_reset, &QPushButton::clicked, this,
            [this] { edit("adjust_look", {{"reset", "true"}}); });
    return box;
}

QWidget* LookSection::buildFinish() {
    auto* const box = new QWidget(this);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(1));
    const model::Vignette vignette;
    for (const auto& value : model::vignetteValues())
        column->addWidget(
            slider(value.id, value.low, value.high, vignette.*value.value, box));
    const model::Grain grain;
    for (const auto& value : model::grainValues())
        column->addWidget(slider(value.id, value.low, value.high, grain.*value.value, box));
    return box;
}

QWidget* LookSection::buildCurves() {
    auto* const box = new QWidget(this);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(1));
    m_channel = choice({{QStringLiteral("master"), tr("All channels")},
                        {QStringLiteral("red"), tr("Red")},
                        {QStringLiteral("green"), tr("Green")},
                        {QStringLiteral("blue"), tr("Blue")}},
                       box);
    m_channel->setAccessibleName(tr("Channel of the curve"));
    m_straighten = new QPushButton(tr("Straighten"), box);
    auto* const head = new QHBoxLayout;
    head->addWidget(m_channel, 1);
    head->addWidget(m_straighten);
    column->addLayout(head);
    m_curve = new CurveEditor(box);
    column->addWidget(m_curve);
    const auto set = [this](const model::Curve& curve) {
        edit("set_curve", {{"points", pointsText(curve)},
                           {"curve", plain(m_channel->currentData().toString())}});
    };
    connect(m_curve, &CurveEditor::settled, this, set);
    connect(m_straighten, &QPushButton::clicked, this, [set] { set({}); });
    connect(m_channel, &QComboBox::currentIndexChanged, this, [this] { refill(); });
    return box;
}

const model::Grade& LookSection::grade() const {
    return scope().scene() != nullptr ? scope().scene()->grade : scope().film().grade;
}

void LookSection::fill() {
    const model::Film& film = scope().film();
    const model::Scene* const scene = scope().scene();
    m_look->clear();
    if (scene != nullptr)
        m_look->addItem(tr("The film's look"), QStringLiteral("film"));
    for (const CatalogueChoice& entry : catalogueChoices("looks"))
        m_look->addItem(entry.label, entry.id);
    for (const model::Asset& asset : scope().session().assets())
        if (asset.kind == model::AssetKind::Lut)
            m_look->addItem(text(asset.name), QLatin1String(kLutPrefix) + text(asset.id.text));
    const model::Look& look = scene != nullptr && scene->look ? *scene->look : film.look;
    const QString shown = look.lut.empty() ? text(look.id)
                                           : QLatin1String(kLutPrefix) + text(look.lut.text);
    const bool isFilms = scene != nullptr && !scene->look;
    choose(m_look, isFilms ? QStringLiteral("film") : shown);
    m_strength->show(look.strength);
    m_strength->setEnabled(scope().canEdit() && !isFilms);
    m_look->setEnabled(scope().canEdit());

    const model::Grade& own = grade();
    for (const auto& value : model::adjustmentValues())
        m_sliders.find(value.id)->second->show(own.adjustments.*value.value);
    const model::Vignette vignette = own.vignette ? *own.vignette : film.grade.vignette.value_or(model::Vignette{});
    for (const auto& value : model::vignetteValues())
        m_sliders.find(value.id)->second->show(vignette.*value.value);
    const model::Grain grain = own.grain ? *own.grain : film.grade.grain.value_or(model::Grain{});
    for (const auto& value : model::grainValues())
        m_sliders.find(value.id)->second->show(grain.*value.value);
    for (const auto& [id, slider] : m_sliders)
        slider->setEnabled(scope().canEdit());
    model::Grade plainGrade;
    plainGrade.curves = own.curves;
    m_reset->setEnabled(scope().canEdit() && own != plainGrade);

    const QString channel = m_channel->currentData().toString();
    for (const model::NamedCurve& named : model::namedCurves())
        if (text(named.id) == channel) {
            m_curve->show(own.curves.*named.curve, inkOf(channel));
            m_straighten->setEnabled(scope().canEdit() && !(own.curves.*named.curve).empty());
        }
    m_curve->setEnabled(scope().canEdit());
}

} // namespace reelwright::ui
