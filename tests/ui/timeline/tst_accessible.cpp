#include "ui/timeline/accessible.h"
#include "ui/timeline/desk.h"
#include "ui/timeline/names.h"

#include <gtest/gtest.h>

namespace reelwright::ui::test {
namespace {

TEST(TimelineAccessible, TracksAndClipsHaveNamesThatSayWhatIsSeen) {
    model::Film film = sampleFilm();
    film.scenes[5].locks = {true, true};
    film.scenes[5].description = "a storm at sea";
    Desk desk(film);
    QAccessibleInterface* const whole = QAccessible::queryAccessibleInterface(desk.body);
    ASSERT_NE(whole, nullptr);
    ASSERT_EQ(whole->childCount(), 1 + static_cast<int>(desk.body->content().rows.size()));
    const int row = desk.body->content().rowOf(timeline::RowKind::Scenes);
    QAccessibleInterface* const scenes = whole->child(1 + row);
    EXPECT_EQ(scenes->text(QAccessible::Name), QStringLiteral("Scenes, 18 scenes"));
    ASSERT_EQ(scenes->childCount(), 18);
    EXPECT_EQ(scenes->child(5)->text(QAccessible::Name),
              QStringLiteral("Scene 6, a storm at sea, starts 00:10:00, 2.0 seconds, take 2 of 3, "
                             "picture, locked"));
    EXPECT_EQ(scenes->child(5)->parent(), scenes);
    EXPECT_EQ(scenes->indexOfChild(scenes->child(5)), 5);
    EXPECT_EQ(scenes->child(5), scenes->child(5)); // the same one each time
    EXPECT_EQ(scenes->child(18), nullptr);
    const QRect place = scenes->child(2)->rect();
    EXPECT_EQ(place.topLeft().x(), desk.body->mapToGlobal(QPoint(desk.x(120), 0)).x());
}

TEST(TimelineAccessible, ThePlayheadIsAValueThatCanBeSet) {
    Desk desk;
    desk.timeline.setPlayhead(60);
    QAccessibleInterface* const playhead =
        QAccessible::queryAccessibleInterface(desk.body)->child(0);
    ASSERT_EQ(playhead->role(), QAccessible::Slider);
    QAccessibleValueInterface* const value = playhead->valueInterface();
    ASSERT_NE(value, nullptr);
    EXPECT_DOUBLE_EQ(value->currentValue().toDouble(), 2);
    EXPECT_DOUBLE_EQ(value->maximumValue().toDouble(), 36);
    value->setCurrentValue(4.0);
    ASSERT_EQ(desk.seeks.size(), 1U);
    EXPECT_EQ(desk.seeks[0].first, 120);
    EXPECT_EQ(playhead->text(QAccessible::Value), QStringLiteral("00:02:00"));
}

TEST(TimelineAccessible, InterfacesGoWhenTheFilmChanges) {
    Desk desk;
    QAccessibleInterface* const whole = QAccessible::queryAccessibleInterface(desk.body);
    const int row = desk.body->content().rowOf(timeline::RowKind::Scenes);
    const QAccessible::Id id = QAccessible::uniqueId(whole->child(1 + row)->child(2));
    ASSERT_NE(QAccessible::accessibleInterface(id), nullptr);
    desk.timeline.setFilm(std::make_shared<const model::Film>(sampleFilm(2)));
    EXPECT_EQ(QAccessible::accessibleInterface(id), nullptr);
    desk.timeline.setFilm(nullptr);
    EXPECT_EQ(whole->childCount(), 0);
}

TEST(TimelineAccessible, ActionsFocusAndOpenAScene) {
    Desk desk;
    std::string opened;
    QObject::connect(&desk.timeline, &Timeline::sceneActivated,
                     [&](const model::SceneId& id) { opened = id.text; });
    QAccessibleInterface* const whole = QAccessible::queryAccessibleInterface(desk.body);
    const int row = desk.body->content().rowOf(timeline::RowKind::Scenes);
    QAccessibleInterface* const scene = whole->child(1 + row)->child(3);
    scene->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-4"}}));
    EXPECT_TRUE(scene->state().selected);
    EXPECT_EQ(whole->focusChild(), scene);
    scene->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(opened, "scene-4");
}

TEST(TimelineNames, TimesAreMinutesSecondsAndFrames) {
    const base::FrameRate rate{30, 1};
    EXPECT_EQ(timeline::timecode(365, rate), QStringLiteral("00:12:05"));
    EXPECT_EQ(timeline::timecode(30 * 3661 + 7, rate), QStringLiteral("01:01:01:07"));
    EXPECT_EQ(timeline::timecode(60, {30000, 1001}), QStringLiteral("00:02:00"));
    EXPECT_EQ(timeline::difference(12, rate), QStringLiteral("+12 f"));
    EXPECT_EQ(timeline::difference(-33, rate), QString(QChar(0x2212)) + QStringLiteral("1 s 3 f"));
}

TEST(TimelineNames, SecondsComeBackAsTheSameFrame) {
    for (const base::FrameRate rate :
         {base::FrameRate{30, 1}, base::FrameRate{24000, 1001}, base::FrameRate{60, 1}})
        for (const base::FrameIndex frame : {1, 7, 1'001, 123'457})
            EXPECT_EQ(rate.nearestFrame(std::stod(timeline::secondsText(rate.secondsAt(frame)))),
                      frame);
}

} // namespace
} // namespace reelwright::ui::test
