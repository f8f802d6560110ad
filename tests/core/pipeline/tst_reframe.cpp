#include "pipeline/reframe.h"

#include "core/pipeline/workshop.h"
#include "media/video_reader.h"
#include "media/video_writer.h"
#include "pipeline/compose_film.h"

#include <cmath>
#include <functional>

using namespace reelwright;
using namespace reelwright::testing;
using media::YuvFrame;
using model::Aspect;
using model::Reframe;

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 360;
constexpr int kFrames = 60;
constexpr int kSubject = 40; // pixels

// A bright disc at x(n) over a striped ground.
fs::path writeWalk(Workshop& shop, const std::string& name, const std::function<double(int)>& x) {
    const fs::path path = shop.file(name);
    auto writer = media::VideoWriter::create(path, {.preset = "ultrafast", .quality = 12, .width = kWidth, .height = kHeight, .gop = 12});
    EXPECT_TRUE(writer.has_value());
    for (int n = 0; n < kFrames; ++n) {
        YuvFrame frame(kWidth, kHeight);
        for (int i = 0; i < 3; ++i)
            for (int y = 0; y < frame.plane(i).height; ++y)
                for (int px = 0; px < frame.plane(i).width; ++px) {
                    const int scale = i == 0 ? 1 : 2;
                    const bool inside = std::hypot(px * scale - x(n), y * scale - 200) < kSubject / 2.0;
                    const int ground = 60 + (px / 16 % 2) * 20 + (y / 20 % 2) * 14;
                    frame.plane(i).row(y)[px] = static_cast<std::uint8_t>(i == 0 ? (inside ? 225 : ground) : i == 2 && inside ? 170 : 128);
                }
        EXPECT_TRUE(writer->write(frame).has_value());
    }
    EXPECT_TRUE(writer->finish().has_value());
    return path;
}

model::Film filmOf(Workshop& shop, const fs::path& clip) {
    auto asset = pipeline::importFile(shop.workspace(), clip, model::AssetKind::Clip, {}, {});
    EXPECT_TRUE(asset.has_value()) << asset.error().message;
    model::Film film;
    film.id = {"film"};
    film.title = "Walk";
    film.length = kFrames;
    model::Scene scene;
    scene.id = {"scene-1"};
    scene.palette.resize(5);
    model::Take take{.id = {"take"}, .kind = model::TakeKind::Clip, .asset = asset->id};
    take.framing.reframe = Reframe::Auto;
    scene.takes = {take};
    scene.chosen = take.id;
    film.scenes = {scene};
    return film;
}

compose::SceneSource sourceIn(Workshop& shop, const model::Film& film, Aspect aspect) {
    auto composition = pipeline::composeFilm(shop.workspace(), std::make_shared<const model::Film>(film), {.aspect = aspect, .shortSide = 360}, {});
    EXPECT_TRUE(composition.has_value()) << composition.error().message;
    return (*composition)->source(0);
}

// Left and right end of what is bright; -1 for nothing.
std::pair<int, int> brightPart(const media::YuvView& view) {
    int left = -1;
    int right = -1;
    for (int x = 0; x < view.width(); ++x)
        for (int y = 0; y < view.height(); ++y)
            if (view.planes[0].row(y)[x] > 180) {
                left = left < 0 ? x : left;
                right = x;
            }
    return {left, right};
}

} // namespace

TEST(Reframe, a_subject_that_crosses_a_wide_frame_stays_inside_of_a_tall_film_in_every_frame) {
    Workshop shop;
    const model::Film film = filmOf(shop, writeWalk(shop, "walk.mp4", [](int n) { return 30 + 580.0 * n / (kFrames - 1); }));
    pipeline::ExportRequest request{.output = shop.file("tall.mp4"), .shortSide = 180};
    request.aspect = Aspect::Tall9x16;
    ASSIGN_OK(const auto done, pipeline::exportFilm(shop.workspace(), shop.keep(film), request, {}, {}));
    ASSIGN_OK(media::VideoReader reader, media::VideoReader::create(request.output, {30, 1}, 1));
    ASSERT_EQ(reader.frameCount(), kFrames);
    const double wide = kSubject * 320.0 / kHeight; // of the subject in the tall film, 180 x 320
    for (int n = 0; n < kFrames; ++n) {
        ASSIGN_OK(const media::YuvView view, reader.frame(n));
        ASSERT_EQ(view.width(), 180);
        const auto [left, right] = brightPart(view);
        EXPECT_GE(left, 0) << n;
        EXPECT_NEAR(right - left, wide, 4) << "the whole of it, frame " << n;
    }
}

TEST(Reframe, the_crop_moves_evenly_while_the_subject_does) {
    Workshop shop;
    const model::Film film = filmOf(shop, writeWalk(shop, "walk.mp4", [](int n) { return 60 + 520.0 * n / (kFrames - 1); }));
    const compose::FocusPath path = sourceIn(shop, film, Aspect::Tall9x16).path;
    ASSERT_TRUE(path.moves());
    for (base::FrameIndex n = 1; n + 1 < kFrames; ++n) {
        const double turn = path.at(n + 1).x - 2 * path.at(n).x + path.at(n - 1).x;
        EXPECT_LT(std::abs(turn) * kWidth, 1.0) << "pixels of the clip, frame " << n;
        EXPECT_GE(path.at(n).x, path.at(n - 1).x - 1e-4) << n;
    }
}

TEST(Reframe, the_crop_holds_while_the_subject_stays_and_nothing_is_cut_in_its_own_shape) {
    Workshop shop;
    const model::Film film = filmOf(shop, writeWalk(shop, "stay.mp4", [](int n) { return 500 + 12 * std::sin(n * 0.3); }));
    const compose::SceneSource tall = sourceIn(shop, film, Aspect::Tall9x16);
    EXPECT_FALSE(tall.path.moves());
    EXPECT_NEAR(tall.focus.x, 500.0 / kWidth, 0.08);
    const compose::SceneSource wide = sourceIn(shop, film, Aspect::Wide16x9);
    EXPECT_FALSE(wide.path.moves());
    EXPECT_EQ(wide.focus, model::Point());
}

TEST(Reframe, what_was_seen_in_a_clip_is_kept_and_found_again) {
    Workshop shop;
    const model::Film film = filmOf(shop, writeWalk(shop, "walk.mp4", [](int n) { return 60 + 520.0 * n / (kFrames - 1); }));
    const auto first = sourceIn(shop, film, Aspect::Square1x1).path.points;
    const auto kept = filesBelow(shop.derived() / "interest");
    EXPECT_EQ(kept.size(), 1U);
    EXPECT_EQ(sourceIn(shop, film, Aspect::Square1x1).path.points, first);
    EXPECT_EQ(filesBelow(shop.derived() / "interest"), kept);
    fs::remove_all(shop.derived() / "interest");
    EXPECT_EQ(sourceIn(shop, film, Aspect::Square1x1).path.points, first) << "made again as it was";
}

TEST(Reframe, keys_and_the_framing_of_one_shape_leave_the_others_alone) {
    Workshop shop;
    model::Film film = filmOf(shop, writeWalk(shop, "stay.mp4", [](int) { return 320; }));
    model::Take& take = film.scenes[0].takes[0];
    take.framing = {.focus = {0.4, 0.5}};
    take.shapes[Aspect::Tall9x16] = {.reframe = Reframe::Keys, .keys = {{0, {0.2, 0.5}}, {30, {0.8, 0.5}}}};
    take.shapes[Aspect::Square1x1] = {.fit = model::Fit::Letterbox};
    const compose::SceneSource tall = sourceIn(shop, film, Aspect::Tall9x16);
    EXPECT_EQ(tall.path.at(0).x, 0.2);
    EXPECT_EQ(tall.path.at(15).x, 0.5);
    EXPECT_EQ(tall.path.at(45).x, 0.8);
    EXPECT_EQ(sourceIn(shop, film, Aspect::Square1x1).fit, model::Fit::Letterbox);
    const compose::SceneSource feed = sourceIn(shop, film, Aspect::Feed4x5);
    EXPECT_FALSE(feed.path.moves());
    EXPECT_EQ(feed.focus.x, 0.4);
}

TEST(Reframe, a_picture_is_cut_where_its_subject_is) {
    Workshop shop;
    model::Film film = shop.filmOfPictures();
    media::Image image(640, 360);
    for (int y = 0; y < 360; ++y)
        for (int x = 0; x < 640; ++x) {
            const bool inside = std::hypot(x - 540, y - 180) < 50;
            const std::uint8_t values[] = {static_cast<std::uint8_t>(inside ? 240 : 60), 70, 80, 255};
            std::copy_n(values, 4, image.row(y) + 4 * x);
        }
    VERIFY_OK(media::writePicture(shop.file("subject.png"), image));
    ASSIGN_OK(const model::Asset asset, pipeline::importFile(shop.workspace(), shop.file("subject.png"), model::AssetKind::Picture, {}, {}));
    film.scenes[0].takes[0].asset = asset.id;
    EXPECT_EQ(sourceIn(shop, film, Aspect::Tall9x16).focus.x, 0.5);
    film.scenes[0].takes[0].framing.reframe = Reframe::Auto;
    EXPECT_NEAR(sourceIn(shop, film, Aspect::Tall9x16).focus.x, 540.0 / 640, 0.05);
}
