#include "ui/timeline/desk.h"
#include "ui/timeline/metrics.h"

#include <gtest/gtest.h>

#include <cmath>

namespace reelwright::ui::test {
namespace {

using timeline::RowKind;

TEST(TimelineGestures, DraggingACutRollsItToTheNearestBeatInWholeFrames) {
    Desk desk;
    // Scene 4 ends at 240; 256 is one frame off beat 18 at 255.
    desk.drag(desk.scene(240), desk.scene(256));
    ASSERT_EQ(desk.edit(), "trim_scene");
    EXPECT_EQ(desk.value("scene"), "scene-4");
    EXPECT_EQ(desk.value("snap"), "true");
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->scenes[4].start, 255);
    EXPECT_TRUE(next->scenes[4].beat.has_value()) << "it belongs to its beat";
}

TEST(TimelineGestures, AltHoldsTheSnappingBack) {
    Desk desk;
    desk.press(desk.body, desk.scene(240));
    desk.move(desk.body, desk.scene(250), Qt::AltModifier);
    desk.move(desk.body, desk.scene(256), Qt::AltModifier);
    desk.release(desk.body, desk.scene(256), Qt::AltModifier);
    ASSERT_TRUE(desk.applied());
    EXPECT_EQ(desk.applied()->scenes[4].start, 256);
}

TEST(TimelineGestures, WithoutSnappingACutGoesWhereItIsDropped) {
    Desk desk;
    desk.timeline.setSnapping(false);
    desk.drag(desk.scene(240), desk.scene(256));
    ASSERT_TRUE(desk.applied());
    EXPECT_EQ(desk.applied()->scenes[4].start, 256);
}

TEST(TimelineGestures, ACutStopsBeforeItsNeighboursAreTooShort) {
    Desk desk;
    desk.drag(desk.scene(120), desk.scene(390));
    ASSERT_TRUE(desk.applied());
    EXPECT_EQ(desk.applied()->scenes[2].start, 180 - model::kShortestScene);
}

TEST(TimelineGestures, ALockedCutDoesNotMoveAndSaysWhy) {
    Desk desk; // scene 8 from 420 to 480 is locked to its beats
    desk.drag(desk.scene(420), desk.scene(440));
    EXPECT_TRUE(desk.edits.empty());
    ASSERT_EQ(desk.refusals.size(), 1U);
    EXPECT_TRUE(desk.refusals[0].contains(QStringLiteral("locked")));
}

TEST(TimelineGestures, EscapeCancelsADragUntilTheButtonIsUp) {
    Desk desk;
    desk.press(desk.body, desk.scene(240));
    desk.move(desk.body, desk.scene(250));
    EXPECT_TRUE(desk.timeline.isDragging());
    desk.key(Qt::Key_Escape);
    EXPECT_FALSE(desk.timeline.isDragging());
    desk.move(desk.body, desk.scene(270));
    desk.release(desk.body, desk.scene(270));
    EXPECT_TRUE(desk.edits.empty());
    desk.drag(desk.scene(240), desk.scene(255));
    EXPECT_EQ(desk.edits.size(), 1U);
}

TEST(TimelineGestures, ARevisionThatArrivesDuringADragWaitsForItsEnd) {
    Desk desk;
    model::Film next = desk.film;
    next.scenes[0].description = "another one";
    desk.press(desk.body, desk.scene(240));
    desk.move(desk.body, desk.scene(250));
    desk.timeline.setFilm(std::make_shared<const model::Film>(next));
    EXPECT_TRUE(desk.timeline.isDragging());
    EXPECT_EQ(desk.body->content().film->scenes[0].description, desk.film.scenes[0].description);
    desk.move(desk.body, desk.scene(255));
    desk.release(desk.body, desk.scene(255));
    EXPECT_EQ(desk.body->content().film->scenes[0].description, "another one");
    EXPECT_EQ(desk.edit(), "trim_scene");
}

TEST(TimelineGestures, ARevisionDoesNotEndAScrub) {
    Desk desk;
    bool ended = false;
    QObject::connect(&desk.timeline, &Timeline::scrubEnded, [&] { ended = true; });
    desk.press(desk.body, desk.at(RowKind::Music, 50));
    desk.timeline.setFilm(std::make_shared<const model::Film>(desk.film));
    desk.timeline.setMarks({});
    EXPECT_FALSE(ended);
    desk.release(desk.body, desk.at(RowKind::Music, 60));
    EXPECT_TRUE(ended);
}

TEST(TimelineGestures, FocusAndSelectedCutStayWithTheirScenes) {
    Desk desk;
    desk.click(desk.scene(240)); // where scene 5 begins
    model::Film next = desk.film;
    next.scenes.erase(next.scenes.begin() + 1);
    desk.timeline.setFilm(std::make_shared<const model::Film>(next));
    EXPECT_EQ(desk.timeline.selectedCut(), 3);
    desk.click(desk.scene(270));
    desk.timeline.setFilm(std::make_shared<const model::Film>(desk.film));
    EXPECT_EQ(desk.body->content().focus.clip, 4);
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-5"}}));
}

TEST(TimelineGestures, AnotherFilmEndsADrag) {
    Desk desk;
    desk.press(desk.body, desk.scene(240));
    desk.move(desk.body, desk.scene(250));
    model::Film other = sampleFilm(5);
    other.id.text = "other";
    desk.timeline.setFilm(std::make_shared<const model::Film>(other));
    desk.move(desk.body, desk.scene(260));
    desk.release(desk.body, desk.scene(260));
    EXPECT_TRUE(desk.edits.empty());
}

TEST(TimelineGestures, OneDragIsOneWishOnRelease) {
    Desk desk;
    desk.press(desk.body, desk.scene(240));
    for (base::FrameIndex frame = 241; frame < 280; ++frame)
        desk.move(desk.body, desk.scene(frame));
    EXPECT_TRUE(desk.edits.empty());
    desk.release(desk.body, desk.scene(280));
    EXPECT_EQ(desk.edits.size(), 1U);
}

TEST(TimelineGestures, ADragThatComesBackAsksForNothing) {
    Desk desk;
    desk.press(desk.body, desk.scene(240));
    desk.move(desk.body, desk.scene(270));
    desk.move(desk.body, desk.scene(240));
    desk.release(desk.body, desk.scene(240));
    EXPECT_TRUE(desk.edits.empty());
}

TEST(TimelineGestures, DraggingASceneMovesItToThePlaceUnderTheMouse) {
    Desk desk;
    desk.drag(desk.scene(90), desk.scene(330)); // scene 2 to where scene 6 is
    ASSERT_EQ(desk.edit(), "move_scene");
    EXPECT_EQ(desk.value("scene"), "scene-2");
    EXPECT_EQ(desk.value("to"), "6");
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->scenes[5].id.text, "scene-2");
    EXPECT_EQ(next->scenes[5].start, 300);
}

TEST(TimelineGestures, ASceneDoesNotPassOneThatIsLockedToItsBeats) {
    Desk desk; // scene 8
    desk.timeline.setZoom(2, 0);
    desk.drag(desk.scene(330), desk.scene(570));
    EXPECT_TRUE(desk.edits.empty());
    ASSERT_EQ(desk.refusals.size(), 1U);
    EXPECT_TRUE(desk.refusals[0].contains(QStringLiteral("Scene 8")));
}

TEST(TimelineGestures, AltOrControlAndDragSlipAClipUnderItsScene) {
    for (const auto modifier : {Qt::AltModifier, Qt::ControlModifier}) {
        Desk desk; // scene 3 shows a clip of 6 s from frame 30 on
        desk.drag(desk.scene(150), desk.scene(130), modifier);
        ASSERT_EQ(desk.edit(), "frame_take");
        EXPECT_EQ(desk.value("scene"), "scene-3");
        const auto next = desk.applied();
        ASSERT_TRUE(next);
        EXPECT_EQ(next->scenes[2].chosenTake()->in, 50);
    }
}

TEST(TimelineGestures, SelectedScenesMoveTogetherInOneChange) {
    Desk desk;
    desk.timeline.setSelection({{"scene-2"}, {"scene-4"}});
    const auto middleOf = [&](std::size_t scene) {
        const base::FrameSpan span = desk.film.spanOf(scene);
        return desk.scene((span.begin + span.end) / 2);
    };
    desk.drag(middleOf(1), middleOf(5));
    ASSERT_EQ(desk.edit(), "move_scenes");
    EXPECT_EQ(desk.value("scenes"), "scene-2 scene-4");
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    std::vector<std::string> order;
    for (std::size_t i = 0; i < 7; ++i)
        order.push_back(next->scenes[i].id.text);
    EXPECT_EQ(order, (std::vector<std::string>{"scene-1", "scene-3", "scene-5", "scene-6",
                                               "scene-2", "scene-4", "scene-7"}));
    for (std::size_t i = 0; i < desk.film.scenes.size(); ++i)
        EXPECT_EQ(next->scenes[i].start, desk.film.scenes[i].start);
}

TEST(TimelineGestures, AClipDoesNotSlipPastItsEnds) {
    for (const base::FrameIndex to : {250, 20}) {
        Desk desk;
        desk.drag(desk.scene(150), desk.scene(to), Qt::AltModifier);
        const auto next = desk.applied();
        ASSERT_TRUE(next);
        // The file has 180 frames, the scene needs 60.
        EXPECT_EQ(next->scenes[2].chosenTake()->in, to > 150 ? 0 : 120);
    }
}

TEST(TimelineGestures, APictureDoesNotSlip) {
    Desk desk; // scene 2
    desk.drag(desk.scene(90), desk.scene(70), Qt::AltModifier);
    EXPECT_TRUE(desk.edits.empty());
    EXPECT_EQ(desk.refusals.size(), 1U);
}

QPoint transitionAt(const Desk& desk, int cut, bool rightEnd) {
    const QRect rect = timeline::transitionRect(desk.body->content(), desk.body->view(),
                                                desk.row(RowKind::Scenes), cut);
    return {rightEnd ? rect.right() : rect.left(), rect.center().y()};
}

TEST(TimelineGestures, DraggingATransitionsEndMakesItLongerAndKeepsItsKind) {
    Desk desk; // 20 frames around frame 240
    const QPoint from = transitionAt(desk, 4, true);
    desk.drag(from, {desk.x(258), from.y()});
    ASSERT_EQ(desk.edit(), "change_transition");
    EXPECT_EQ(desk.value("kind"), "crossfade");
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->scenes[4].transition.length, 36);
}

TEST(TimelineGestures, ATransitionDraggedTogetherIsACut) {
    Desk desk;
    const QPoint from = transitionAt(desk, 4, false);
    desk.drag(from, {desk.x(240), from.y()});
    EXPECT_EQ(desk.edit(), "change_transition");
    EXPECT_EQ(desk.value("kind"), "cut");
}

TEST(TimelineGestures, ACrossfadeIsPulledOutOfACut) {
    Desk desk;
    const QPoint from = transitionAt(desk, 2, true);
    const QPoint middle(desk.x(120), from.y());
    desk.drag(middle, {desk.x(130), from.y()});
    ASSERT_EQ(desk.edit(), "change_transition");
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->scenes[2].transition.kind, "crossfade");
    EXPECT_EQ(next->scenes[2].transition.length, 20);
}

TEST(TimelineGestures, TransitionValuesSurviveAChangeOfLength) {
    model::Film film = sampleFilm();
    film.scenes[4].transition = {.kind = "wipe",
                                 .length = 20,
                                 .ease = model::Ease::InOut,
                                 .values = {{"angle", 45}, {"softness", 0.25}}};
    Desk desk(film);
    const QPoint from = transitionAt(desk, 4, true);
    desk.drag(from, {desk.x(255), from.y()});
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    model::Transition wanted = film.scenes[4].transition;
    wanted.length = 30;
    EXPECT_EQ(next->scenes[4].transition, wanted);
}

TEST(TimelineGestures, ATitleIsMovedWithItsLengthAndSnaps) {
    Desk desk;                                                             // from 15 to 120
    desk.drag(desk.at(RowKind::Titles, 60), desk.at(RowKind::Titles, 91)); // its begin: near 45
    ASSERT_EQ(desk.edit(), "change_title");
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->titles[0].span, (base::FrameSpan{45, 150}));
}

TEST(TimelineGestures, ATitlesEndsMakeItLonger) {
    Desk desk;
    const int inside = 3;
    const QPoint end = desk.at(RowKind::Titles, 120) - QPoint(inside, 0);
    desk.drag(end, desk.at(RowKind::Titles, 151) - QPoint(inside, 0));
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->titles[0].span, (base::FrameSpan{15, 150}));
    Desk other;
    const QPoint begin = other.at(RowKind::Titles, 15) + QPoint(inside, 0);
    other.drag(begin, other.at(RowKind::Titles, 31) + QPoint(inside, 0));
    ASSERT_TRUE(other.applied());
    EXPECT_EQ(other.applied()->titles[0].span, (base::FrameSpan{30, 120}));
}

TEST(TimelineGestures, ACueIsMoved) {
    Desk desk; // the first from 60 to 140
    desk.timeline.setSnapping(false);
    desk.drag(desk.at(RowKind::Captions, 100), desk.at(RowKind::Captions, 107));
    ASSERT_EQ(desk.edit(), "change_cue");
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->captions[0].cues[0].span, (base::FrameSpan{67, 147}));
}

TEST(TimelineGestures, ASoundIsMovedInFilmTime) {
    Desk desk; // the voice from 90 to 210
    desk.timeline.setSnapping(false);
    desk.drag(desk.at(RowKind::Sounds, 150), desk.at(RowKind::Sounds, 160));
    ASSERT_EQ(desk.edit(), "change_sound");
    EXPECT_EQ(desk.value("number"), "1");
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->sounds[0].start, 100 * base::kSampleRate / 30);
    EXPECT_EQ(next->sounds[0].length, 4 * base::kSampleRate);
}

TEST(TimelineGestures, ASoundThatBelongsToASceneIsMovedFromItsBegin) {
    Desk desk;
    desk.timeline.setSnapping(false);
    const auto& rows = desk.body->content().rows;
    int effects = -1;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].kind == RowKind::Sounds &&
            rows[i].source == static_cast<int>(model::SoundRole::Effect))
            effects = static_cast<int>(i);
    ASSERT_GE(effects, 0);
    const auto& row = rows[static_cast<std::size_t>(effects)];
    const int y = row.top + row.height / 2;
    desk.drag({desk.x(180), y}, {desk.x(195), y}); // it begins half a second into scene 3
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->sounds[2].start, base::kSampleRate);
}

TEST(TimelineGestures, ASoundsBeginTakesItsFileAlong) {
    Desk desk;
    desk.timeline.setSnapping(false);
    const QPoint begin = desk.at(RowKind::Sounds, 90) + QPoint(3, 0);
    desk.drag(begin, desk.at(RowKind::Sounds, 105) + QPoint(3, 0));
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->sounds[0].start, 3.5 * base::kSampleRate);
    EXPECT_EQ(next->sounds[0].in, 1.5 * base::kSampleRate);
    EXPECT_EQ(next->sounds[0].length, 3.5 * base::kSampleRate);
}

TEST(TimelineGestures, ABeatIsDraggedOnlyWhileBeatsAreCorrected) {
    Desk desk;
    const QPoint from = desk.at(RowKind::Music, 60); // beat 5
    const QPoint to = desk.at(RowKind::Music, 64);
    desk.drag(from, to);
    EXPECT_TRUE(desk.edits.empty()); // it scrubs instead
    desk.timeline.setBeatMode(true);
    desk.drag(from, to);
    ASSERT_EQ(desk.edit(), "correct_beats");
    EXPECT_EQ(desk.value("action"), "move");
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    EXPECT_NEAR(next->grid.beats[4].time, 64.0 / 30, 0.005);
}

TEST(TimelineGestures, TheBladeSplitsWhereItIsSetDown) {
    Desk desk;
    desk.timeline.setTool(TimelineTool::Blade);
    desk.move(desk.body, desk.scene(271), {}, Qt::NoButton);
    desk.click(desk.scene(271)); // beat 19 is at 270
    ASSERT_EQ(desk.edit(), "split_scene");
    const auto next = desk.applied();
    ASSERT_TRUE(next);
    ASSERT_EQ(next->scenes.size(), 19U);
    EXPECT_EQ(next->scenes[5].start, 270);
    desk.edits.clear();
    desk.click(desk.scene(273), Qt::AltModifier);
    ASSERT_TRUE(desk.applied());
    EXPECT_EQ(desk.applied()->scenes[5].start, 273);
}

TEST(TimelineGestures, TheBladeDoesNotCutSceneTooShort) {
    Desk desk;
    desk.timeline.setTool(TimelineTool::Blade);
    desk.timeline.setSnapping(false);
    desk.click(desk.scene(243));
    EXPECT_TRUE(desk.edits.empty());
    EXPECT_EQ(desk.refusals.size(), 1U);
}

TEST(TimelineGestures, AClickOnALockLocksOrUnlocks) {
    Desk desk;
    const auto& row = desk.row(RowKind::Scenes);
    const auto locksOf = [&](base::FrameIndex begin) {
        return timeline::lockPlaces({desk.x(begin), row.top + em(0.5),
                                     desk.x(begin + 60) - desk.x(begin) - 1,
                                     timeline::metrics::sceneHeader()});
    };
    desk.click(locksOf(60).content.center());
    ASSERT_EQ(desk.edit(), "lock_scene");
    EXPECT_TRUE(desk.applied()->scenes[1].locks.content);
    EXPECT_FALSE(desk.applied()->scenes[1].locks.timing);
    desk.edits.clear();
    desk.timeline.setZoom(4, 300);
    desk.click(locksOf(420).timing.center()); // scene 8 is locked
    ASSERT_TRUE(desk.applied());
    EXPECT_FALSE(desk.applied()->scenes[7].locks.timing);
    EXPECT_TRUE(desk.applied()->scenes[7].locks.content);
}

TEST(TimelineGestures, ReadOnlyShowsButChangesNothing) {
    Desk desk;
    desk.timeline.setReadOnly(true);
    desk.drag(desk.scene(240), desk.scene(270));
    desk.drag(desk.scene(90), desk.scene(330));
    desk.drag(desk.at(RowKind::Titles, 60), desk.at(RowKind::Titles, 91));
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_Delete);
    EXPECT_TRUE(desk.edits.empty());
    desk.click(desk.scene(90));
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-2"}}));
}

TEST(TimelineGestures, TheEdgeScrollsWhileSomethingIsDragged) {
    Desk desk;
    const double before = desk.timeline.firstFrame();
    const QPoint edge(desk.body->width() - 2, desk.scene(0).y());
    desk.press(desk.body, desk.scene(90));
    desk.move(desk.body, desk.scene(120));
    desk.move(desk.body, edge);
    EXPECT_TRUE(QTest::qWaitFor([&] { return desk.timeline.firstFrame() > before + 5; }, 5000));
    desk.key(Qt::Key_Escape);
    desk.release(desk.body, edge);
}

} // namespace
} // namespace reelwright::ui::test
