#include "ui/desk_bench.h"
#include "ui/player/player.h"

#include <QApplication>
#include <QMouseEvent>

namespace reelwright::testing {
namespace {

TEST(ThePlayer, shows_the_film_alone_on_the_whole_screen_and_hides_what_drives_it) {
    DeskBench bench;
    bench.makeFilm();
    ui::Player& player = bench.film().player();
    ASSERT_TRUE(DeskBench::waitFor([&] { return !player.screen().picture().isNull(); }));
    bench.action("full_screen")->trigger();
    ui::FullScreen& full = player.fullScreen();
    ASSERT_TRUE(full.isVisible());
    EXPECT_TRUE(full.isWindow());
    EXPECT_EQ(full.screen().size(), full.size());
    EXPECT_FALSE(full.screen().picture().isNull());
    EXPECT_FALSE(full.areControlsShown());
    const QPointF at(60, 60);
    QMouseEvent moved(QEvent::MouseMove, at, full.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QApplication::sendEvent(&full.screen(), &moved);
    EXPECT_TRUE(full.areControlsShown());
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return !full.areControlsShown(); }, 2 * ui::FullScreen::kStay));
    EXPECT_EQ(full.screen().cursor().shape(), Qt::BlankCursor);
    QTest::keyClick(&full, Qt::Key_Escape);
    EXPECT_FALSE(full.isVisible());
    EXPECT_FALSE(bench.action("full_screen")->isChecked());
}

TEST(ThePlayer, takes_its_keys_on_the_whole_screen) {
    DeskBench bench;
    bench.makeFilm();
    ui::Player& player = bench.film().player();
    bench.action("full_screen")->trigger();
    ui::FullScreen& full = player.fullScreen();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&full));
    QTest::keyClick(&full, Qt::Key_Right);
    EXPECT_EQ(player.playback().frame(), 1);
    QTest::keyClick(&full, Qt::Key_End);
    EXPECT_EQ(player.playback().frame(), player.playback().length() - 1);
    QTest::keyClick(&full, Qt::Key_Tab); // walks to what drives it
    EXPECT_TRUE(full.areControlsShown());
    QTest::keyClick(&full, Qt::Key_F);
    EXPECT_FALSE(full.isVisible());
}

TEST(ThePlayer, has_proxies_made_at_rest_and_shows_them_until_a_scene_changes) {
    DeskBench bench;
    bench.makeFilm();
    ui::Player& player = bench.film().player();
    player.proxies().setPatience(50);
    const auto whole = [&] {
        return std::vector<base::FrameSpan>{{0, bench.session().film()->length}};
    };
    ASSERT_TRUE(DeskBench::waitFor([&] { return player.feed().ready() == whole(); }));
    EXPECT_TRUE(player.feed().withoutProxies().empty());
    bench.session().edit(QStringLiteral("replace_prompt"),
                         {{"scene", "1"}, {"text", "a red boat on a still lake"}});
    bench.session().edit(QStringLiteral("change_shot"), {{"scene", "1"}, {"size", "close_up"}});
    ASSERT_TRUE(DeskBench::waitFor([&] { return !player.feed().withoutProxies().empty(); }));
    ASSERT_TRUE(DeskBench::waitFor([&] { return player.feed().ready() == whole(); }));
}

TEST(ThePlayer, waits_with_proxies_while_it_plays) {
    DeskBench bench;
    bench.makeFilm();
    ui::Player& player = bench.film().player();
    ASSERT_TRUE(DeskBench::waitFor([&] { return player.feed().isReady(); }));
    player.playback().setLooping(true);
    player.playback().play();
    player.proxies().setPatience(1);
    QTest::qWait(400);
    EXPECT_FALSE(player.proxies().isMaking());
    player.playback().pause();
    EXPECT_TRUE(DeskBench::waitFor([&] { return player.feed().withoutProxies().empty(); }));
}

} // namespace
} // namespace reelwright::testing
