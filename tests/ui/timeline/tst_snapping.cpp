#include "ui/timeline/content.h"
#include "ui/timeline/sample_film.h"
#include "ui/timeline/snapping.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace reelwright::ui::timeline {
namespace {

Content contentOf(model::Film film) {
    Content content;
    content.assets = test::sampleAssets();
    content.sections = test::sampleSections(film);
    content.setFilm(std::make_shared<const model::Film>(std::move(film)));
    return content;
}

TEST(TimelineSnapping, NamesWhatItSnapsTo) {
    Content content = contentOf(test::sampleFilm());
    content.playhead = 437;
    content.in = 101;
    content.marks = {{.id = QStringLiteral("m"), .frame = 247, .text = QStringLiteral("drop")}};
    const auto points = snapPoints(content, {.titles = false});
    const auto labelAt = [&](double place) {
        const auto found = nearestPoint(points, place, 2);
        return found ? found->label : QString();
    };
    EXPECT_EQ(labelAt(241), QStringLiteral("scene 4 end"));
    EXPECT_EQ(labelAt(256), QStringLiteral("beat 18"));
    EXPECT_EQ(labelAt(438), QStringLiteral("playhead"));
    EXPECT_EQ(labelAt(100), QStringLiteral("in"));
    EXPECT_EQ(labelAt(246), QStringLiteral("marker \"drop\""));
    EXPECT_EQ(labelAt(1080), QStringLiteral("film end"));
    EXPECT_EQ(labelAt(263), QString());
}

TEST(TimelineSnapping, TheDraggedCutDoesNotAttractItself) {
    model::Film film = test::sampleFilm();
    film.scenes[4].start = 247; // between two beats
    const Content content = contentOf(std::move(film));
    EXPECT_TRUE(nearestPoint(snapPoints(content, {}), 247, 1).has_value());
    EXPECT_FALSE(nearestPoint(snapPoints(content, {.withoutCut = 4}), 247, 1).has_value());
}

TEST(TimelineSnapping, BeatsThatAreNotTrustedDoNotAttract) {
    model::Film film = test::sampleFilm();
    film.grid.confidence = 0.1;
    const Content content = contentOf(std::move(film));
    EXPECT_FALSE(nearestPoint(snapPoints(content, {}), 255, 2).has_value());
}

TEST(TimelineSnapping, TheNearerPointWinsAndFarOnesDoNotCount) {
    const std::vector<SnapPoint> points = {{10, 0, QStringLiteral("a")},
                                           {20, 0, QStringLiteral("b")}};
    EXPECT_EQ(nearestPoint(points, 14, 8)->label, QStringLiteral("a"));
    EXPECT_EQ(nearestPoint(points, 16, 8)->label, QStringLiteral("b"));
    EXPECT_FALSE(nearestPoint(points, 15, 4).has_value());
    EXPECT_FALSE(nearestPoint({}, 15, 4).has_value());
}

TEST(TimelineContent, OverlappingTitlesLieInLanes) {
    model::Film film = test::sampleFilm();
    film.titles[1].span = {60, 180};
    const Content content = contentOf(std::move(film));
    const Row& titles = content.rows[0];
    EXPECT_EQ(titles.lanes, 2);
    EXPECT_EQ(titles.clips[0].lane, 0);
    EXPECT_EQ(titles.clips[1].lane, 1);
}

TEST(TimelineContent, FindsWhatTouchesASpan) {
    const Content content = contentOf(test::sampleFilm());
    const Row& scenes = content.rows[static_cast<std::size_t>(content.rowOf(RowKind::Scenes))];
    const auto [first, last] = scenes.touching({200, 310});
    EXPECT_LE(first, 3U); // scenes 4, 5 and 6 touch it
    EXPECT_EQ(last, 6U);
    const auto [none, end] = scenes.touching({5'000, 5'001});
    EXPECT_EQ(end, 18U);
    EXPECT_LE(none, end);
}

TEST(TimelineContent, TheSongGoesRoundWhereItsLoopSays) {
    model::Film film = test::sampleFilm();
    film.music->in = 2 * base::kSampleRate;
    film.music->loopStart = 4 * base::kSampleRate;
    film.music->loopEnd = 12 * base::kSampleRate;
    const Content content = contentOf(std::move(film));
    EXPECT_DOUBLE_EQ(content.songTime(1), 3);
    EXPECT_DOUBLE_EQ(content.songTime(10), 4);
    EXPECT_DOUBLE_EQ(content.songTime(19), 5);
}

} // namespace
} // namespace reelwright::ui::timeline
