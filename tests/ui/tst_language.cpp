#include "ui/theme/language.h"

#include "ui/desk_bench.h"
#include "ui/dialogs/settings_look_page.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>

#include <algorithm>

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

class InGerman : public ::testing::Test {
protected:
    InGerman() { ui::applyLanguage(QStringLiteral("de")); }
    ~InGerman() override { ui::applyLanguage(QStringLiteral("en")); }
};

TEST_F(InGerman, the_desk_shows_its_actions_start_page_and_counts) {
    DeskBench bench;
    EXPECT_EQ(bench.action("split")->text(), QStringLiteral("Szene &teilen"));
    EXPECT_EQ(ui::nameOf(ui::ActionGroup::File), QStringLiteral("Datei"));
    EXPECT_EQ(bench.action("undo")->text(), QStringLiteral("&Rückgängig"));
    EXPECT_EQ(bench.action("split")->shortcut(), QKeySequence(Qt::Key_S));
    EXPECT_EQ(bench.action("new_project")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_N));
    EXPECT_TRUE(bench.action("new_project")->toolTip().contains(QStringLiteral("Strg+N")));
    const auto labels = bench.window().startPage().findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == QStringLiteral("Worum geht es im Film?");
    }));
    const auto scenes = [](int n) {
        return QCoreApplication::translate("reelwright::ui::Inspector", "%n scene(s)", nullptr, n);
    };
    EXPECT_EQ(scenes(1), QStringLiteral("1 Szene"));
    EXPECT_EQ(scenes(3), QStringLiteral("3 Szenen"));
}

TEST_F(InGerman, the_timeline_finds_its_words) {
    EXPECT_EQ(QCoreApplication::translate("reelwright::ui::Words", "Playhead"),
              QStringLiteral("Abspielkopf"));
    DeskBench bench;
    bench.makeFilm();
    const auto labels = bench.film().findChildren<QWidget*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QWidget* widget) {
        return widget->accessibleName() == QStringLiteral("Übersicht des Films");
    }));
}

TEST(ALanguage, is_chosen_in_the_settings) {
    ui::test::DeskOfItsOwn own;
    ui::LookPage page(own.settings, nullptr);
    auto* const box = page.findChild<QComboBox*>(QStringLiteral("language"));
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->currentData().toString(), QString());
    const int german = box->findData(QStringLiteral("de"));
    ASSERT_GE(german, 0);
    EXPECT_EQ(box->itemText(german), QStringLiteral("Deutsch"));
    box->setCurrentIndex(german);
    Q_EMIT box->activated(german);
    EXPECT_EQ(own.settings.text(QStringLiteral("language")), QStringLiteral("de"));
}

TEST(ALanguage, is_the_machines_unless_another_is_chosen) {
    const QByteArray before = qgetenv("LANGUAGE");
    const QByteArray all = qgetenv("LC_ALL");
    qputenv("LC_ALL", "de_AT.UTF-8");
    qputenv("LANGUAGE", "tlh:de_AT:en");
    QLocale::setDefault(QLocale::c()); // the machine's words are read anew
    ui::applyLanguage({});
    EXPECT_EQ(QCoreApplication::translate("Actions", "&Settings…"),
              QStringLiteral("Eins&tellungen…"));
    qputenv("LC_ALL", all);
    before.isNull() ? qunsetenv("LANGUAGE") : qputenv("LANGUAGE", before);
    ui::applyLanguage(QStringLiteral("en"));
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
