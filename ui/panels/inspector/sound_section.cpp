#include "ui/panels/inspector/sound_section.h"

#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr double kDay = 86400; // seconds

double secondsOf(base::SampleIndex samples) {
    return static_cast<double>(samples) / base::kSampleRate;
}

QHBoxLayout* side(QWidget* a, QWidget* b) {
    auto* const row = new QHBoxLayout;
    row->addWidget(a, 1);
    row->addWidget(b, 1);
    return row;
}

} // namespace

SoundSection::SoundSection(InspectorScope& scope, QWidget* parent)
    : InspectorSection(scope, parent) {
    m_music = buildMusic();
    m_clip = new QPushButton(icon(QStringLiteral("volume")), tr("Let the clip be heard"), this);
    m_clip->setToolTip(tr("Puts the sound of the clip under its picture"));
    m_none = hint(tr("No voice or effect is heard here. Drop a sound on the sound tracks of the "
                     "timeline, or use the menu of a sound in the asset bin."),
                  this);
    m_which = choice({}, this);
    m_which->setAccessibleName(tr("Which sound"));
    m_fields = buildSound();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(1.5));
    for (QWidget* const part :
         {m_music, static_cast<QWidget*>(m_clip), static_cast<QWidget*>(m_none),
          static_cast<QWidget*>(m_which), m_fields})
        column->addWidget(part);
    connect(m_which, &QComboBox::activated, this, [this] {
        m_number = m_which->currentData().toInt();
        refill();
    });
    connect(m_clip, &QPushButton::clicked, this, [this] {
        if (const auto at = this->scope().index())
            this->scope().session().useClipSound(*at, {});
    });
}

QWidget* SoundSection::buildMusic() {
    auto* const box = new QWidget(this);
    m_musicGain = new NumberField(model::kLowestGain, model::kHighestGain, 0.5, 1, tr(" dB"), box);
    m_ducking = new NumberField(0, model::kMostDucking, 0.5, 1, tr(" dB"), box);
    m_musicIn = new NumberField(0, kDay, 0.1, 2, tr(" s"), box);
    m_musicOut = new NumberField(0, kDay, 0.1, 2, tr(" s"), box);
    auto* const form = narrowForm(box);
    m_musicMuted = new QCheckBox(tr("Muted"), box);
    m_musicMuted->setAccessibleName(tr("The music is muted"));
    form->addRow(tr("Loudness of the music"), side(m_musicGain, m_musicMuted));
    form->addRow(tr("Yields to voices by"), m_ducking);
    form->addRow(tr("Fades in, fades out"), side(m_musicIn, m_musicOut));
    m_musicIn->setAccessibleName(tr("The music fades in for"));
    m_musicOut->setAccessibleName(tr("The music fades out for"));
    const auto set = [this](NumberField* field, const char* id) {
        connect(field, &NumberField::settled, this, [this, id](double value) {
            editFilm("change_music", {{id, number(value)}});
        });
    };
    set(m_musicGain, "gain");
    set(m_ducking, "ducking");
    set(m_musicIn, "fade_in");
    set(m_musicOut, "fade_out");
    connect(m_musicMuted, &QCheckBox::clicked, this, [this](bool muted) {
        editFilm("change_music", {{"muted", muted ? "true" : "false"}});
    });
    return box;
}

QWidget* SoundSection::buildSound() {
    auto* const box = new QWidget(this);
    m_gain = new NumberField(model::kLowestGain, model::kHighestGain, 0.5, 1, tr(" dB"), box);
    m_at = new NumberField(-kDay, kDay, 0.1, 2, tr(" s"), box);
    m_from = new NumberField(0, kDay, 0.1, 2, tr(" s"), box);
    m_length = new NumberField(0.001, kDay, 0.1, 2, tr(" s"), box);
    m_fadeIn = new NumberField(0, kDay, 0.05, 2, tr(" s"), box);
    m_fadeOut = new NumberField(0, kDay, 0.05, 2, tr(" s"), box);
    auto* const remove = new QPushButton(icon(QStringLiteral("trash")), tr("Remove sound"), box);
    auto* const form = narrowForm(nullptr);
    m_muted = new QCheckBox(tr("Muted"), box);
    m_muted->setAccessibleName(tr("The sound is muted"));
    form->addRow(tr("Loudness"), side(m_gain, m_muted));
    form->addRow(tr("Begins at, lasts"), side(m_at, m_length));
    form->addRow(tr("Begins in the file at"), m_from);
    form->addRow(tr("Fades in, fades out"), side(m_fadeIn, m_fadeOut));
    m_at->setAccessibleName(tr("Begins at"));
    m_length->setAccessibleName(tr("Lasts"));
    m_fadeIn->setAccessibleName(tr("Fades in for"));
    m_fadeOut->setAccessibleName(tr("Fades out for"));
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(1.5));
    column->addLayout(form);
    column->addWidget(remove, 0, Qt::AlignRight);
    const auto change = [this](const char* id, const std::string& value) {
        if (sound() != nullptr)
            editFilm("change_sound", {{"number", std::to_string(m_number)}, {id, value}});
    };
    connect(m_muted, &QCheckBox::clicked, this,
            [change](bool muted) { change("muted", muted ? "true" : "false"); });
    const auto set = [this, change](NumberField* field, const char* id) {
        connect(field, &NumberField::settled, this,
                [change, id](double value) { change(id, number(value)); });
    };
    set(m_gain, "gain");
    set(m_at, "at");
    set(m_from, "from");
    set(m_length, "length");
    set(m_fadeIn, "fade_in");
    set(m_fadeOut, "fade_out");
    connect(remove, &QPushButton::clicked, this, [this] {
        if (sound() != nullptr)
            editFilm("remove_sound", {{"number", std::to_string(m_number)}});
    });
    return box;
}

const model::Sound* SoundSection::sound() const {
    const auto& sounds = scope().film().sounds;
    return m_number < 1 || m_number > static_cast<int>(sounds.size())
               ? nullptr
               : &sounds[static_cast<std::size_t>(m_number) - 1];
}

void SoundSection::fill() {
    const model::Film& film = scope().film();
    const bool isFilm = scope().isWholeFilm();
    m_music->setVisible(isFilm);
    m_music->setEnabled(scope().canEdit() && film.music.has_value());
    if (film.music) {
        m_musicMuted->setChecked(film.music->muted);
        m_musicGain->show(film.music->gain);
        m_musicIn->show(film.rate.secondsAt(film.music->fadeIn));
        m_musicOut->show(film.rate.secondsAt(film.music->fadeOut));
    }
    m_ducking->show(film.ducking);
    const model::Scene* const scene = scope().scene();
    const model::Take* const take = scene == nullptr ? nullptr : scene->chosenTake();
    m_clip->setVisible(take != nullptr && take->kind != model::TakeKind::Still);
    m_clip->setEnabled(scope().canEdit());

    m_which->clear();
    const base::FrameSpan seen = isFilm || !scope().index() ? base::FrameSpan{0, film.length}
                                                            : film.spanOf(*scope().index());
    const base::SampleIndex begin = film.rate.sampleAt(seen.begin);
    const base::SampleIndex end = film.rate.sampleAt(seen.end);
    for (std::size_t i = 0; i < film.sounds.size(); ++i) {
        const model::Sound& one = film.sounds[i];
        const base::SampleIndex start = film.startOf(one);
        if (start >= end || start + one.length <= begin)
            continue;
        const model::Asset* const asset = scope().session().asset(one.asset);
        m_which->addItem(QStringLiteral("%1 · %2").arg(spaced(model::nameOf(one.role)),
                                                       asset == nullptr ? text(one.asset.text)
                                                                        : text(asset->name)),
                         static_cast<int>(i) + 1);
    }
    m_number = chooseNumber(m_which, m_number);
    const bool isThere = sound() != nullptr;
    m_which->setVisible(isThere);
    m_fields->setVisible(isThere);
    m_none->setVisible(!isThere);
    m_fields->setEnabled(scope().canEdit());
    if (isThere)
        fillSound();
}

void SoundSection::fillSound() {
    const model::Sound& one = *sound();
    m_muted->setChecked(one.muted);
    m_gain->show(one.gain);
    m_at->show(secondsOf(one.start));
    m_at->setToolTip(one.scene.empty() ? tr("From the film's beginning")
                                       : tr("From its scene's beginning; it moves with it"));
    m_from->show(secondsOf(one.in));
    m_length->show(secondsOf(one.length));
    m_fadeIn->show(secondsOf(one.fadeIn));
    m_fadeOut->show(secondsOf(one.fadeOut));
}

} // namespace reelwright::ui
