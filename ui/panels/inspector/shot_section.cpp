#include "ui/panels/inspector/shot_section.h"

#include "ui/bridge/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace reelwright::ui {

ShotSection::ShotSection(InspectorScope& scope, QWidget* parent)
    : InspectorSection(scope, parent)
    , m_size(choice({}, this))
    , m_move(choice({}, this))
    , m_light(new QLineEdit(this)) {
    for (int i = 0; i < model::kShotSizeCount; ++i) {
        const std::string_view name = model::nameOf(static_cast<model::ShotSize>(i));
        m_size->addItem(spaced(name), text(name));
    }
    for (int i = 0; i < model::kCameraMoveCount; ++i) {
        const std::string_view name = model::nameOf(static_cast<model::CameraMove>(i));
        m_move->addItem(spaced(name), text(name));
    }
    m_light->setPlaceholderText(tr("low warm backlight"));
    auto* const form = narrowForm(this);
    form->addRow(tr("Shot"), m_size);
    form->addRow(tr("Camera"), m_move);
    form->addRow(tr("Light"), m_light);
    connect(m_size, &QComboBox::activated, this, [this] {
        edit("change_shot", {{"size", plain(m_size->currentData().toString())}});
    });
    connect(m_move, &QComboBox::activated, this, [this] {
        edit("change_shot", {{"move", plain(m_move->currentData().toString())}});
    });
    connect(m_light, &QLineEdit::editingFinished, this, [this] {
        const model::Scene* const scene = this->scope().scene();
        if (scene != nullptr && text(scene->shot.light) != m_light->text())
            edit("change_shot", {{"light", plain(m_light->text())}});
    });
}

void ShotSection::fill() {
    const model::Scene* const scene = scope().scene();
    if (scene == nullptr)
        return;
    choose(m_size, text(model::nameOf(scene->shot.size)));
    choose(m_move, text(model::nameOf(scene->shot.move)));
    if (!m_light->hasFocus())
        m_light->setText(text(scene->shot.light));
    for (QWidget* const field : {static_cast<QWidget*>(m_size), static_cast<QWidget*>(m_move),
                                 static_cast<QWidget*>(m_light)})
        field->setEnabled(scope().canEdit());
}

// --- the take in the frame --------------------------------------------------------------------

namespace {

constexpr double kLongestIn = 86400; // seconds

} // namespace

FramingSection::FramingSection(InspectorScope& scope, QWidget* parent)
    : InspectorSection(scope, parent)
    , m_none(hint(tr("The draft is drawn for this frame. A picture or clip of your own, or a "
                     "generated take, can be framed here."),
                  this))
    , m_fields(new QWidget(this))
    , m_fit(choice({{QStringLiteral("fill"), tr("Fills the frame")},
                    {QStringLiteral("blurred"), tr("Whole, on its own blur")},
                    {QStringLiteral("letterbox"), tr("Whole, on black")}},
                   m_fields))
    , m_follow(choice({{QStringLiteral("fixed"), tr("Stays where it is")},
                       {QStringLiteral("auto"), tr("Follows the subject")},
                       {QStringLiteral("keys"), tr("Goes by its keys")}},
                      m_fields))
    , m_x(new ValueSlider(tr("From the left"), 0, 1, 0.5, m_fields))
    , m_y(new ValueSlider(tr("From the top"), 0, 1, 0.5, m_fields))
    , m_pace(new QWidget(m_fields)) {
    auto* const form = narrowForm(nullptr);
    form->addRow(tr("How it fits"), m_fit);
    form->addRow(tr("What is cut away"), m_follow);
    form->addRow(m_x);
    form->addRow(m_y);

    m_in = new NumberField(0, kLongestIn, 0.1, 2, tr(" s"), m_pace);
    m_speed = new NumberField(10, 1000, 5, 0, tr(" %"), m_pace);
    m_backwards = new QCheckBox(tr("Backwards"), m_pace);
    m_freezes = new QCheckBox(tr("Stands still from"), m_pace);
    m_freeze = new NumberField(0, kLongestIn, 0.1, 2, tr(" s"), m_pace);
    m_freeze->setAccessibleName(tr("Seconds after which the picture stands still"));
    m_motion = choice({{QStringLiteral("nearest"), tr("The nearer frame")},
                       {QStringLiteral("blend"), tr("A mix of both")},
                       {QStringLiteral("flow"), tr("Moved along (slow to make)")}},
                      m_pace);
    auto* const pace = narrowForm(m_pace);
    pace->addRow(tr("Begins in the clip at"), m_in);
    auto* const speed = new QHBoxLayout;
    speed->addWidget(m_speed, 1);
    speed->addWidget(m_backwards);
    pace->addRow(tr("Speed"), speed);
    auto* const freeze = new QHBoxLayout;
    freeze->addWidget(m_freezes);
    freeze->addWidget(m_freeze, 1);
    pace->addRow(freeze);
    pace->addRow(tr("Between two frames"), m_motion);

    auto* const fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(em(1.5));
    fields->addLayout(form);
    fields->addWidget(m_pace);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_none);
    column->addWidget(m_fields);

    connect(m_fit, &QComboBox::activated, this,
            [this] { edit("frame_take", {{"fit", plain(m_fit->currentData().toString())}}); });
    connect(m_follow, &QComboBox::activated, this,
            [this] { edit("reframe_take", {{"mode", plain(m_follow->currentData().toString())}}); });
    connect(m_x, &ValueSlider::settled, this, &FramingSection::setFocus);
    connect(m_y, &ValueSlider::settled, this, &FramingSection::setFocus);
    connect(m_in, &NumberField::settled, this,
            [this](double value) { edit("frame_take", {{"in", number(value)}}); });
    const auto setSpeed = [this] {
        edit("retime_take",
             {{"speed", number(m_speed->value() / 100 * (m_backwards->isChecked() ? -1 : 1))}});
    };
    connect(m_speed, &NumberField::settled, this, setSpeed);
    connect(m_backwards, &QCheckBox::clicked, this, setSpeed);
    const auto setFreeze = [this] {
        edit("retime_take",
             {{"freeze", m_freezes->isChecked() ? number(m_freeze->value()) : std::string("off")}});
    };
    connect(m_freezes, &QCheckBox::clicked, this, setFreeze);
    connect(m_freeze, &NumberField::settled, this, setFreeze);
    connect(m_motion, &QComboBox::activated, this, [this] {
        edit("retime_take", {{"motion", plain(m_motion->currentData().toString())}});
    });
}

void FramingSection::setFocus() {
    edit("frame_take", {{"focus", number(m_x->value()) + ',' + number(m_y->value())}});
}

void FramingSection::fill() {
    const model::Scene* const scene = scope().scene();
    const model::Take* const take = scene == nullptr ? nullptr : scene->chosenTake();
    m_none->setVisible(take == nullptr);
    m_fields->setVisible(take != nullptr);
    if (take == nullptr)
        return;
    const model::Framing& framing = take->framing;
    choose(m_fit, text(model::nameOf(framing.fit)));
    choose(m_follow, text(model::nameOf(framing.reframe)));
    m_x->show(framing.focus.x);
    m_y->show(framing.focus.y);
    const bool isCut = framing.fit == model::Fit::Fill;
    m_follow->setEnabled(isCut);
    m_x->setEnabled(isCut && framing.reframe == model::Reframe::Fixed);
    m_y->setEnabled(isCut && framing.reframe == model::Reframe::Fixed);
    const bool isClip = take->kind != model::TakeKind::Still;
    m_pace->setVisible(isClip);
    const base::FrameRate rate = scope().film().rate;
    m_in->show(rate.secondsAt(take->in));
    m_speed->show(std::abs(take->pace.speed) * 100.0 / model::kOwnSpeed);
    m_backwards->setChecked(take->pace.speed < 0);
    m_freezes->setChecked(take->pace.freeze.has_value());
    m_freeze->setMaximum(rate.secondsAt(scope().film().spanOf(*scope().index()).length()));
    m_freeze->show(rate.secondsAt(take->pace.freeze.value_or(0)));
    m_freeze->setEnabled(take->pace.freeze.has_value());
    choose(m_motion, text(model::nameOf(take->pace.motion)));
    m_fields->setEnabled(scope().canEdit());
}

} // namespace reelwright::ui
