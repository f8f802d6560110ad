#include "compose/frame_renderer.h"

#include "base/random.h"
#include "core/compose/pictures.h"
#include "support/verify.h"

#include <gtest/gtest.h>

using namespace reelwright;
using base::FrameIndex;
using pictures::kCanvas;

namespace {

class FrameRendererTest : public ::testing::Test {
protected:
    // Scenes of 20 frames whose videos have `frames` frames and begin at `in`.
    std::shared_ptr<const compose::Composition> compositionOf(model::Film film, FrameIndex frames, FrameIndex in) {
        compose::CompositionRequest request;
        for (std::size_t i = 0; i < film.scenes.size(); ++i) {
            const auto file = m_folder / fmt::format("video{}.mp4", i);
            pictures::writeVideo(file, static_cast<int>(i), frames);
            request.sources.push_back({.file = file, .name = fmt::format("video {}", i), .in = in});
        }
        request.film = std::make_shared<const model::Film>(std::move(film));
        request.canvas = kCanvas;
        auto made = compose::Composition::create(request);
        EXPECT_TRUE(made.has_value()) << made.error().message;
        return *made;
    }

    // Expects frame n to show frame `of` of video `kind`.
    static void expectShows(compose::FrameRenderer& renderer, FrameIndex n, int kind, FrameIndex of) {
        ASSIGN_OK(auto frame, renderer.frame(n));
        EXPECT_GT(pictures::psnr(frame->view(), pictures::videoFrame(kind, of, kCanvas).view()), 38) << "frame " << n;
    }

    // Expects frames in any order to be those that come one after the other.
    static void expectAnyOrderIsTheSame(const std::shared_ptr<const compose::Composition>& composition, std::uint64_t seed, int count) {
        compose::FrameRenderer sequential(composition);
        std::vector<media::YuvFrame> frames;
        for (FrameIndex n = 0; n < composition->film().length; ++n) {
            ASSIGN_OK(auto frame, sequential.frame(n));
            frames.push_back(*frame);
        }
        compose::FrameRenderer random(composition);
        base::Random order(seed);
        for (int i = 0; i < count; ++i) {
            const auto n = order.index(frames.size());
            ASSIGN_OK(auto frame, random.frame(static_cast<FrameIndex>(n)));
            EXPECT_EQ(*frame, frames[n]) << n;
        }
    }

    pictures::TempFolder m_folder;
};

} // namespace

TEST_F(FrameRendererTest, each_cut_shows_the_right_scene_and_frame) {
    compose::FrameRenderer renderer(compositionOf(pictures::makeFilm(4, 20), 40, 5));
    for (int scene = 0; scene < 4; ++scene) {
        expectShows(renderer, scene * 20, scene, 5);
        expectShows(renderer, scene * 20 + 19, scene, 24);
    }
}

TEST_F(FrameRendererTest, any_order_gives_the_same_frames) {
    model::Film film = pictures::makeFilm(4, 20);
    film.scenes[1].transition = {"crossfade", 8};
    film.scenes[2].transition = {"zoom_in", 7};
    film.look = {"neon_night", {}, 0.9};
    film.titles = {pictures::makeTitle("Any order", {3, 50})};
    expectAnyOrderIsTheSame(compositionOf(film, 40, 8), 3, 60);
}

TEST_F(FrameRendererTest, a_transition_shows_the_handles_of_both_videos) {
    model::Film film = pictures::makeFilm(2, 20);
    film.scenes[1].transition = {"wipe_left", 8}; // frames 16 to 24
    compose::FrameRenderer renderer(compositionOf(film, 40, 8));
    ASSIGN_OK(auto frame, renderer.frame(17));
    const media::YuvFrame before = pictures::videoFrame(0, 8 + 17, kCanvas);
    EXPECT_NEAR(frame->plane(0).row(36)[2], before.plane(0).row(36)[2], 3);
    ASSIGN_OK(frame, renderer.frame(21)); // scene 1 is over since frame 20
    EXPECT_NEAR(frame->plane(0).row(36)[2], pictures::videoFrame(0, 8 + 21, kCanvas).plane(0).row(36)[2], 3);
    EXPECT_NEAR(frame->plane(0).row(36)[125], pictures::videoFrame(1, 8 + 1, kCanvas).plane(0).row(36)[125], 3);
}

TEST_F(FrameRendererTest, a_clip_that_is_too_short_stands_still_at_its_edges) {
    model::Film film = pictures::makeFilm(2, 20);
    film.scenes[1].transition = {"wipe_right", 10}; // frames 15 to 25; the second scene's clip has no handle
    compose::FrameRenderer renderer(compositionOf(film, 12, 0));
    expectShows(renderer, 11, 0, 11);
    expectShows(renderer, 13, 0, 11);
    ASSIGN_OK(auto frame, renderer.frame(18)); // 2 before the second scene's start
    EXPECT_NEAR(frame->plane(0).row(36)[2], pictures::videoFrame(1, 0, kCanvas).plane(0).row(36)[2], 3);
    expectShows(renderer, 39, 1, 11);
}

TEST_F(FrameRendererTest, a_flash_is_brightest_on_the_frame_of_its_beat_at_any_length) {
    for (const FrameIndex length : {5, 6, 11, 12, 16}) {
        model::Film film = pictures::makeFilm(2, 20);
        film.scenes[1].transition = {"flash", length}; // the beat is frame 20
        compose::FrameRenderer renderer(compositionOf(film, 60, 15));
        FrameIndex brightest = 0;
        double most = 0;
        for (FrameIndex n = 0; n < film.length; ++n) {
            ASSIGN_OK(auto frame, renderer.frame(n));
            const double mean = pictures::meanOf(frame->view());
            if (mean > most) {
                most = mean;
                brightest = n;
            }
        }
        EXPECT_EQ(brightest, 20) << length;
    }
}

TEST_F(FrameRendererTest, a_curve_changes_the_pictures_of_a_transition_alone) {
    model::Film film = pictures::makeFilm(2, 20);
    film.scenes[1].transition = {"wipe_left", 8}; // frames 16 to 24
    const auto natural = compositionOf(film, 40, 8);
    film.scenes[1].transition.ease = model::Ease::Out;
    const auto early = compositionOf(film, 40, 8);
    compose::FrameRenderer first(natural);
    compose::FrameRenderer second(early);
    for (FrameIndex n = 10; n < 30; ++n) {
        ASSIGN_OK(auto a, first.frame(n));
        ASSIGN_OK(auto b, second.frame(n));
        EXPECT_EQ(*a != *b, n >= 16 && n < 24) << n;
    }
}

TEST_F(FrameRendererTest, frames_outside_the_film_are_refused) {
    compose::FrameRenderer renderer(compositionOf(pictures::makeFilm(1, 20), 20, 0));
    EXPECT_ERROR(renderer.frame(-1), InvalidInput);
    EXPECT_ERROR(renderer.frame(20), InvalidInput);
    EXPECT_TRUE(renderer.frame(19).has_value());
}

TEST_F(FrameRendererTest, a_missing_or_damaged_video_is_told) {
    const auto composition = compositionOf(pictures::makeFilm(2, 20), 20, 0);
    std::filesystem::remove(m_folder / "video1.mp4");
    compose::FrameRenderer renderer(composition);
    EXPECT_TRUE(renderer.frame(5).has_value());
    EXPECT_ERROR(renderer.frame(25), NotFound);
    EXPECT_TRUE(renderer.frame(5).has_value());
}

TEST_F(FrameRendererTest, titles_appear_only_in_their_time) {
    model::Film film = pictures::makeFilm(1, 40);
    const auto plain = compositionOf(film, 40, 0);
    film.titles = {pictures::makeTitle("Here", {10, 30})};
    const auto titled = compositionOf(film, 40, 0);
    ASSERT_TRUE(titled->notices().empty());
    compose::FrameRenderer without(plain);
    compose::FrameRenderer with(titled);
    for (FrameIndex n = 0; n < 40; ++n) {
        ASSIGN_OK(auto a, without.frame(n));
        ASSIGN_OK(auto b, with.frame(n));
        EXPECT_EQ(*a != *b, n >= 10 && n < 30) << n;
    }
}

TEST_F(FrameRendererTest, texts_that_move_and_captions_are_the_same_in_any_order) {
    model::Film film = pictures::makeFilm(2, 40);
    film.rate = {30, 1};
    film.grid.confidence = 1;
    for (int i = 0; i < 12; ++i)
        film.grid.beats.push_back({i * 0.25, i % 4 + 1, 1, 1});
    const model::TextMotion motions[] = {model::TextMotion::Rise, model::TextMotion::Type, model::TextMotion::WordByWord};
    for (int i = 0; i < 3; ++i) {
        model::Title title = pictures::makeTitle("Any order at all", {i * 20, i * 20 + 38});
        title.enter = {motions[i], 12};
        title.leave = {motions[2 - i], 9};
        film.titles.push_back(title);
    }
    film.captions = {{.id = {"a"}, .style = "karaoke", .burnt = true, .cues = {{{4, 70}, "we run through the rain", {{3, 20}}, {}, {}}}},
                     {.id = {"b"}, .style = "one_word", .burnt = true, .cues = {{{10, 60}, "one after the other", {}, {}, {}}}}};
    expectAnyOrderIsTheSame(compositionOf(film, 60, 4), 5, 80);
}

TEST_F(FrameRendererTest, captions_that_are_not_burnt_are_not_seen) {
    model::Film film = pictures::makeFilm(1, 40);
    const auto plain = compositionOf(film, 40, 0);
    film.captions = {{.id = {"a"}, .cues = {{{0, 40}, "unseen", {}, {}, {}}}}};
    compose::FrameRenderer without(plain);
    compose::FrameRenderer with(compositionOf(film, 40, 0));
    ASSIGN_OK(auto a, without.frame(20));
    ASSIGN_OK(auto b, with.frame(20));
    EXPECT_EQ(*a, *b);
}

TEST_F(FrameRendererTest, grain_is_other_on_every_frame_and_the_same_in_any_order) {
    model::Film film = pictures::makeFilm(2, 20);
    film.scenes[1].transition = {"crossfade", 8};
    film.grade.grain = model::Grain{.amount = 0.6};
    film.grade.vignette = model::Vignette{.amount = 0.4};
    const auto composition = compositionOf(film, 60, 15);
    compose::FrameRenderer forward(composition);
    std::vector<std::shared_ptr<const media::YuvFrame>> frames;
    for (FrameIndex n = 0; n < film.length; ++n) {
        ASSIGN_OK(auto frame, forward.frame(n));
        frames.push_back(frame);
        if (n > 0) {
            EXPECT_FALSE(*frames[static_cast<std::size_t>(n)] == *frames[static_cast<std::size_t>(n) - 1]) << n;
        }
    }
    compose::FrameRenderer backward(composition);
    for (FrameIndex n = film.length; n-- > 0;) {
        ASSIGN_OK(auto frame, backward.frame(n));
        EXPECT_TRUE(*frame == *frames[static_cast<std::size_t>(n)]) << n;
    }
}

TEST_F(FrameRendererTest, a_scene_that_moves_keeps_its_grain) {
    const auto frameAt = [&](FrameIndex start, FrameIndex n) {
        model::Film film = pictures::makeFilm(2, 20);
        film.scenes[1].start = start;
        film.grade.grain = model::Grain{.amount = 0.6};
        compose::FrameRenderer renderer(compositionOf(film, 60, 15));
        auto frame = renderer.frame(n);
        EXPECT_TRUE(frame.has_value());
        return *frame;
    };
    EXPECT_TRUE(*frameAt(20, 23) == *frameAt(16, 19));
    EXPECT_FALSE(*frameAt(20, 23) == *frameAt(16, 20));
}
