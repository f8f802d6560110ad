// What an export is thought to become, against what it becomes.
#include "pipeline/export_estimate.h"

#include "base/json.h"
#include "core/pipeline/workshop.h"
#include "model/edits/edit.h"
#include "pipeline/export_figures.h"

#include <chrono>

using namespace reelwright;
using namespace reelwright::testing;
using pipeline::ExportEstimate;
using pipeline::ExportRequest;

namespace {

ExportRequest requestFor(const Workshop& shop, const std::string& name, const std::string& preset = {}) {
    return {.output = shop.file(name), .preset = preset, .shortSide = 144, .overwrite = pipeline::Overwrite::Yes};
}

ExportEstimate estimateOf(Workshop& shop, const model::FilmPtr& film, const ExportRequest& request) {
    auto estimate = pipeline::estimateExport(shop.workspace(), film, request, {});
    EXPECT_TRUE(estimate.has_value()) << estimate.error().message;
    return estimate ? *estimate : ExportEstimate{};
}

} // namespace

TEST(ExportEstimate, tells_what_is_there_and_learns_from_what_was_written) {
    Workshop shop;
    shop.workspace().speeds = shop.file("speeds/speeds.json");
    const auto film = shop.keep(shop.filmOfPictures());
    const ExportEstimate before = estimateOf(shop, film, requestFor(shop, "film.mp4"));
    EXPECT_EQ(before.frames, 60);
    EXPECT_EQ(before.framesThere, 0);
    EXPECT_EQ(before.segments, 4);
    EXPECT_EQ(before.segmentsThere, 0);
    EXPECT_FALSE(before.isSizeMeasured);
    EXPECT_FALSE(before.isSpeedMeasured);
    EXPECT_FALSE(before.isUpToDate);
    EXPECT_GT(before.seconds, 0);
    EXPECT_GT(before.lowBytes, 0U);
    EXPECT_LT(before.lowBytes, before.highBytes);
    EXPECT_FALSE(fs::exists(shop.derived() / "segments") && !fs::is_empty(shop.derived() / "segments")) << "nothing is made";

    VERIFY_OK(shop.exported(film));
    const std::uintmax_t bytes = fs::file_size(shop.file("film.mp4"));
    const ExportEstimate same = estimateOf(shop, film, requestFor(shop, "film.mp4"));
    EXPECT_TRUE(same.isUpToDate);
    EXPECT_EQ(same.lowBytes, bytes);
    EXPECT_EQ(same.seconds, 0);
    const ExportEstimate other = estimateOf(shop, film, requestFor(shop, "other.mp4"));
    EXPECT_EQ(other.segmentsThere, 4);
    EXPECT_DOUBLE_EQ(other.shareThere(), 1);
    EXPECT_LE(other.lowBytes, bytes);
    EXPECT_GE(other.highBytes, bytes);
    EXPECT_TRUE(other.isSizeMeasured);

    fs::remove_all(shop.derived() / "segments");
    fs::remove(shop.file("film.mp4"));
    const ExportEstimate anew = estimateOf(shop, film, requestFor(shop, "film.mp4"));
    EXPECT_EQ(anew.framesThere, 0);
    EXPECT_TRUE(anew.isSizeMeasured);
    EXPECT_LE(anew.lowBytes, bytes);
    EXPECT_GE(anew.highBytes, bytes);
}

TEST(ExportEstimate, one_edited_scene_is_all_that_is_left) {
    Workshop shop;
    model::Film film = shop.filmOfPictures();
    VERIFY_OK(shop.exported(shop.keep(film)));
    film.scenes[0].grade.adjustments.contrast = 0.3;
    const ExportEstimate estimate = estimateOf(shop, shop.keep(film), requestFor(shop, "film.mp4"));
    EXPECT_EQ(estimate.segmentsThere, 3);
    EXPECT_EQ(estimate.framesThere, 40);
}

TEST(ExportEstimate, speeds_that_were_measured_are_used_and_damaged_ones_are_not) {
    Workshop shop;
    shop.workspace().speeds = shop.file("speeds.json");
    const auto film = shop.keep(shop.filmOfPictures());
    const ExportRequest request = requestFor(shop, "film.mp4");
    const double guessed = estimateOf(shop, film, request).seconds;
    for (const std::string damaged : {"", "{", "[1]", R"({"render 0 libx264 veryfast  8 144": "fast"})", R"({"render 0 libx264 veryfast  8 144": -1})"}) {
        VERIFY_OK(base::writeFileAtomically(shop.workspace().speeds, damaged));
        EXPECT_DOUBLE_EQ(estimateOf(shop, film, request).seconds, guessed) << damaged;
    }
    VERIFY_OK(base::writeFileAtomically(shop.workspace().speeds, R"({"render 0 libx264 veryfast  8 144": 22118.4})"));
    const ExportEstimate slow = estimateOf(shop, film, request);
    EXPECT_TRUE(slow.isSpeedMeasured);
    EXPECT_NEAR(slow.seconds, 100, 1) << "60 frames of 256 x 144";
    VERIFY_OK(base::writeFileAtomically(shop.workspace().speeds, R"({"render 0 libx264 veryfast  8 288": 22118.4})"));
    EXPECT_NEAR(estimateOf(shop, film, request).seconds, 100 / 0.75, 1) << "of another size, with caution";
}

TEST(ExportEstimate, tiny_exports_teach_no_speed_and_larger_ones_do) {
    Workshop shop;
    shop.workspace().speeds = shop.file("speeds/speeds.json");
    const auto film = shop.keep(shop.filmOfPictures());
    VERIFY_OK(shop.exported(film));
    EXPECT_FALSE(fs::exists(shop.workspace().speeds)) << "60 frames of 256 x 144 are 2.2 million pixels";
    ASSIGN_OK(const auto parts, pipeline::exportPartsOf(shop.workspace(), film, requestFor(shop, "film.mp4"), {}));
    const auto keepRendered = [&](base::FrameIndex frames) {
        VERIFY_OK(pipeline::keepFindings(shop.workspace(), parts, {.rendered = {frames, std::chrono::seconds(10)}}));
    };
    keepRendered(542);
    EXPECT_FALSE(fs::exists(shop.workspace().speeds)) << "a little less than 20 million pixels";
    keepRendered(543);
    EXPECT_TRUE(fs::exists(shop.workspace().speeds));
    EXPECT_TRUE(estimateOf(shop, film, requestFor(shop, "other.mp4")).isSpeedMeasured);
}

TEST(ExportEstimate, other_kinds_are_told_apart_and_wrong_requests_are_refused) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    const ExportEstimate film8 = estimateOf(shop, film, requestFor(shop, "film.mp4"));
    const ExportEstimate prores = estimateOf(shop, film, requestFor(shop, "film.mov", "mov_prores_hq"));
    EXPECT_GT(prores.lowBytes, film8.highBytes);
    const ExportEstimate sound = estimateOf(shop, film, requestFor(shop, "film.wav", "sound_wav"));
    EXPECT_EQ(sound.segments, 0);
    EXPECT_GT(sound.lowBytes, 300000U);
    EXPECT_LT(sound.highBytes, 700000U);
    EXPECT_ERROR(pipeline::estimateExport(shop.workspace(), film, requestFor(shop, "film.txt"), {}), InvalidInput);
}

TEST(ExportEstimate, takes_no_time_for_sixty_scenes) {
    Workshop shop;
    model::Film film = shop.filmOfPictures();
    const model::Scene pattern = film.scenes[0];
    film.scenes.clear();
    for (int i = 0; i < 60; ++i) {
        film.scenes.push_back(pattern);
        film.scenes.back().id = {fmt::format("scene-{}", i)};
        film.scenes.back().start = 20 * i;
    }
    film.length = 1200;
    const auto kept = shop.keep(film);
    estimateOf(shop, kept, requestFor(shop, "film.mp4"));
    const auto start = std::chrono::steady_clock::now();
    estimateOf(shop, kept, requestFor(shop, "film.mp4"));
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    RecordProperty("milliseconds", static_cast<int>(time.count()));
    EXPECT_LT(time.count(), 500) << "50 on a quiet machine";
}
