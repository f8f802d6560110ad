#include "ui/main_window.h"

#include "ui/actions/command_palette.h"
#include "ui/desk_bench.h"
#include "ui/panels/notes_panel.h"
#include "ui/theme/icons.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

#include <map>

namespace reelwright::testing {
namespace {

template <typename Widget>
Widget* named(QWidget& owner, const char* accessibleName) {
    for (Widget* const widget : owner.findChildren<Widget*>())
        if (widget->accessibleName() == QLatin1String(accessibleName))
            return widget;
    return nullptr;
}

TEST(TheActions, have_words_and_a_tip_and_do_something_or_say_why_not) {
    DeskBench bench;
    bench.makeFilm();
    for (const ui::ActionFacts& facts : ui::actionTable()) {
        const QAction* const action = bench.action(facts.id);
        EXPECT_FALSE(action->text().isEmpty()) << facts.id;
        EXPECT_FALSE(action->toolTip().isEmpty()) << facts.id;
        EXPECT_TRUE(bench.window().actions().isHandled(QLatin1String(facts.id))) << facts.id;
        if (*facts.icon != 0) {
            EXPECT_TRUE(ui::hasIcon(QLatin1String(facts.icon))) << facts.icon;
        }
        if (!action->isEnabled()) {
            EXPECT_FALSE(action->property("reason").toString().isEmpty()) << facts.id;
        }
    }
}

TEST(TheActions, share_no_key_in_any_preset) {
    for (const ui::KeyPreset& preset : ui::keyPresets()) {
        std::map<QString, std::string> seen;
        for (const ui::ActionFacts& facts : ui::actionTable())
            for (const QKeySequence& keys : ui::keysIn(QLatin1String(preset.id), facts)) {
                EXPECT_FALSE(keys.isEmpty()) << preset.id << " " << facts.id;
                const auto [at, isNew] = seen.emplace(keys.toString(), facts.id);
                EXPECT_TRUE(isNew) << preset.id << ": " << facts.id << " and " << at->second << " on " << keys.toString().toStdString();
            }
    }
}

TEST(TheActions, of_the_start_page_are_off_with_a_reason_until_a_film_is_open) {
    DeskBench bench;
    EXPECT_FALSE(bench.action("export_film")->isEnabled());
    EXPECT_FALSE(bench.action("export_film")->property("reason").toString().isEmpty());
    EXPECT_TRUE(bench.action("new_project")->isEnabled());
}

TEST(ThePalette, finds_by_the_beginnings_of_words_and_runs_what_is_chosen) {
    EXPECT_EQ(ui::CommandPalette::score(QStringLiteral("xyz"), QStringLiteral("Export")), 0);
    EXPECT_GT(ui::CommandPalette::score(QStringLiteral("mn"), QStringLiteral("Merge with next")),
              ui::CommandPalette::score(QStringLiteral("mn"), QStringLiteral("Moment")));
    DeskBench bench;
    bench.makeFilm();
    bench.action("palette")->trigger();
    auto* const palette = bench.window().findChild<ui::CommandPalette*>();
    ASSERT_NE(palette, nullptr);
    auto* const field = palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("deliver"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(bench.film().workspace(), ui::Workspace::Deliver);
}

TEST(ADesk, gives_the_arrows_to_the_film_or_to_a_list_that_was_walked_to) {
    DeskBench bench;
    bench.makeFilm(20);
    ASSERT_GE(bench.session().film()->scenes.size(), 3U);
    auto* const cards = named<QListView>(bench.film(), "Scenes");
    bench.film().board().selectScene(0);
    cards->setFocus(Qt::MouseFocusReason);
    const base::FrameIndex before = bench.film().player().playback().frame();
    QTest::keyClick(cards, Qt::Key_Right);
    EXPECT_EQ(bench.film().player().playback().frame(), before + 1);
    EXPECT_EQ(cards->currentIndex().row(), 0);
    cards->clearFocus();
    cards->setFocus(Qt::TabFocusReason);
    QTest::keyClick(cards, Qt::Key_Right);
    EXPECT_EQ(cards->currentIndex().row(), 1);
}

TEST(ADesk, lets_typing_win_over_keys_of_actions) {
    DeskBench bench;
    bench.makeFilm();
    auto* const prompt = named<QPlainTextEdit>(bench.film(), "Prompt");
    bench.action("workspace_create")->trigger();
    prompt->setFocus();
    prompt->clear();
    QTest::keyClicks(prompt, QStringLiteral("gsc m"));
    EXPECT_EQ(prompt->toPlainText(), QStringLiteral("gsc m"));
    EXPECT_TRUE(bench.session().film()->markers.empty());
}

TEST(ADesk, splits_undoes_and_does_again) {
    DeskBench bench;
    bench.makeFilm();
    const auto before = bench.session().film()->scenes.size();
    bench.film().board().selectScene(0);
    const base::FrameSpan span = bench.session().film()->spanOf(0);
    bench.film().player().playback().seek(span.begin + span.length() / 2);
    bench.action("split")->trigger();
    ASSERT_TRUE(bench.waitForScenes(before + 1));
    ASSERT_TRUE(DeskBench::waitFor([&] { return bench.action("undo")->isEnabled(); }));
    EXPECT_TRUE(bench.action("undo")->text().contains(QStringLiteral("Split scene")));
    bench.action("undo")->trigger();
    ASSERT_TRUE(bench.waitForScenes(before));
    bench.action("redo")->trigger();
    ASSERT_TRUE(bench.waitForScenes(before + 1));
    bench.action("delete")->trigger();
    ASSERT_TRUE(bench.waitForScenes(before));
}

TEST(ADesk, keeps_every_change_and_opens_a_second_time_for_reading_only) {
    DeskBench bench;
    bench.makeFilm();
    const auto before = bench.session().film()->scenes.size();
    bench.film().board().selectScene(0);
    bench.action("duplicate")->trigger();
    ASSERT_TRUE(bench.waitForScenes(before + 1));
    std::unique_ptr<ui::ProjectSession> second;
    bench.desk().openProject(bench.path("film"), [&](ui::Opened opened) { second = std::move(opened.session); });
    ASSERT_TRUE(DeskBench::waitFor([&] { return second != nullptr && second->film() != nullptr; }));
    EXPECT_TRUE(second->isReadOnly());
    EXPECT_FALSE(second->whyReadOnly().isEmpty());
    EXPECT_EQ(second->film()->scenes.size(), before + 1) << "a change is on the disk as soon as it is made";
    second.reset();
}

TEST(ADesk, writes_notes_that_stay_with_the_frame) {
    DeskBench bench;
    bench.makeFilm();
    bench.film().player().playback().seek(40);
    bench.action("add_note")->trigger();
    auto* const notes = bench.film().findChild<ui::NotesPanel*>();
    auto* const text = named<QPlainTextEdit>(*notes, "New note");
    QTest::keyClicks(text, QStringLiteral("brighter, please"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(DeskBench::waitFor([&] { return bench.session().film()->notes.size() == 1; }));
    EXPECT_EQ(bench.session().film()->notes[0].span.begin, 40);
    EXPECT_EQ(bench.session().film()->notes[0].text, "brighter, please");
}

TEST(ADesk, shows_a_picture_of_every_scene_and_of_every_frame_that_is_wanted) {
    DeskBench bench;
    bench.makeFilm();
    for (const model::Scene& scene : bench.session().film()->scenes)
        EXPECT_TRUE(DeskBench::waitFor([&] { return !bench.session().thumbnails(scene.id).middle.isNull(); }));
    base::FrameIndex shown = -1;
    QObject::connect(&bench.film().player().feed(), &ui::PictureFeed::picture, &bench.window(),
                     [&](base::FrameIndex frame, const QImage& image) {
                         EXPECT_FALSE(image.isNull());
                         shown = frame;
                     });
    for (const base::FrameIndex wanted : {90, 10, 120, 11}) {
        bench.film().player().playback().seek(wanted);
        EXPECT_TRUE(DeskBench::waitFor([&] { return shown == wanted; })) << wanted;
    }
}

TEST(APlayer, climbs_the_ladder_steps_and_ends_at_the_last_frame) {
    DeskBench bench;
    bench.makeFilm(3);
    ui::Playback& playback = bench.film().player().playback();
    bench.action("play_forwards")->trigger();
    EXPECT_EQ(playback.speed(), 1);
    bench.action("play_forwards")->trigger();
    EXPECT_EQ(playback.speed(), 1.5);
    bench.action("play_backwards")->trigger();
    EXPECT_EQ(playback.speed(), -1) << "against the way it runs it turns around";
    bench.action("stop")->trigger();
    EXPECT_FALSE(playback.isPlaying());
    playback.seek(10);
    bench.action("frame_forward")->trigger();
    EXPECT_EQ(playback.frame(), 11);
    playback.seek(playback.length() - 5);
    playback.play();
    EXPECT_TRUE(DeskBench::waitFor([&] { return !playback.isPlaying(); }));
    EXPECT_EQ(playback.frame(), playback.length() - 1);
}

TEST(APlayer, goes_round_between_in_and_out) {
    DeskBench bench;
    bench.makeFilm(3);
    ui::Playback& playback = bench.film().player().playback();
    playback.setIn(20);
    playback.setOut(25);
    playback.setLooping(true);
    playback.seek(60);
    playback.play();
    bool wentBack = false;
    base::FrameIndex last = playback.frame();
    EXPECT_TRUE(DeskBench::waitFor([&] {
        EXPECT_GE(playback.frame(), 20);
        EXPECT_LE(playback.frame(), 25);
        wentBack = wentBack || playback.frame() < last;
        last = playback.frame();
        return wentBack;
    }));
    playback.setIn(30);
    EXPECT_FALSE(playback.out().has_value()) << "an out before the in makes no sense";
}

TEST(ABriefPanel, says_what_is_wrong_and_plans_only_what_is_right) {
    DeskBench bench;
    ui::BriefPanel& panel = bench.window().startPage().brief();
    QPushButton* plan = nullptr;
    for (QPushButton* const button : panel.findChildren<QPushButton*>())
        if (button->text().startsWith(QStringLiteral("Plan")))
            plan = button;
    ASSERT_NE(plan, nullptr);
    EXPECT_FALSE(plan->isEnabled()) << "without a prompt";
    model::Brief brief;
    brief.prompt = "A film";
    panel.setBrief(brief);
    EXPECT_TRUE(plan->isEnabled());
    auto* const prompt = named<QPlainTextEdit>(panel, "Prompt");
    prompt->setPlainText(QString(static_cast<int>(model::Brief::kMaxPrompt) + 1, QLatin1Char('x')));
    EXPECT_FALSE(plan->isEnabled());
    EXPECT_FALSE(named<QLabel>(panel, "What is missing")->text().isEmpty());
}

} // namespace
} // namespace reelwright::testing
