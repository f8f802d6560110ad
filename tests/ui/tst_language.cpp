#include "ui/theme/language.h"

#include "ui/theme/tokens.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace reelwright::testing {
namespace {

TEST(ALanguage, counts_with_the_right_plural) {
    ui::applyLanguage(QStringLiteral("en"));
    const auto beats = [](int n) {
        return QCoreApplication::translate("reelwright::ui::SceneCard", "%n beat(s)", nullptr, n);
    };
    EXPECT_EQ(beats(1), QStringLiteral("1 beat"));
    EXPECT_EQ(beats(4), QStringLiteral("4 beats"));
}

TEST(ALanguage, that_is_not_spoken_becomes_english) {
    ui::applyLanguage(QStringLiteral("tlh"));
    EXPECT_EQ(QCoreApplication::translate("reelwright::ui::SceneCard", "%n beat(s)", nullptr, 2),
              QStringLiteral("2 beats"));
    EXPECT_TRUE(ui::languages().contains(QStringLiteral("en")));
}

TEST(AScheme, keeps_letters_readable_on_every_ground) {
    for (const ui::Scheme scheme : {ui::Scheme::Dark, ui::Scheme::Light, ui::Scheme::HighContrast}) {
        const ui::Tokens& t = ui::tokensOf(scheme);
        for (const QColor& ground : {t.window, t.panel, t.raised, t.field, t.hover}) {
            EXPECT_GE(ui::contrast(t.text, ground), 7) << ui::nameOf(scheme).toStdString();
            EXPECT_GE(ui::contrast(t.muted, ground), 4.5) << ui::nameOf(scheme).toStdString() << ground.name().toStdString();
        }
        for (const QColor& ground : {t.panel, t.raised, t.field}) {
            EXPECT_GE(ui::contrast(t.faint, ground), 4.5) << ui::nameOf(scheme).toStdString() << ground.name().toStdString();
            for (const QColor& word : {t.good, t.warn, t.bad, t.accent})
                EXPECT_GE(ui::contrast(word, ground), 4.5) << ui::nameOf(scheme).toStdString() << word.name().toStdString();
        }
        EXPECT_GE(ui::contrast(t.onAccent, t.accent), 4.5);
        EXPECT_GE(ui::contrast(t.focus, t.panel), 3);
        EXPECT_EQ(ui::schemeFromName(ui::nameOf(scheme)), scheme);
    }
}

} // namespace
} // namespace reelwright::testing
