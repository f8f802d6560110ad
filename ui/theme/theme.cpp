#include "ui/theme/theme.h"

#include "ui/theme/desk_style.h"

#include <QFontMetricsF>
#include <QPalette>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace reelwright::ui {

namespace {

Scheme g_scheme = Scheme::Dark;

QPalette paletteOf(const Tokens& t) {
    QPalette palette;
    palette.setColor(QPalette::Window, t.panel);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.field);
    palette.setColor(QPalette::AlternateBase, t.panel);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.faint);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.hover);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.window);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t.faint);
    return palette;
}

} // namespace

void applyTheme(QApplication& application, Scheme scheme) {
    g_scheme = scheme;
    if (qobject_cast<DeskStyle*>(application.style()) == nullptr)
        QApplication::setStyle(new DeskStyle);
    QApplication::setPalette(paletteOf(tokens()));
}

void applyTextSize(QApplication& application, double share) {
    static const QFont own = QApplication::font();
    QFont font = own;
    font.setPointSizeF(own.pointSizeF() * std::clamp(share, 0.5, 3.0));
    if (font != application.font())
        QApplication::setFont(font);
}

Scheme scheme() {
    return g_scheme;
}

const Tokens& tokens() {
    return tokensOf(g_scheme);
}

int em(double quarters) {
    const double height = QFontMetricsF(QApplication::font()).height();
    return std::max(1, static_cast<int>(std::lround(height * quarters / 4)));
}

QFont sizedFont(double share, bool bold) {
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * share);
    font.setBold(bold);
    return font;
}

QFont digitFont(double share, bool bold) {
    QFont font = sizedFont(share, bold);
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans Mono"), font.family()});
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace reelwright::ui
