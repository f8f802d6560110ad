#include "base/file.h"
#include "ui/bridge/brand_kits.h"
#include "ui/panels/brand_panel.h"
#include "ui/support/desk_of_its_own.h"

#include <QColorDialog>

#include <gtest/gtest.h>

namespace reelwright::ui::test {
namespace {

class Brand : public ::testing::Test {
protected:
    void SetUp() override {
        model::Brief brief;
        brief.prompt = "A cup of coffee at dawn";
        m_own.desk.newProject(m_own.path("film"), brief,
                              [this](Opened opened) { m_opened = std::move(opened); });
        ASSERT_TRUE(
            m_own.until([this] { return m_opened.session || !m_opened.trouble.isEmpty(); }));
        ASSERT_TRUE(m_opened.session) << plain(m_opened.trouble);
        m_panel = std::make_unique<BrandPanel>(*m_opened.session, nullptr, kits());
        m_panel->resize(400, 900);
        m_panel->show();
    }
    void TearDown() override {
        m_panel.reset();
        m_opened.session.reset();
    }

    [[nodiscard]] std::filesystem::path kits() const { return pathOf(m_own.path("brands")); }
    void type(const char* field, const char* words) {
        auto* const line = m_panel->findChild<QLineEdit*>(QLatin1String(field));
        line->selectAll();
        QTest::keyClicks(line, QLatin1String(words));
    }
    // As a person does by the dialog.
    void addColour(const QColor& colour) {
        QTest::mouseClick(m_panel->findChild<QWidget*>(QStringLiteral("add_colour")),
                          Qt::LeftButton);
        auto* const dialog = m_panel->findChild<QColorDialog*>();
        ASSERT_NE(dialog, nullptr);
        dialog->setCurrentColor(colour);
        dialog->accept();
        delete dialog;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QAction* menuAction(const char* name) {
        QMenu* const menu = m_panel->findChild<QToolButton*>(QStringLiteral("kits"))->menu();
        Q_EMIT menu->aboutToShow();
        return menu->findChild<QAction*>(QLatin1String(name));
    }
    bool saved(const std::function<bool(const model::BrandKit&)>& isSo) {
        return m_own.until([&] {
            const auto& brand = m_opened.session->brief().brand;
            return brand && isSo(*brand);
        });
    }

    DeskOfItsOwn m_own;
    Opened m_opened;
    std::unique_ptr<BrandPanel> m_panel;
};

TEST_F(Brand, WhatIsTypedGoesIntoTheBriefAndNothingElseChanges) {
    EXPECT_FALSE(m_panel->brand());
    type("brand_name", "Northwind");
    type("tone", "warm, honest,  ");
    addColour(QColor(0x20, 0x30, 0x40));
    addColour(QColor(0xff, 0xee, 0xdd));
    ASSERT_TRUE(saved([](const auto& brand) { return brand.colours.size() == 2; }));
    const model::Brief& brief = m_opened.session->brief();
    EXPECT_EQ(brief.brand->name, "Northwind");
    EXPECT_EQ(brief.brand->toneWords, (std::vector<std::string>{"warm", "honest"}));
    EXPECT_EQ(brief.brand->colours.front(), (model::Colour{0x20, 0x30, 0x40}));
    EXPECT_EQ(brief.prompt, "A cup of coffee at dawn");
    auto* const remark = m_panel->findChild<ToneLabel*>(QStringLiteral("contrast"));
    EXPECT_EQ(remark->tone(), Tone::Good) << plain(remark->text());
}

TEST_F(Brand, ColoursThatAreHardToReadAreTold) {
    addColour(QColor(0x80, 0x80, 0x80));
    addColour(QColor(0x90, 0x90, 0x90));
    auto* const remark = m_panel->findChild<ToneLabel*>(QStringLiteral("contrast"));
    EXPECT_EQ(remark->tone(), Tone::Warn) << plain(remark->text());
}

TEST_F(Brand, AKitIsSavedForOtherFilmsAndLoaded) {
    EXPECT_FALSE(menuAction("keep_kit")->isEnabled());
    type("brand_name", "Northwind");
    type("tagline", "Slow coffee");
    ASSERT_TRUE(menuAction("keep_kit")->isEnabled());
    menuAction("keep_kit")->trigger();
    ASSERT_TRUE(m_own.until([&] { return m_panel->kits().size() == 1; }));
    type("brand_name", "Other");
    type("tagline", "Fast tea");
    ASSERT_TRUE(saved([](const auto& brand) { return brand.name == "Other"; }));

    QMenu* const menu = m_panel->findChild<QToolButton*>(QStringLiteral("kits"))->menu();
    Q_EMIT menu->aboutToShow();
    ASSERT_EQ(menu->actions().front()->text(), QStringLiteral("Northwind"));
    menu->actions().front()->trigger();
    ASSERT_TRUE(saved([](const auto& brand) { return brand.tagline == "Slow coffee"; }));

    menuAction("forget_kit")->trigger();
    ASSERT_TRUE(m_own.until([&] { return m_panel->kits().empty(); }));
    EXPECT_EQ(m_opened.session->brief().brand->name, "Northwind"); // the film keeps it
}

TEST_F(Brand, AnEmptyKitIsNone) {
    type("brand_name", "X");
    ASSERT_TRUE(saved([](const auto& brand) { return brand.name == "X"; }));
    auto* const name = m_panel->findChild<QLineEdit*>(QStringLiteral("brand_name"));
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    EXPECT_TRUE(m_own.until([&] { return !m_opened.session->brief().brand; }));
}

TEST(BrandKits, AreReadAgainAsTheyWereKept) {
    const QTemporaryDir folder;
    const auto place = pathOf(folder.path()) / "brands";
    EXPECT_TRUE(keptBrands(place).empty());
    model::BrandKit kit;
    kit.name = "Zoë & Söhne";
    kit.colours = {{1, 2, 3}};
    kit.logo = "logo.png";
    kit.toneWords = {"warm"};
    ASSERT_TRUE(keepBrand(place, kit));
    ASSERT_TRUE(base::writeFileAtomically(place / "broken.json", "{"));
    EXPECT_EQ(keptBrands(place), std::vector{kit});
    kit.tagline = "Now with one";
    ASSERT_TRUE(keepBrand(place, kit)); // over the older one
    EXPECT_EQ(keptBrands(place), std::vector{kit});
    EXPECT_FALSE(keepBrand(place, model::BrandKit{}));
    ASSERT_TRUE(forgetBrand(place, kit.name));
    EXPECT_FALSE(forgetBrand(place, kit.name));
}

} // namespace
} // namespace reelwright::ui::test
