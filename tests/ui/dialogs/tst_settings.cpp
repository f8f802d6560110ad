#include "support/test_provider_server.h"
#include "ui/dialogs/cheat_sheet.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/settings_folders_page.h"
#include "ui/dialogs/settings_keys_page.h"
#include "ui/dialogs/settings_look_page.h"
#include "ui/dialogs/settings_money_page.h"
#include "ui/dialogs/settings_shortcuts_page.h"
#include "ui/support/desk_of_its_own.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_caps.h"
#include "ui/widgets/scheme_tile.h"

#include <QApplication>
#include <QFile>

#include <gtest/gtest.h>

namespace reelwright::ui::test {
namespace {

template <typename Part>
Part* part(QWidget& of, const char* name) {
    return of.findChild<Part*>(QLatin1String(name));
}

void click(QWidget* widget) {
    QTest::mouseClick(widget, Qt::LeftButton);
}

ServiceRow* rowOf(DeskOfItsOwn& own, KeysPage& page, const char* service) {
    EXPECT_TRUE(own.until([&] { return part<ServiceRow>(page, service) != nullptr; }));
    return part<ServiceRow>(page, service);
}

QString standing(ServiceRow* row) {
    return part<ToneLabel>(*row, "standing")->text();
}
QString answer(ServiceRow* row) {
    return part<ToneLabel>(*row, "answer")->text();
}

// Opens the form and types.
void type(ServiceRow* row, const QString& key, bool inFile) {
    click(part<QPushButton>(*row, "set"));
    QTest::keyClicks(part<QLineEdit>(*row, "key"), key);
    if (inFile)
        QTest::keyClick(part<QCheckBox>(*row, "in_file"), Qt::Key_Space);
}

TEST(SettingsKeys, AKeyIsKeptInAFileOnlyAfterATickAndNeverShown) {
    DeskOfItsOwn own;
    KeysPage page(own.desk, nullptr);
    page.resize(900, 900);
    page.show();
    ServiceRow* const row = rowOf(own, page, "replicate");
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(standing(row), QStringLiteral("No key yet"));
    EXPECT_FALSE(part<QPushButton>(*row, "test")->isEnabled());
    EXPECT_FALSE(part<QPushButton>(*row, "remove")->isEnabled());
    type(row, QStringLiteral("r8_first"), false);
    auto* const field = part<QLineEdit>(*row, "key");
    EXPECT_EQ(field->echoMode(), QLineEdit::Password);
    EXPECT_FALSE(field->displayText().contains(QStringLiteral("r8")));
    click(part<QPushButton>(*row, "save"));
    EXPECT_TRUE(field->text().isEmpty()); // gone at once
    ASSERT_TRUE(own.until([&] { return answer(row).contains(QStringLiteral("not saved")); }))
        << plain(answer(row));
    EXPECT_FALSE(QFile::exists(own.path("keys.json")));

    QTest::keyClicks(field, QStringLiteral("r8_second"));
    QTest::keyClick(part<QCheckBox>(*row, "in_file"), Qt::Key_Space);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(own.until([&] { return standing(row).startsWith(QStringLiteral("Key found")); }));
    EXPECT_TRUE(field->text().isEmpty());
    EXPECT_FALSE(field->isVisible());
    EXPECT_EQ(own.secrets->load("replicate").value()->reveal(), "r8_second");
    EXPECT_EQ(QFile::permissions(own.path("keys.json")) &
                  (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());

    click(part<QPushButton>(*row, "remove"));
    ASSERT_TRUE(own.until([&] { return standing(row) == QStringLiteral("No key yet"); }));
    EXPECT_TRUE(answer(row).startsWith(QStringLiteral("Removed from")));
    EXPECT_FALSE(own.secrets->load("replicate").value().has_value());
}

TEST(SettingsKeys, EscapeThrowsAwayWhatWasTyped) {
    DeskOfItsOwn own;
    KeysPage page(own.desk, nullptr);
    page.show();
    ServiceRow* const row = rowOf(own, page, "replicate");
    type(row, QStringLiteral("r8_half"), true);
    row->openForm(false);
    row->openForm(true);
    EXPECT_TRUE(part<QLineEdit>(*row, "key")->text().isEmpty());
    EXPECT_FALSE(part<QCheckBox>(*row, "in_file")->isChecked());
    EXPECT_FALSE(part<QPushButton>(*row, "save")->isEnabled());
}

TEST(SettingsKeys, AKeyIsTriedWithAFreeCall) {
    testing::TestProvider provider({.key = "r8_right"});
    auto server = testing::TestProviderServer::create(provider);
    ASSERT_TRUE(server);
    qputenv("REPLICATE_BASE_URL", QByteArray::fromStdString(provider.baseUrl()));
    DeskOfItsOwn own;
    KeysPage page(own.desk, nullptr);
    page.show();
    ServiceRow* const row = rowOf(own, page, "replicate");
    for (const char* const key : {"r8_wrong", "r8_right"}) {
        type(row, QLatin1String(key), true);
        click(part<QPushButton>(*row, "save"));
        ASSERT_TRUE(own.until([&] {
            return part<QPushButton>(*row, "test")->isEnabled() &&
                   answer(row).startsWith(QStringLiteral("Saved"));
        }));
        click(part<QPushButton>(*row, "test"));
        EXPECT_FALSE(part<QPushButton>(*row, "test")->isEnabled());
        ASSERT_TRUE(own.until([&] { return part<QPushButton>(*row, "test")->isEnabled(); }));
        const bool isRight = QLatin1String(key) == QLatin1String("r8_right");
        EXPECT_EQ(part<ToneLabel>(*row, "answer")->tone(), isRight ? Tone::Good : Tone::Bad)
            << plain(answer(row));
        EXPECT_FALSE(answer(row).contains(QLatin1String(key)));
    }
    EXPECT_EQ(provider.creates(), 0);
    qunsetenv("REPLICATE_BASE_URL");
}

TEST(SettingsShortcuts, AConflictIsToldAndTheKeyCanBeTaken) {
    DeskOfItsOwn own;
    Actions actions;
    ShortcutsPage page(own.settings, actions, nullptr);
    page.resize(900, 700);
    page.show();
    page.selectAction(QStringLiteral("split"));
    auto* const keys = part<QKeySequenceEdit>(page, "keys");
    EXPECT_EQ(keys->keySequence(), QKeySequence(QStringLiteral("S")));
    keys->setFocus();
    QTest::keyClick(keys, Qt::Key_X);
    EXPECT_EQ(actions["split"]->shortcuts(), QList<QKeySequence>{QKeySequence(Qt::Key_X)});
    EXPECT_EQ(own.settings.ownKeys().value(QStringLiteral("split")), QStringLiteral("X"));

    QTest::keyClick(keys, Qt::Key_K, Qt::ControlModifier);
    auto* const conflict = part<ToneLabel>(page, "conflict");
    EXPECT_TRUE(conflict->text().contains(QStringLiteral("Command palette")));
    EXPECT_EQ(actions["split"]->shortcut(), QKeySequence(Qt::Key_X)); // nothing changed yet
    auto* const take = part<QPushButton>(page, "take");
    ASSERT_TRUE(take->isVisible());
    click(take);
    EXPECT_EQ(actions["split"]->shortcut(), QKeySequence(QStringLiteral("Ctrl+K")));
    EXPECT_TRUE(actions["palette"]->shortcuts().isEmpty());
    EXPECT_FALSE(take->isVisible());

    Actions later; // the next run
    later.setKeys(own.settings.text(QStringLiteral("key_preset")), own.settings.ownKeys());
    EXPECT_EQ(later["split"]->shortcut(), QKeySequence(QStringLiteral("Ctrl+K")));
    EXPECT_TRUE(later["palette"]->shortcuts().isEmpty());

    click(part<QPushButton>(page, "reset"));
    EXPECT_EQ(actions["split"]->shortcut(), QKeySequence(Qt::Key_S));
    click(part<QPushButton>(page, "reset_all"));
    EXPECT_EQ(actions["palette"]->shortcut(), QKeySequence(QStringLiteral("Ctrl+K")));
    EXPECT_TRUE(own.settings.ownKeys().isEmpty());
}

TEST(SettingsShortcuts, APresetAppliesAtOnceAndOwnKeysStay) {
    DeskOfItsOwn own;
    Actions actions;
    ShortcutsPage page(own.settings, actions, nullptr);
    page.show();
    page.selectAction(QStringLiteral("add_marker"));
    auto* const keys = part<QKeySequenceEdit>(page, "keys");
    QTest::keyClick(keys, Qt::Key_U);
    auto* const preset = part<QComboBox>(page, "preset");
    preset->setFocus();
    QTest::keyClick(preset, Qt::Key_Down);
    EXPECT_EQ(own.settings.text(QStringLiteral("key_preset")), QStringLiteral("premiere"));
    EXPECT_EQ(actions["split"]->shortcut(), QKeySequence(QStringLiteral("Ctrl+K")));
    EXPECT_EQ(actions["add_marker"]->shortcut(), QKeySequence(Qt::Key_U));
    auto* const search = part<QLineEdit>(page, "shortcut_search");
    QTest::keyClicks(search, QStringLiteral("marker"));
    auto* const tree = part<QTreeWidget>(page, "shortcuts");
    int seen = 0;
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        for (int n = 0; n < tree->topLevelItem(i)->childCount(); ++n)
            seen += tree->topLevelItem(i)->child(n)->isHidden() ? 0 : 1;
    EXPECT_EQ(seen, 1);
}

TEST(SettingsLook, ASchemeAppliesAtOnceAndIsKept) {
    DeskOfItsOwn own;
    LookPage page(own.settings, nullptr);
    page.show();
    for (const Scheme wanted : {Scheme::Light, Scheme::HighContrast, Scheme::Dark}) {
        click(page.findChild<SchemeTile*>(nameOf(wanted)));
        EXPECT_EQ(scheme(), wanted);
        EXPECT_EQ(own.settings.text(QStringLiteral("scheme")), nameOf(wanted));
        EXPECT_EQ(QApplication::palette().color(QPalette::Window), tokensOf(wanted).panel);
    }
}

TEST(SettingsLook, TheTextSizeAppliesAtOnceAndIsKept) {
    DeskOfItsOwn own;
    LookPage page(own.settings, nullptr);
    page.show();
    applyTextSize(*qApp, 1);
    const double before = QApplication::font().pointSizeF();
    auto* const size = part<QComboBox>(page, "text_size");
    size->setFocus();
    QTest::keyClick(size, Qt::Key_End);
    EXPECT_NEAR(QApplication::font().pointSizeF(), before * 2, 0.1);
    EXPECT_EQ(own.settings.text(QStringLiteral("text_size")), QStringLiteral("2"));
    applyTextSize(*qApp, 1);
    EXPECT_NEAR(QApplication::font().pointSizeF(), before, 0.01);
}

TEST(SettingsMoney, TheBudgetOfTheMonthIsSetAndMoreApproved) {
    DeskOfItsOwn own;
    MoneyPage page(own.desk, nullptr);
    page.show();
    auto* const month = part<QLabel>(page, "month");
    ASSERT_TRUE(own.until([&] { return month->text().contains(QStringLiteral("$50")); }))
        << plain(month->text());
    auto* const limit = part<QDoubleSpinBox>(page, "limit");
    limit->setFocus();
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("20"));
    QTest::keyClick(limit, Qt::Key_Return);
    ASSERT_TRUE(own.until([&] { return month->text().contains(QStringLiteral("$20")); }));
    click(part<QPushButton>(page, "approve"));
    ASSERT_TRUE(own.until([&] { return month->text().contains(QStringLiteral("$30")); }))
        << plain(month->text());
    QTest::keyClick(part<QCheckBox>(page, "has_limit"), Qt::Key_Space);
    ASSERT_TRUE(own.until([&] { return month->text().contains(QStringLiteral("no limit")); }));
}

TEST(SettingsMoney, FallbacksAreAddedOrderedAndRemoved) {
    DeskOfItsOwn own;
    MoneyPage page(own.desk, nullptr);
    page.show();
    const auto stored = [&] {
        return own.settings.text(QStringLiteral("models/fallbacks"))
            .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    auto* const more = part<QComboBox>(page, "fallback_choice");
    const QString first = more->itemData(1).toString();
    const QString second = more->itemData(2).toString();
    for (int i = 0; i < 2; ++i) {
        more->setFocus();
        QTest::keyClick(more, Qt::Key_Down);
    }
    EXPECT_EQ(stored(), QStringList({first, second}));
    click(part<QToolButton>(page, "fallback_up"));
    EXPECT_EQ(stored(), QStringList({second, first}));
    click(part<QToolButton>(page, "fallback_remove"));
    EXPECT_EQ(stored().size(), 1);
}

TEST(CheatSheet, AllActionsAreThereAndFound) {
    Actions actions;
    CheatSheet sheet(actions, nullptr);
    sheet.show();
    EXPECT_EQ(sheet.findChildren<KeyCaps*>().size(), static_cast<qsizetype>(actionTable().size()));
    QTest::keyClicks(part<QLineEdit>(sheet, "search"), QStringLiteral("ctrl+k"));
    int seen = 0;
    for (const KeyCaps* const caps : sheet.findChildren<KeyCaps*>())
        seen += caps->isVisible() ? 1 : 0;
    EXPECT_EQ(seen, 1);
}

TEST(SettingsDialog, EveryPageAndPartHasAName) {
    DeskOfItsOwn own;
    Actions actions;
    SettingsDialog dialog(own.desk, actions, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    EXPECT_EQ(part<QListWidget>(dialog, "pages")->count(), 5);
    EXPECT_TRUE(own.until([&] { return !dialog.findChildren<ServiceRow*>().isEmpty(); }));
    for (const QAbstractButton* const button : dialog.findChildren<QAbstractButton*>()) {
        // Buttons that belong to other parts, such as that which clears a field, have no name.
        if (button->parent()->inherits("QLineEdit") ||
            button->parent()->inherits("QAbstractItemView"))
            continue;
        EXPECT_FALSE(button->text().isEmpty() && button->accessibleName().isEmpty() &&
                     button->toolTip().isEmpty())
            << plain(button->objectName());
    }
    for (QPushButton* const button : dialog.findChildren<QPushButton*>())
        EXPECT_FALSE(button->autoDefault());
}

} // namespace
} // namespace reelwright::ui::test
