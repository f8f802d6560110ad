#include "ui/timeline/colours.h"

#include "ui/theme/theme.h"

#include <array>
#include <optional>

namespace reelwright::ui::timeline {

namespace {

constexpr double kReadable = 4.5;

Colours coloursOf(const Tokens& t) {
    Colours made;
    made.tokens = t;
    made.ground = mixed(t.window, t.panel, 0.55);
    made.scenes = mixed(t.window, t.panel, 0.9);
    made.outside = t.window;
    made.gap = t.window;
    made.chip = withAlpha(t.window, 0.86);
    made.selected = t.accent;
    const bool dark = t.text.lightnessF() > 0.5;
    made.music = mixed(t.window, t.music, dark ? 0.34 : 0.42);
    made.waveBody = mixed(t.music, t.text, dark ? 0.46 : 0.50);
    made.wavePeak = mixed(t.music, t.text, dark ? 0.10 : 0.18);
    return made;
}

} // namespace

QColor mixed(const QColor& a, const QColor& b, double amount) {
    const auto part = [amount](double from, double to) {
        return static_cast<float>(from + (to - from) * amount);
    };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()),
                            part(a.blueF(), b.blueF()));
}

QColor withAlpha(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

QColor Colours::of(SceneState state) const {
    switch (state) {
    case SceneState::Draft:
    case SceneState::Generating:
    case SceneState::Failed:
        return readable(tokens.draft);
    case SceneState::Still:
        return readable(tokens.still);
    case SceneState::Clip:
        return readable(tokens.clip);
    case SceneState::Generated:
    case SceneState::Stale:
        return readable(tokens.generated);
    }
    return tokens.draft;
}

QColor Colours::of(RowKind kind, int source) const {
    switch (kind) {
    case RowKind::Titles:
        return readable(tokens.title);
    case RowKind::Captions:
        return readable(mixed(tokens.title, tokens.raised, 0.45));
    case RowKind::Logo:
        return readable(mixed(tokens.still, tokens.raised, 0.45));
    case RowKind::Sounds:
        return readable(source == 0 ? tokens.voice : mixed(tokens.voice, tokens.clip, 0.6));
    case RowKind::Scenes:
    case RowKind::Music:
        break;
    }
    return music;
}

QColor Colours::readable(QColor behind) const {
    const QColor away = tokens.text.lightnessF() > 0.5 ? QColor(Qt::black) : QColor(Qt::white);
    for (int step = 0; step < 12 && contrast(behind, tokens.text) < kReadable; ++step)
        behind = mixed(behind, away, 0.08);
    return behind;
}

const Colours& colours() {
    static std::array<std::optional<Colours>, 3> all;
    auto& made = all[static_cast<std::size_t>(scheme())];
    if (!made)
        made = coloursOf(tokens());
    return *made;
}

} // namespace reelwright::ui::timeline
