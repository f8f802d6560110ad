#include "ui/theme/theme.h"
#include "ui/timeline/desk.h"
#include "ui/timeline/metrics.h"

#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QPushButton>
#include <QToolButton>

#include <gtest/gtest.h>

#include <array>

namespace reelwright::ui::test {
namespace {

using timeline::RowKind;

TEST(TimelineSelection, AClickSelectsControlAddsAndShiftExtends) {
    Desk desk;
    int told = 0;
    QObject::connect(&desk.timeline, &Timeline::selectionChanged, [&] { ++told; });
    desk.click(desk.scene(90));
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-2"}}));
    desk.click(desk.scene(210), Qt::ControlModifier);
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-2"}, {"scene-4"}}));
    desk.click(desk.scene(210), Qt::ControlModifier);
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-2"}}));
    desk.click(desk.scene(90));
    desk.click(desk.scene(270), Qt::ShiftModifier);
    EXPECT_EQ(desk.timeline.selection().size(), 4U);
    desk.click(desk.at(RowKind::Titles, 200)); // nothing lies there
    EXPECT_TRUE(desk.timeline.selection().empty());
    EXPECT_EQ(told, 5);
}

TEST(TimelineSelection, BeingToldASelectionSaysNothingBack) {
    Desk desk;
    int told = 0;
    QObject::connect(&desk.timeline, &Timeline::selectionChanged, [&] { ++told; });
    desk.timeline.setSelection({{"scene-3"}});
    EXPECT_EQ(desk.timeline.selection().size(), 1U);
    EXPECT_EQ(told, 0);
}

TEST(TimelineSelection, ScenesThatAreGoneAreNotSelectedAnyMore) {
    Desk desk;
    desk.timeline.setSelection({{"scene-3"}, {"scene-17"}});
    desk.timeline.setFilm(std::make_shared<const model::Film>(sampleFilm(5)));
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-3"}}));
    desk.timeline.setFilm(nullptr);
    EXPECT_TRUE(desk.timeline.selection().empty());
}

TEST(TimelineSelection, DoubleClickAndEnterActivate) {
    Desk desk;
    std::vector<std::string> opened;
    int title = 0;
    QObject::connect(&desk.timeline, &Timeline::sceneActivated,
                     [&](const model::SceneId& id) { opened.push_back(id.text); });
    QObject::connect(&desk.timeline, &Timeline::titleActivated,
                     [&](int number) { title = number; });
    QTest::mouseDClick(desk.body, Qt::LeftButton, {}, desk.scene(90));
    desk.click(desk.scene(150));
    desk.key(Qt::Key_Return);
    EXPECT_EQ(opened, (std::vector<std::string>{"scene-2", "scene-3"}));
    QTest::mouseDClick(desk.body, Qt::LeftButton, {}, desk.at(RowKind::Titles, 60));
    EXPECT_EQ(title, 1);
}

TEST(TimelineKeys, ControlAndArrowsMoveBetweenScenesAndTracks) {
    Desk desk;
    desk.timeline.setPlayhead(100);
    desk.key(Qt::Key_Right, Qt::ControlModifier); // the first key finds the scene at the playhead
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-2"}}));
    desk.key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-3"}}));
    desk.key(Qt::Key_Left, Qt::ControlModifier);
    desk.key(Qt::Key_Left, Qt::ControlModifier);
    desk.key(Qt::Key_Left, Qt::ControlModifier); // stays at the first
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-1"}}));
    desk.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(desk.timeline.selection().size(), 2U);
    desk.key(Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-18"}}));
    desk.key(Qt::Key_Home, Qt::ControlModifier);
    const auto kind = [&] {
        return desk.body->content()
            .rows[static_cast<std::size_t>(desk.body->content().focus.row)]
            .kind;
    };
    desk.key(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(kind(), RowKind::Logo);
    desk.key(Qt::Key_Up, Qt::ControlModifier);
    desk.key(Qt::Key_Up, Qt::ControlModifier);
    desk.key(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(kind(), RowKind::Titles);
    desk.key(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(kind(), RowKind::Captions);
}

TEST(TimelineKeys, SSplitsAtThePlayhead) {
    Desk desk;
    desk.timeline.setPlayhead(101);
    desk.key(Qt::Key_S);
    ASSERT_EQ(desk.edit(), "split_scene");
    ASSERT_TRUE(desk.applied());
    EXPECT_EQ(desk.applied()->scenes[2].start, 101);
}

TEST(TimelineKeys, CommaAndPeriodNudgeTheSelectedCut) {
    struct Case {
        Qt::Key key;
        Qt::KeyboardModifiers modifiers;
        base::FrameIndex start;
    };
    for (const Case& each : {Case{Qt::Key_Comma, {}, 239}, Case{Qt::Key_Period, {}, 241},
                             Case{Qt::Key_Less, Qt::ShiftModifier, 230},
                             Case{Qt::Key_Greater, Qt::ShiftModifier, 250}}) {
        Desk desk;
        desk.click(desk.scene(240));
        ASSERT_EQ(desk.timeline.selectedCut(), 4);
        desk.key(each.key, each.modifiers);
        ASSERT_EQ(desk.edit(), "trim_scene");
        ASSERT_TRUE(desk.applied());
        EXPECT_EQ(desk.applied()->scenes[4].start, each.start);
    }
}

TEST(TimelineKeys, DeleteTakesTheSelectedCutAway) {
    Desk desk;
    desk.click(desk.scene(240));
    desk.key(Qt::Key_Delete);
    ASSERT_EQ(desk.edit(), "merge_scene");
    EXPECT_EQ(desk.value("scene"), "scene-4");
    ASSERT_TRUE(desk.applied());
    EXPECT_EQ(desk.applied()->scenes.size(), 17U);
    Desk other;
    other.click(other.scene(90)); // without a cut: the scene goes, the one before takes its time
    other.key(Qt::Key_Delete);
    EXPECT_EQ(other.value("scene"), "scene-1");
}

TEST(TimelineKeys, LettersChangeToolAndSnapping) {
    Desk desk;
    base::FrameIndex marked = -1;
    QObject::connect(&desk.timeline, &Timeline::markWanted,
                     [&](base::FrameIndex frame) { marked = frame; });
    desk.key(Qt::Key_B);
    EXPECT_EQ(desk.timeline.tool(), TimelineTool::Blade);
    desk.key(Qt::Key_V);
    EXPECT_EQ(desk.timeline.tool(), TimelineTool::Select);
    desk.key(Qt::Key_N);
    EXPECT_FALSE(desk.timeline.isSnapping());
    desk.timeline.setPlayhead(77);
    desk.key(Qt::Key_M);
    EXPECT_EQ(marked, 77);
}

TEST(TimelineKeys, MenuKeyAsksForTheMenuOfTheFocusedScene) {
    Desk desk;
    std::string asked;
    QObject::connect(&desk.timeline, &Timeline::contextMenuWanted,
                     [&](const model::SceneId& id, QPoint, base::FrameIndex) { asked = id.text; });
    desk.click(desk.scene(150));
    desk.key(Qt::Key_F10, Qt::ShiftModifier);
    EXPECT_EQ(asked, "scene-3");
    asked.clear();
    desk.key(Qt::Key_Menu);
    EXPECT_EQ(asked, "scene-3");
}

TEST(TimelineMenu, TheRightButtonSelectsTheSceneAndSaysWhere) {
    Desk desk;
    std::string asked = "nothing yet";
    base::FrameIndex frame = -1;
    QObject::connect(&desk.timeline, &Timeline::contextMenuWanted,
                     [&](const model::SceneId& id, QPoint, base::FrameIndex at) {
                         asked = id.text;
                         frame = at;
                     });
    const auto ask = [&](QPoint place) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, desk.body->mapToGlobal(place));
        QApplication::sendEvent(desk.body, &event);
    };
    ask(desk.scene(150) + QPoint(1, 0));
    EXPECT_EQ(asked, "scene-3");
    EXPECT_EQ(frame, 150);
    EXPECT_EQ(desk.timeline.selection(), (SceneIds{{"scene-3"}}));
    ask(desk.at(RowKind::Titles, 200)); // nothing lies there
    EXPECT_EQ(asked, "");
}

TEST(TimelineZoom, RowsThatDoNotFitScroll) {
    Desk desk;
    desk.timeline.resize(1200, 260);
    QApplication::processEvents();
    EXPECT_EQ(desk.body->view().top(), 0);
    desk.wheel(desk.body, desk.scene(100), -240, Qt::AltModifier);
    EXPECT_GT(desk.body->view().top(), 0);
    const auto& music = desk.row(RowKind::Music);
    for (int i = 0; i < 20; ++i)
        desk.wheel(desk.body, desk.scene(100), -240, Qt::AltModifier);
    EXPECT_LE(music.top + music.height - desk.body->view().top(), desk.body->height());
    desk.timeline.resize(1200, 800);
    QApplication::processEvents();
    EXPECT_EQ(desk.body->view().top(), 0);
}

TEST(TimelineKeys, ArrowsAreTheWindowsAndWithControlTheTimelinesOwn) {
    Desk desk;
    const auto isOwn = [&](int key, Qt::KeyboardModifiers modifiers) {
        QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
        event.ignore();
        QApplication::sendEvent(desk.body, &event);
        return event.isAccepted();
    };
    EXPECT_FALSE(isOwn(Qt::Key_Left, Qt::NoModifier));
    EXPECT_FALSE(isOwn(Qt::Key_Left, Qt::AltModifier)); // moves the scene
    EXPECT_TRUE(isOwn(Qt::Key_Left, Qt::ControlModifier));
    EXPECT_FALSE(isOwn(Qt::Key_Space, Qt::NoModifier));
    EXPECT_FALSE(isOwn(Qt::Key_T, Qt::NoModifier));
    desk.timeline.setBeatMode(true);
    EXPECT_TRUE(isOwn(Qt::Key_T, Qt::NoModifier));
}

TEST(TimelineKeys, LeftAndRightStepFramesAndWithShiftSeconds) {
    Desk desk;
    desk.timeline.setPlayhead(100);
    desk.key(Qt::Key_Left);
    desk.key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(desk.seeks,
              (std::vector<std::pair<base::FrameIndex, bool>>{{99, false}, {130, false}}));
    EXPECT_TRUE(desk.timeline.selection().empty());
}

TEST(TimelineZoom, ControlAndWheelZoomAtTheCursorAndThePlainWheelScrolls) {
    Desk desk;
    const QPoint place = desk.scene(200);
    const double frame = desk.body->view().frameOf(place.x());
    desk.wheel(desk.body, place, 120, Qt::ControlModifier);
    EXPECT_GT(desk.timeline.zoom(), 4.5);
    EXPECT_NEAR(desk.body->view().frameOf(place.x()), frame, 1e-6);
    const double zoom = desk.timeline.zoom();
    desk.wheel(desk.body, place, -120);
    EXPECT_GT(desk.timeline.firstFrame(), 0);
    EXPECT_EQ(desk.timeline.zoom(), zoom);
}

TEST(TimelineZoom, KeysZoomAndShiftZGoesToTheWholeFilmAndBack) {
    Desk desk;
    desk.key(Qt::Key_Plus);
    EXPECT_DOUBLE_EQ(desk.timeline.zoom(), 6);
    desk.key(Qt::Key_Minus);
    EXPECT_DOUBLE_EQ(desk.timeline.zoom(), 4);
    desk.key(Qt::Key_Z, Qt::ShiftModifier);
    EXPECT_TRUE(desk.body->view().isFitted());
    desk.key(Qt::Key_Z, Qt::ShiftModifier);
    EXPECT_DOUBLE_EQ(desk.timeline.zoom(), 4);
}

TEST(TimelineZoom, APinchZooms) {
    Desk desk;
    const QPoint place = desk.scene(200);
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
                              place, place, desk.body->mapToGlobal(place), 0.5, {});
    QApplication::sendEvent(desk.body, &event);
    EXPECT_DOUBLE_EQ(desk.timeline.zoom(), 6);
}

TEST(TimelineZoom, TheMapsWindowScrollsAndItsHandlesZoom) {
    Desk desk;
    const QRect before = desk.map->window();
    const int y = desk.map->height() / 2;
    const double zoom = desk.timeline.zoom();
    desk.press(desk.map, {before.center().x(), y});
    desk.move(desk.map, {before.center().x() + 200, y});
    desk.release(desk.map, {before.center().x() + 200, y});
    EXPECT_NEAR(desk.map->window().left(), before.left() + 200, 8);
    EXPECT_EQ(desk.timeline.zoom(), zoom);
    const QRect shown = desk.map->window();
    desk.press(desk.map, {shown.right(), y});
    desk.move(desk.map, {shown.right() + 150, y});
    desk.release(desk.map, {shown.right() + 150, y});
    EXPECT_LT(desk.timeline.zoom(), zoom);
    EXPECT_NEAR(desk.map->window().left(), shown.left(), 3);
    EXPECT_NEAR(desk.map->window().right(), shown.right() + 150, 8);
}

TEST(TimelineRuler, APressSeeksADragScrubsAndTheReleaseEndsIt) {
    Desk desk;
    std::vector<QString> order;
    QObject::connect(&desk.timeline, &Timeline::scrubBegan,
                     [&] { order.push_back(QStringLiteral("begin")); });
    QObject::connect(&desk.timeline, &Timeline::scrubEnded,
                     [&] { order.push_back(QStringLiteral("end")); });
    const int y = timeline::metrics::rulerHeight() / 4;
    desk.press(desk.ruler, {desk.x(100) + 1, y});
    desk.move(desk.ruler, {desk.x(150) + 1, y});
    desk.release(desk.ruler, {desk.x(160) + 1, y});
    EXPECT_EQ(desk.seeks, (std::vector<std::pair<base::FrameIndex, bool>>{
                              {100, true}, {150, true}, {160, false}}));
    EXPECT_EQ(order, (std::vector<QString>{QStringLiteral("begin"), QStringLiteral("end")}));
}

TEST(TimelineRuler, AMarkIsActivatedByAClickAndMovedByADrag) {
    Desk desk; // "m1" at 247
    QString activated;
    std::pair<QString, base::FrameIndex> moved;
    QObject::connect(&desk.timeline, &Timeline::markActivated,
                     [&](const QString& id) { activated = id; });
    QObject::connect(&desk.timeline, &Timeline::markMoved,
                     [&](const QString& id, base::FrameIndex frame) {
                         moved = {id, frame};
                     });
    const QPoint flag(desk.x(247) + em(1),
                      desk.ruler->height() - timeline::metrics::cacheLine() - em(2));
    desk.press(desk.ruler, flag);
    desk.release(desk.ruler, flag);
    EXPECT_EQ(activated, QStringLiteral("m1"));
    EXPECT_TRUE(desk.seeks.empty());
    const int shift = desk.x(256) - desk.x(247);
    desk.press(desk.ruler, flag);
    desk.move(desk.ruler, flag + QPoint(shift / 2, 0));
    desk.move(desk.ruler, flag + QPoint(shift, 0));
    desk.release(desk.ruler, flag + QPoint(shift, 0));
    EXPECT_EQ(moved, (std::pair<QString, base::FrameIndex>{QStringLiteral("m1"), 255}));
}

TEST(TimelineRuler, ArrowsMoveThePlayheadByFrames) {
    Desk desk;
    desk.timeline.setPlayhead(100);
    QTest::keyClick(desk.ruler, Qt::Key_Right);
    QTest::keyClick(desk.ruler, Qt::Key_Left, Qt::ShiftModifier);
    ASSERT_EQ(desk.seeks.size(), 2U);
    EXPECT_EQ(desk.seeks[0].first, 101);
    EXPECT_EQ(desk.seeks[1].first, 70);
}

TEST(TimelinePlayhead, ThePageTurnsWhenItLeavesTheViewWhilePlaying) {
    Desk desk;
    desk.timeline.setPlaying(true);
    const base::FrameIndex last = desk.body->view().visible().end;
    desk.timeline.setPlayhead(last - 20);
    EXPECT_EQ(desk.timeline.firstFrame(), 0);
    desk.timeline.setPlayhead(last + 2);
    EXPECT_GT(desk.timeline.firstFrame(), 0);
    EXPECT_TRUE(desk.body->view().shows(desk.timeline.playhead()));
}

TEST(TimelinePlayhead, WhoLooksElsewhereWhilePlayingIsLeftThere) {
    Desk desk;
    desk.timeline.setPlaying(true);
    desk.timeline.setPlayhead(10);
    desk.timeline.setZoom(4, 600);
    const double origin = desk.timeline.firstFrame();
    desk.timeline.setPlayhead(12);
    EXPECT_EQ(desk.timeline.firstFrame(), origin);
}

TEST(TimelinePlayhead, ATickRepaintsOnlyWhatThePlayheadTouches) {
    class Watch : public QObject {
    public:
        QRegion region;
        bool eventFilter(QObject*, QEvent* event) override {
            if (event->type() == QEvent::Paint)
                region += static_cast<QPaintEvent*>(event)->region();
            return false;
        }
    };
    Desk desk;
    desk.timeline.setPlayhead(100);
    desk.settle();
    Watch watch;
    desk.body->installEventFilter(&watch);
    desk.timeline.setPlayhead(101);
    QApplication::processEvents();
    desk.body->removeEventFilter(&watch);
    EXPECT_FALSE(watch.region.isEmpty());
    EXPECT_LT(watch.region.boundingRect().width(), em(10));
}

// What a partial repaint leaves on the screen is what a full one would.
TEST(TimelinePlayhead, AStripIsPaintedAsTheWholeIs) {
    Desk desk;
    desk.timeline.setInOut(60, 330);
    desk.settle();
    QImage whole(desk.body->size(), QImage::Format_RGB32);
    desk.body->render(&whole);
    QImage parts = whole;
    for (const int left : {37, 200, 611, 1003}) {
        const QRegion strips = QRegion(left, 0, 9, desk.body->height()) +
                               QRegion(left + 100, 0, 5, desk.body->height());
        const QPoint origin = strips.boundingRect().topLeft();
        desk.body->render(&parts, origin, strips, QWidget::RenderFlags());
    }
    EXPECT_EQ(whole, parts);
}

TEST(TimelineBeats, TheMenuCorrectsTheGrid) {
    struct Case {
        const char* action;
        const char* edit;
    };
    for (const Case& each :
         {Case{"setDownbeat", "set_downbeat"}, Case{"halve", "halve"}, Case{"double", "double"},
          Case{"addBeat", "add"}, Case{"removeBeat", "remove"}, Case{"metre3", "set_metre"}}) {
        Desk desk;
        desk.body->showBeatMenu({}, 5, each.edit == std::string("add") ? 2.7 : 2.5);
        auto* const menu = desk.body->findChild<QMenu*>(QStringLiteral("beatMenu"));
        ASSERT_NE(menu, nullptr);
        auto* const action = menu->findChild<QAction*>(QString::fromLatin1(each.action));
        ASSERT_NE(action, nullptr) << each.action;
        action->trigger();
        menu->close();
        EXPECT_EQ(desk.edit(), "correct_beats");
        EXPECT_EQ(desk.value("action"), each.edit);
        EXPECT_TRUE(desk.applied()) << each.action;
    }
}

TEST(TimelineBeats, TapsAreShownAndBecomeBeatsWhenTheyAreApplied) {
    Desk desk;
    desk.timeline.setBeatMode(true);
    auto* const bar = desk.body->findChild<QFrame*>(QStringLiteral("tapBar"));
    ASSERT_TRUE(bar->isVisible());
    auto* const apply = bar->findChild<QPushButton*>(QStringLiteral("applyTaps"));
    for (const base::FrameIndex frame : {30, 48, 66, 84}) {
        EXPECT_FALSE(apply->isEnabled());
        desk.timeline.setPlayhead(frame);
        desk.key(Qt::Key_T);
    }
    EXPECT_TRUE(bar->findChild<QLabel*>()->text().contains(QStringLiteral("100.0")));
    EXPECT_TRUE(desk.edits.empty());
    QTest::mouseClick(apply, Qt::LeftButton);
    ASSERT_EQ(desk.edit(), "correct_beats");
    EXPECT_EQ(desk.value("action"), "tap");
    EXPECT_EQ(desk.value("beats"), "1.000000 1.600000 2.200000 2.800000");
    EXPECT_TRUE(desk.applied());
}

TEST(TimelineBeats, EscapeDropsTapsAndThenLeavesTheMode) {
    Desk desk;
    desk.timeline.setBeatMode(true);
    desk.key(Qt::Key_T);
    desk.key(Qt::Key_Escape);
    EXPECT_TRUE(desk.body->content().taps.empty());
    EXPECT_TRUE(desk.timeline.isBeatMode());
    desk.key(Qt::Key_Escape);
    EXPECT_FALSE(desk.timeline.isBeatMode());
    EXPECT_TRUE(desk.edits.empty());
}

TEST(TimelineBeats, ADoubleClickAddsABeatInBeatMode) {
    Desk desk;
    desk.timeline.setBeatMode(true);
    QTest::mouseDClick(desk.body, Qt::LeftButton, {}, desk.at(RowKind::Music, 67));
    EXPECT_EQ(desk.value("action"), "add");
    EXPECT_TRUE(desk.applied());
}

TEST(TimelineEmpty, WithoutAFilmItSaysSoAndTakesEveryInput) {
    Timeline timeline;
    timeline.resize(900, 300);
    timeline.show();
    auto* const body = timeline.findChild<ui::timeline::Body*>();
    auto* const ruler = timeline.findChild<ui::timeline::Ruler*>();
    auto* const map = timeline.findChild<ui::timeline::MiniMap*>();
    for (QWidget* const widget :
         {static_cast<QWidget*>(body), static_cast<QWidget*>(ruler), static_cast<QWidget*>(map)}) {
        QTest::mouseClick(widget, Qt::LeftButton, {}, {50, 10});
        QTest::mouseDClick(widget, Qt::LeftButton, {}, {50, 10});
        QTest::mouseClick(widget, Qt::RightButton, {}, {50, 10});
    }
    for (const int key : {Qt::Key_S, Qt::Key_Left, Qt::Key_Delete, Qt::Key_Comma, Qt::Key_Return,
                          Qt::Key_Menu, Qt::Key_Plus, Qt::Key_T})
        QTest::keyClick(body, static_cast<Qt::Key>(key));
    timeline.setPlayhead(10);
    EXPECT_EQ(timeline.playhead(), 0);
    EXPECT_FALSE(timeline.grab().isNull());
}

TEST(TimelineEmpty, AllSchemesPaintFilmsOfAllShapes) {
    for (const Scheme scheme : {Scheme::Light, Scheme::HighContrast, Scheme::Dark}) {
        applyTheme(*qobject_cast<QApplication*>(QApplication::instance()), scheme);
        for (const int scenes : {1, 2, 18, 300}) {
            Desk desk(sampleFilm(scenes));
            for (const double zoom : {0.001, 1.0, 40.0, 1000.0}) {
                desk.timeline.setZoom(zoom, 100);
                EXPECT_FALSE(desk.timeline.grab().isNull());
            }
        }
    }
}

TEST(TimelineEmpty, AFilmWithoutSongBeatsOrTitlesIsShown) {
    model::Film film = sampleFilm(3);
    film.music.reset();
    film.grid = {};
    Desk desk(film);
    desk.timeline.setWaveform({});
    desk.timeline.setSections({});
    EXPECT_FALSE(desk.timeline.grab().isNull());
    desk.drag(desk.scene(60), desk.scene(70));
    EXPECT_EQ(desk.edit(), "trim_scene");
}

TEST(TimelineTools, EveryButtonHasAPictureATipAndANameForReaders) {
    Desk desk;
    const auto buttons = desk.timeline.findChildren<QToolButton*>();
    EXPECT_GE(buttons.size(), 9);
    for (const QToolButton* const button : buttons) {
        EXPECT_FALSE(button->toolTip().isEmpty()) << qPrintable(button->objectName());
        EXPECT_FALSE(button->accessibleName().isEmpty()) << qPrintable(button->objectName());
        EXPECT_FALSE(button->icon().isNull()) << qPrintable(button->objectName());
        EXPECT_NE(button->focusPolicy(), Qt::StrongFocus); // Space stays with the film
    }
}

} // namespace
} // namespace reelwright::ui::test
