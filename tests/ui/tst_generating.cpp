#include "support/paid_film.h"
#include "ui/desk_bench.h"
#include "ui/dialogs/generate_dialog.h"

#include <QLabel>

namespace reelwright::testing {
namespace {

// A service on loopback that is paid, told to the engine by its variables.
class PaidDesk {
public:
    PaidDesk() {
        EXPECT_TRUE(writeNumberedVideo(m_folder / "take.mp4", 0, 300).has_value());
        m_provider = std::make_unique<ProviderProcess>(
            m_folder / "payments.jsonl",
            std::vector<std::string>{"--output", (m_folder / "take.mp4").string(), "--latency", "200"});
        m_surroundings.set("REPLICATE_BASE_URL", m_provider->baseUrl());
        m_surroundings.set("XDG_DATA_HOME", (m_folder / "data").string());
        m_surroundings.set("XDG_CONFIG_HOME", (m_folder / "config").string());
        m_bench = std::make_unique<DeskBench>();
        EXPECT_TRUE(m_bench->secrets().save("replicate", base::Secret("r8_test")).has_value());
        m_bench->makeFilm();
    }

    DeskBench* operator->() { return m_bench.get(); }
    [[nodiscard]] std::size_t payments() const { return m_provider->payments().size(); }

    // The dialog of the action with its offer counted.
    ui::GenerateDialog* openDialog() {
        m_bench->action("generate")->trigger();
        auto* const dialog = m_bench->window().findChild<ui::GenerateDialog*>();
        EXPECT_NE(dialog, nullptr);
        EXPECT_TRUE(DeskBench::waitFor([&] { return dialog->approveButton()->isEnabled(); }));
        return dialog;
    }

private:
    TempFolder m_folder;
    Surroundings m_surroundings;
    std::unique_ptr<ProviderProcess> m_provider;
    std::unique_ptr<DeskBench> m_bench;
};

TEST(Generating, shows_the_price_first_and_lands_the_take_while_one_works) {
    PaidDesk desk;
    desk->film().board().selectScene(0);
    ui::GenerateDialog* const dialog = desk.openDialog();
    EXPECT_TRUE(dialog->approveButton()->text().contains(QLatin1Char('$')));
    EXPECT_EQ(desk.payments(), 0U) << "looking costs nothing";
    QTest::mouseClick(dialog->approveButton(), Qt::LeftButton);
    // The film can be changed meanwhile.
    desk->session().edit(QStringLiteral("add_marker"), {{"at", "1"}});
    ASSERT_TRUE(DeskBench::waitFor([&] { return !desk->session().film()->scenes[0].takes.empty(); }));
    EXPECT_EQ(desk->session().film()->markers.size(), 1U) << "nothing that was done meanwhile is lost";
    EXPECT_EQ(desk.payments(), 1U);
    EXPECT_FALSE(desk->session().film()->scenes[0].chosen.empty());
    ASSERT_TRUE(DeskBench::waitFor([&] { return !desk->session().isGenerating(); }));
    EXPECT_GT(desk->session().spent().project.standing.spent.micros, 0);
    desk->action("previous_take")->trigger();
    EXPECT_TRUE(DeskBench::waitFor([&] { return desk->session().film()->scenes[0].chosen.empty(); }));
}

TEST(Generating, declined_sends_nothing) {
    PaidDesk desk;
    desk->film().board().selectScene(0);
    ui::GenerateDialog* const dialog = desk.openDialog();
    dialog->reject();
    QTest::qWait(300);
    EXPECT_EQ(desk.payments(), 0U);
    EXPECT_TRUE(desk->session().spent().project.runs.empty());
}

TEST(Generating, goes_on_after_the_desk_was_closed_in_the_middle) {
    PaidDesk desk;
    desk->film().board().selectScene(0);
    QTest::mouseClick(desk.openDialog()->approveButton(), Qt::LeftButton);
    ASSERT_TRUE(DeskBench::waitFor([&] { return desk.payments() == 1; }));
    desk->action("close_project")->trigger();
    ASSERT_EQ(desk->window().film(), nullptr);
    desk->window().openProject(desk->path("film"));
    ASSERT_TRUE(DeskBench::waitFor([&] { return desk->window().film() != nullptr && desk->session().film() != nullptr; }));
    EXPECT_TRUE(DeskBench::waitFor([&] { return !desk->session().film()->scenes[0].takes.empty(); }));
    EXPECT_EQ(desk.payments(), 1U) << "what was paid is collected, not paid again";
}

} // namespace
} // namespace reelwright::testing
