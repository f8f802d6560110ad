#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace reelwright::ui {

namespace {

QColor rgb(unsigned value) {
    return QColor::fromRgb(value);
}

Tokens darkTokens() {
    return {.window = rgb(0x131418),
            .panel = rgb(0x1b1d22),
            .raised = rgb(0x26292f),
            .hover = rgb(0x31353d),
            .field = rgb(0x15161a),
            .line = rgb(0x363a43),
            .text = rgb(0xe9eaee),
            .muted = rgb(0xa9aeba),
            .faint = rgb(0x8e94a2),
            .accent = rgb(0x8f9bff),
            .onAccent = rgb(0x10122b),
            .good = rgb(0x66cf94),
            .warn = rgb(0xf2bb5e),
            .bad = rgb(0xf58078),
            .focus = rgb(0xb9c2ff),
            .playhead = rgb(0xff6f61),
            .snap = rgb(0xffd84d),
            .beat = rgb(0x4a4f5b),
            .downbeat = rgb(0x7d8494),
            .draft = rgb(0x4a5568),
            .still = rgb(0x4d6b7d),
            .clip = rgb(0x3f7a72),
            .generated = rgb(0x5a5fb8),
            .title = rgb(0x7d5a9e),
            .voice = rgb(0x4f8a5b),
            .music = rgb(0x2f7f8f)};
}

Tokens lightTokens() {
    return {.window = rgb(0xdfe1e6),
            .panel = rgb(0xf4f5f7),
            .raised = rgb(0xffffff),
            .hover = rgb(0xe6e8ee),
            .field = rgb(0xffffff),
            .line = rgb(0xc6cad3),
            .text = rgb(0x1c1e24),
            .muted = rgb(0x4f5563),
            .faint = rgb(0x626877),
            .accent = rgb(0x4450c8),
            .onAccent = rgb(0xffffff),
            .good = rgb(0x1d7a45),
            .warn = rgb(0x8a5a00),
            .bad = rgb(0xb3261e),
            .focus = rgb(0x2f3bb5),
            .playhead = rgb(0xd8382a),
            .snap = rgb(0xb88a00),
            .beat = rgb(0xc3c7d1),
            .downbeat = rgb(0x868c9b),
            .draft = rgb(0xb7c0cf),
            .still = rgb(0xa8c3d3),
            .clip = rgb(0x9ed0c6),
            .generated = rgb(0xbcc1f5),
            .title = rgb(0xd6bfe8),
            .voice = rgb(0xb3d9bb),
            .music = rgb(0xa5d5de)};
}

Tokens highContrastTokens() {
    Tokens tokens = darkTokens();
    tokens.window = tokens.panel = tokens.field = rgb(0x000000);
    tokens.raised = rgb(0x14141a);
    tokens.hover = rgb(0x33333f);
    tokens.line = rgb(0xb0b0b0);
    tokens.text = rgb(0xffffff);
    tokens.muted = rgb(0xe6e6e6);
    tokens.faint = rgb(0xa0a0a0); // what is off, and what a field could hold
    tokens.accent = tokens.focus = rgb(0xffe45c);
    tokens.onAccent = rgb(0x000000);
    tokens.good = rgb(0x7dffab);
    tokens.warn = rgb(0xffc46b);
    tokens.bad = rgb(0xff9a94);
    tokens.beat = rgb(0x7a7a7a);
    tokens.downbeat = rgb(0xd0d0d0);
    return tokens;
}

double lightness(const QColor& colour) {
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

QString nameOf(Scheme scheme) {
    switch (scheme) {
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::HighContrast:
        return QStringLiteral("high_contrast");
    case Scheme::Dark:
        break;
    }
    return QStringLiteral("dark");
}

Scheme schemeFromName(const QString& name) {
    for (const Scheme scheme : {Scheme::Light, Scheme::HighContrast})
        if (name == nameOf(scheme))
            return scheme;
    return Scheme::Dark;
}

const Tokens& tokensOf(Scheme scheme) {
    static const std::array<Tokens, 3> all = {darkTokens(), lightTokens(), highContrastTokens()};
    return all[static_cast<std::size_t>(scheme)];
}

double contrast(const QColor& a, const QColor& b) {
    const double one = lightness(a);
    const double other = lightness(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace reelwright::ui
