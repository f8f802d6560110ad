#include "ui/timeline/view.h"

#include <gtest/gtest.h>

namespace reelwright::ui::timeline {
namespace {

class TimelineView : public ::testing::Test {
protected:
    TimelineView() {
        view.setWidth(1000);
        view.setLength(10'000);
    }
    View view;
};

TEST_F(TimelineView, FitsTheWholeFilmAtFirst) {
    EXPECT_TRUE(view.isFitted());
    EXPECT_TRUE(view.shows(0));
    EXPECT_TRUE(view.shows(9'999));
    EXPECT_EQ(view.visible(), (base::FrameSpan{0, 10'000}));
}

TEST_F(TimelineView, ZoomKeepsTheFrameUnderTheCursor) {
    view.zoomAt(500, 8);
    const double before = view.frameOf(700);
    view.zoomAt(700, 2);
    EXPECT_NEAR(view.frameOf(700), before, 1e-6);
    view.zoomAt(700, 0.7);
    EXPECT_NEAR(view.frameOf(700), before, 1e-6);
}

TEST_F(TimelineView, NeverShowsLessThanTheFilmOrPastItsEnds) {
    view.zoomAt(0, 0.001);
    EXPECT_TRUE(view.isFitted());
    view.zoomAt(500, 20);
    view.scrollBy(1e9);
    EXPECT_TRUE(view.shows(9'999));
    view.scrollBy(-1e9);
    EXPECT_EQ(view.origin(), 0);
    view.zoomAt(0, 1e9);
    EXPECT_EQ(view.scale(), View::largestScale());
}

TEST_F(TimelineView, ToggleGoesToTheWholeFilmAndBack) {
    view.show(2'000, 3'000);
    const double scale = view.scale();
    const double origin = view.origin();
    view.toggleFit();
    EXPECT_TRUE(view.isFitted());
    view.toggleFit();
    EXPECT_DOUBLE_EQ(view.scale(), scale);
    EXPECT_DOUBLE_EQ(view.origin(), origin);
}

TEST_F(TimelineView, StaysFittedWhenTheWindowOrTheFilmGrows) {
    view.setWidth(1600);
    EXPECT_TRUE(view.isFitted());
    view.setLength(20'000);
    EXPECT_TRUE(view.isFitted());
    view.show(0, 100);
    const double scale = view.scale();
    view.setWidth(1200);
    EXPECT_EQ(view.scale(), scale);
}

TEST_F(TimelineView, FramesAndPixelsAgree) {
    view.show(4'000, 4'100);
    for (const base::FrameIndex frame : {4'000, 4'037, 4'099}) {
        EXPECT_EQ(view.boundaryAt(view.pixelOf(frame)), frame);
        EXPECT_EQ(view.frameUnder(view.pixelOf(frame) + 2), frame);
    }
    EXPECT_EQ(view.frameUnder(-1e9), 0);
    EXPECT_EQ(view.frameUnder(1e9), 9'999);
    EXPECT_EQ(view.boundaryAt(1e9), 10'000);
}

TEST_F(TimelineView, APageTurnsSoThatTheFrameStandsAtTheLeft) {
    view.show(0, 1'000);
    view.pageTo(1'200);
    EXPECT_GT(view.xOf(1'200), 0);
    EXPECT_LT(view.xOf(1'200), view.width() * 0.1);
}

} // namespace
} // namespace reelwright::ui::timeline
