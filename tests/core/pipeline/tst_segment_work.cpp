// What becomes of segments that fail, and of those that other machines draw.
#include "compose/hand_out.h"
#include "core/pipeline/workshop.h"
#include "media/scaler.h"
#include "media/video_reader.h"
#include "pipeline/compose_film.h"
#include "pipeline/rendered_frames.h"
#include "pipeline/segment_work.h"

using namespace reelwright;
using namespace reelwright::testing;
using pipeline::ExportResult;

namespace {

base::Result<ExportResult> exportedTo(Workshop& shop, const model::FilmPtr& film,
                                      const pipeline::ExportRequest& request) {
    return pipeline::exportFilm(shop.workspace(), film, request, {}, {});
}

int brightnessAt(const fs::path& film, base::FrameIndex frame) {
    auto reader = media::VideoReader::create(film, kRate, 1);
    EXPECT_TRUE(reader.has_value());
    const auto view = reader->frame(frame);
    EXPECT_TRUE(view.has_value());
    int most = 0;
    for (int y = 0; y < view->height(); ++y)
        for (int x = 0; x < view->width(); ++x)
            most = std::max<int>(most, view->planes[0].row(y)[x]);
    return most;
}

} // namespace

TEST(SegmentWork, a_scene_that_cannot_be_drawn_is_told_and_the_film_is_finished) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    VERIFY_OK(shop.exported(film, "whole.mp4"));
    fs::remove_all(shop.derived() / "segments");
    const fs::path broken = breakPicture(shop, *film, 1);
    ASSIGN_OK(const ExportResult result, shop.exported(film));
    ASSERT_EQ(result.notices.size(), 2U) << "the scene and the crossfade out of it";
    EXPECT_NE(result.notices[0].find("Scene 2 could not be drawn as planned"), std::string::npos)
        << result.notices[0];
    EXPECT_NE(result.notices[1].find("is a cut"), std::string::npos) << result.notices[1];
    ASSIGN_OK(const media::VideoReader reader,
              media::VideoReader::create(shop.file("film.mp4"), kRate, 1));
    EXPECT_EQ(reader.frameCount(), film->length);
    EXPECT_GT(brightnessAt(shop.file("film.mp4"), 2), 60) << "the first scene";
    EXPECT_LT(brightnessAt(shop.file("film.mp4"), film->scenes[1].start + 4), 24)
        << "nothing to show";
    EXPECT_GT(brightnessAt(shop.file("film.mp4"), film->length - 2), 60) << "the last scene";

    fs::remove(broken); // is made anew from the original
    ASSIGN_OK(const ExportResult again, shop.exported(film, "again.mp4"));
    EXPECT_TRUE(again.notices.empty());
    EXPECT_EQ(again.rendered, 2) << "what was not as planned is drawn again";
    EXPECT_EQ(bytesOf(shop.file("again.mp4")), bytesOf(shop.file("whole.mp4")));
}

TEST(SegmentWork, a_film_with_shortcomings_is_not_up_to_date) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    VERIFY_OK(shop.exported(film, "whole.mp4"));
    fs::remove_all(shop.derived() / "segments");
    breakPicture(shop, *film, 0);
    VERIFY_OK(shop.exported(film));
    const auto again = shop.exported(film);
    EXPECT_TRUE(!again || !again->wasUpToDate);
}

TEST(SegmentWork, memory_decides_how_many_workers_there_are) {
    EXPECT_EQ(pipeline::workersFor({.width = 256, .height = 144}, 1), 1);
    EXPECT_GE(pipeline::workersFor({.width = 256, .height = 144}, 2), 1);
    EXPECT_LT(pipeline::workersFor({.width = 3840, .height = 2160, .depth = 10}, 1000000), 1000000);
    EXPECT_EQ(pipeline::workersFor({}, 3), 3) << "sound alone";
}

TEST(SegmentWork, progress_ascends_and_ends_with_the_whole) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    const auto composition = pipeline::composeFilm(shop.workspace(), film, {film->aspect, 144}, {});
    ASSERT_TRUE(composition.has_value());
    const media::VideoSettings video = pipeline::segmentSettings({.preset = "ultrafast"}, (*composition)->canvas(), film->rate);
    pipeline::SegmentWork work(shop.workspace(), *composition, video, 1);
    std::vector<pipeline::Segment> segments;
    for (const compose::Span& span : compose::spansOf(*film))
        segments.push_back({span, fmt::format("s{}", span.frames.begin), shop.file(fmt::format("s{}.mkv", span.frames.begin))});
    for (const pipeline::Piece& piece : work.pieces(segments)) {
        double last = 0;
        VERIFY_OK(piece.work(
            [&](double share) {
                EXPECT_GT(share, last);
                last = share;
            },
            {}));
        EXPECT_DOUBLE_EQ(last, 1);
    }
}

TEST(Export, a_folder_that_cannot_be_written_is_told_before_any_work) {
#ifdef __linux__
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    const auto refused = exportedTo(shop, film, {.output = "/proc/film.mp4", .shortSide = 144});
    ASSERT_FALSE(refused.has_value());
    EXPECT_NE(refused.error().message.find("No file can be written into /proc"), std::string::npos) << refused.error().message;
    EXPECT_FALSE(fs::exists(shop.derived() / "segments") && !fs::is_empty(shop.derived() / "segments"));
#else
    GTEST_SKIP() << "there is no folder here that nobody can write into";
#endif
}

TEST(HandOut, segments_drawn_elsewhere_are_those_that_are_drawn_at_home) {
    Workshop shop;
    model::Film plan = shop.filmOfPictures();
    plan.scenes[0].chosen = {}; // a draft
    plan.look = {"neon_night", {}, 0.8};
    const auto film = shop.keep(plan);
    pipeline::ExportRequest request{.output = shop.file("film.mp4"), .shortSide = 144};
    request.handOut = shop.file("work");
    ASSIGN_OK(const ExportResult handed, exportedTo(shop, film, request));
    EXPECT_EQ(handed.handedOut, handed.segments);
    EXPECT_EQ(handed.rendered, 0);
    EXPECT_FALSE(fs::exists(request.output));

    // Another machine: only the folder is there, at another place.
    const fs::path away = shop.file("away");
    fs::rename(shop.file("work"), away);
    ASSIGN_OK(const compose::HandOut work, compose::readHandOut(away / compose::kHandOutFile));
    ASSERT_EQ(static_cast<int>(work.segments.size()), handed.segments);
    VERIFY_OK(compose::renderHandedOut(work, work.segments, away, {}, {}));

    request.handOut.clear();
    request.collect = away;
    ASSIGN_OK(const ExportResult collected, exportedTo(shop, film, request));
    EXPECT_EQ(collected.collected, handed.segments);
    EXPECT_EQ(collected.rendered, 0);
    fs::remove_all(shop.derived() / "segments");
    ASSIGN_OK(const ExportResult own, shop.exported(film, "own.mp4"));
    EXPECT_EQ(own.rendered, handed.segments);
    EXPECT_EQ(bytesOf(shop.file("own.mp4")), bytesOf(shop.file("film.mp4")));
}

TEST(HandOut, damaged_segments_are_left_and_drawn_again) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    pipeline::ExportRequest request{.output = shop.file("film.mp4"), .shortSide = 144};
    request.handOut = shop.file("work");
    VERIFY_OK(exportedTo(shop, film, request));
    ASSIGN_OK(const compose::HandOut work, compose::readHandOut(request.handOut));
    VERIFY_OK(compose::renderHandedOut(work, work.segments, request.handOut, {}, {}));
    ASSERT_GE(work.segments.size(), 2U);
    const auto fileOf = [&](std::size_t i) {
        return shop.file("work") / (work.segments[i].name + ".mkv");
    };
    const std::string good = bytesOf(fileOf(0));
    VERIFY_OK(base::writeFileAtomically(fileOf(0), good.substr(0, good.size() / 2)));
    VERIFY_OK(base::writeFileAtomically(fileOf(1), "hello"));

    request.collect = request.handOut;
    request.handOut.clear();
    ASSIGN_OK(const ExportResult collected, exportedTo(shop, film, request));
    EXPECT_EQ(collected.collected, collected.segments - 2);
    EXPECT_EQ(collected.rendered, 2);
    EXPECT_EQ(collected.notices.size(), 2U);
    VERIFY_OK(compose::renderHandedOut(work, work.segments, shop.file("work"), {}, {}));
    EXPECT_EQ(bytesOf(fileOf(0)), good);
}

TEST(HandOut, wrong_descriptions_are_refused_in_words) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    pipeline::ExportRequest request{.output = shop.file("film.mp4"), .shortSide = 144};
    request.handOut = shop.file("work");
    VERIFY_OK(exportedTo(shop, film, request));
    const fs::path file = shop.file("work") / compose::kHandOutFile;
    const std::string good = bytesOf(file);
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        EXPECT_TRUE(base::writeFileAtomically(file, text).has_value());
        return compose::readHandOut(file);
    };
    EXPECT_ERROR(compose::readHandOut(shop.file("none.json")), NotFound);
    EXPECT_ERROR(with("\"handout\": 1", "\"handout\": 2"), Unsupported);
    EXPECT_ERROR(with("\"file\": \"", "\"file\": \"../"), InvalidInput);
    EXPECT_ERROR(with("\"canvas\"", "\"canvass\""), Corrupt);
    EXPECT_ERROR(with("{", "["), InvalidInput);
    EXPECT_ERROR(with("\"handout\"", "\"other\""), InvalidInput);
    // Another name stands for another picture.
    ASSIGN_OK(compose::HandOut work, with("\"canvas\"", "\"canvas\""));
    work.segments[0].name[0] = work.segments[0].name[0] == 'a' ? 'b' : 'a';
    EXPECT_ERROR(compose::renderHandedOut(work, work.segments, shop.file("work"), {}, {}),
                 Unsupported);
}

TEST(RenderedFrames, are_those_of_the_export_as_far_as_it_has_come) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    pipeline::ExportRequest request{.output = shop.file("film.mp4")};
    request.preset = "mp4_h264";
    constexpr model::Size kSmall{256, 144};
    ASSIGN_OK(auto none, pipeline::RenderedFrames::create(shop.workspace(), film, "mp4_h264", kSmall, {}));
    EXPECT_EQ(none.frame(3), nullptr);
    VERIFY_OK(exportedTo(shop, film, request));
    ASSIGN_OK(auto all, pipeline::RenderedFrames::create(shop.workspace(), film, "mp4_h264", kSmall, {}));
    ASSIGN_OK(media::VideoReader reader, media::VideoReader::create(shop.file("film.mp4"), kRate, 1));
    media::Scaler scaler(media::ScaleQuality::Fast);
    for (const base::FrameIndex n : {0, 59, 21, 36, 20}) {
        const auto frame = all.frame(n);
        ASSERT_NE(frame, nullptr) << n;
        ASSIGN_OK(const media::YuvView view, reader.frame(n));
        media::YuvFrame wanted(kSmall.width, kSmall.height);
        VERIFY_OK(scaler.scale(view, {0, 0, view.width(), view.height()}, wanted));
        EXPECT_EQ(*frame, wanted) << n;
    }
    EXPECT_EQ(all.frame(-1), nullptr);
    EXPECT_EQ(all.frame(60), nullptr);
    model::Film changed = *film;
    changed.scenes[0].grade.adjustments.contrast = 0.3;
    ASSIGN_OK(auto part, pipeline::RenderedFrames::create(shop.workspace(), shop.keep(changed), "mp4_h264", kSmall, {}));
    EXPECT_EQ(part.frame(3), nullptr) << "changed since";
    EXPECT_NE(part.frame(25), nullptr);
    EXPECT_ERROR(pipeline::RenderedFrames::create(shop.workspace(), film, "none", kSmall, {}), NotFound);
    EXPECT_ERROR(pipeline::RenderedFrames::create(shop.workspace(), film, "sound_wav", kSmall, {}), InvalidInput);
}
