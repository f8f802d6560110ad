#include "compose/segment.h"

#include "compose/frame_renderer.h"

#include "base/file.h"
#include "core/compose/pictures.h"
#include "media/join.h"
#include "media/picture.h"
#include "support/verify.h"

#include <algorithm>
#include <functional>
#include <set>

#include <gtest/gtest.h>

using namespace reelwright;
using compose::CompositionRequest;
using compose::Span;
using pictures::kCanvas;

namespace {

// Names of all segments of a film of four scenes; `change` may alter it before.
struct Named {
    CompositionRequest request;
    media::VideoSettings settings{.width = kCanvas.width, .height = kCanvas.height};
};

model::Film namingFilm() {
    model::Film film = pictures::makeFilm(4, 60);
    film.scenes[2].transition = {"crossfade", 10};
    film.titles = {pictures::makeTitle("First", {5, 40}), pictures::makeTitle("Last", {200, 230})};
    return film;
}

std::vector<std::string> names(const std::function<void(model::Film&, Named&)>& change = {}) {
    model::Film film = namingFilm();
    Named named;
    named.request.canvas = kCanvas;
    named.request.sources = pictures::namedSources(film);
    if (change)
        change(film, named);
    named.request.film = std::make_shared<const model::Film>(film);
    const auto composition = compose::Composition::create(named.request);
    EXPECT_TRUE(composition.has_value()) << composition.error().message;
    std::vector<std::string> list;
    for (const Span& span : compose::spansOf(film))
        list.push_back(compose::segmentName(**composition, span, named.settings));
    return list;
}

// Which of the five segments (scene 1, scene 2, 2 into 3, scene 3, scene 4) get another name.
std::set<int> changed(const std::function<void(model::Film&, Named&)>& change) {
    const auto before = names();
    const auto after = names(change);
    EXPECT_EQ(before.size(), after.size());
    std::set<int> indices;
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i)
        if (before[i] != after[i])
            indices.insert(static_cast<int>(i));
    return indices;
}

using Indices = std::set<int>;
const Indices kAll = {0, 1, 2, 3, 4};

} // namespace

TEST(SegmentName, is_the_same_each_time_and_another_for_each_segment) {
    const auto list = names();
    ASSERT_EQ(list.size(), 5U);
    EXPECT_EQ(list, names());
    EXPECT_EQ(std::set<std::string>(list.begin(), list.end()).size(), 5U);
}

TEST(SegmentName, changes_with_the_source_it_shows) {
    EXPECT_EQ(changed([](auto&, auto& n) { n.request.sources[0].name = "other"; }), Indices({0}));
    EXPECT_EQ(changed([](auto&, auto& n) { n.request.sources[1].name = "other"; }), Indices({1, 2}));
    EXPECT_EQ(changed([](auto&, auto& n) { n.request.sources[2].in = 3; }), Indices({2, 3}));
    EXPECT_EQ(changed([](auto&, auto& n) { n.request.sources[3].fit = model::Fit::Blurred; }), Indices({4}));
    EXPECT_EQ(changed([](auto&, auto& n) { n.request.sources[3].focus = {0.1, 0.5}; }), Indices({4}));
    EXPECT_EQ(changed([](auto&, auto& n) { n.request.sources[3].pace.speed = 500; }), Indices({4}));
    EXPECT_EQ(changed([](auto&, auto& n) { n.request.sources[3].pace.motion = model::Motion::Flow; }), Indices({4}));
    EXPECT_EQ(changed([](auto&, auto& n) { n.request.sources[1].path = {0, {{0.1, 0.5}, {0.2, 0.5}}}; }), Indices({1, 2}));
    EXPECT_EQ(changed([](auto&, auto& n) { n.request.sources[3].file = "moved.mp4"; }), Indices());
}

TEST(SegmentName, changes_with_the_look_it_is_graded_with) {
    EXPECT_EQ(changed([](auto& f, auto&) { f.look = {"noir", {}, 1}; }), kAll);
    EXPECT_EQ(changed([](auto& f, auto&) { f.scenes[0].look = model::Look{"noir", {}, 1}; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.look = {"noir", {}, 0}; }), Indices()) << "no strength, no change";
}

TEST(SegmentName, changes_with_corrections_vignette_and_grain) {
    EXPECT_EQ(changed([](auto& f, auto&) { f.grade.adjustments.exposure = 0.1; }), kAll);
    EXPECT_EQ(changed([](auto& f, auto&) { f.scenes[1].grade.adjustments.tint = 0.1; }), Indices({1, 2}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.scenes[3].grade.curves.red = {{0, 0}, {1, 0.9}}; }), Indices({4}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.grade.vignette = model::Vignette{.amount = 0.5}; }), kAll);
    EXPECT_EQ(changed([](auto& f, auto&) { f.scenes[0].grade.grain = model::Grain{.amount = 0.5}; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.grade.grain = model::Grain{.amount = 0}; }), Indices()) << "no grain, no change";
}

TEST(SegmentName, with_grain_stays_when_the_scene_moves_and_changes_with_the_films_seed) {
    const auto grained = [](model::Film& f) { f.grade.grain = model::Grain{.amount = 0.5}; };
    const auto first = names([&](auto& f, auto&) { grained(f); });
    const auto moved = names([&](auto& f, auto&) {
        grained(f);
        f.scenes[3].start += 10;
        f.length += 10;
        f.titles.pop_back();
    });
    const auto still = names([&](auto& f, auto&) {
        grained(f);
        f.titles.pop_back();
    });
    EXPECT_EQ(moved[4], still[4]);
    const auto seeded = names([&](auto& f, auto&) {
        grained(f);
        f.seed = 77;
    });
    for (std::size_t i = 0; i < first.size(); ++i)
        EXPECT_NE(seeded[i], first[i]) << i;
}

TEST(SegmentName, changes_with_titles_that_lie_over_it) {
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].text = "Other"; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].fade = 8; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].colour = {1, 2, 3}; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].accent = {1, 2, 3}; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].font = "DejaVu Sans"; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].span = {6, 41}; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].span = {5, 61}; }), Indices({0, 1}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles.pop_back(); }), Indices({4}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].id = {"renamed"}; }), Indices());
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].enter.kind = model::TextMotion::Type; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].leave.length = 9; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].look.box = 0.5; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.titles[0].place = model::TextPlace{model::Anchor::TopLeft, 0, 0}; }), Indices({0}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.safeArea = "youtube"; }), Indices({0, 4})) << "the texts have other room";
}

TEST(SegmentName, changes_with_the_captions_that_lie_over_it) {
    const auto with = [](const std::function<void(model::CaptionTrack&)>& change) {
        return [change](model::Film& f, Named&) {
            f.captions = {{.id = {"a"}, .style = "karaoke", .burnt = true, .cues = {{{10, 40}, "one two", {}, {}, {}}, {{70, 80}, "three", {}, {}, {}}}}};
            change(f.captions[0]);
        };
    };
    const auto before = names(with([](auto&) {}));
    const auto changes = [&](const std::function<void(model::CaptionTrack&)>& change) {
        const auto after = names(with(change));
        Indices indices;
        for (std::size_t i = 0; i < before.size(); ++i)
            if (before[i] != after[i])
                indices.insert(static_cast<int>(i));
        return indices;
    };
    EXPECT_EQ(changes([](auto& t) { t.cues[0].text = "one too"; }), Indices({0}));
    EXPECT_EQ(changes([](auto& t) { t.cues[0].pins = {{4, 30}}; }), Indices({0}));
    EXPECT_EQ(changes([](auto& t) { t.cues[1].anchor = model::Anchor::Top; }), Indices({1}));
    EXPECT_EQ(changes([](auto& t) { t.style = "bold"; }), Indices({0, 1}));
    EXPECT_EQ(changes([](auto& t) { t.accent = {1, 2, 3}; }), Indices({0, 1}));
    EXPECT_EQ(changes([](auto& t) { t.burnt = false; }), Indices({0, 1}));
    EXPECT_EQ(changes([](auto& t) { t.id = {"b"}; }), Indices());
    EXPECT_EQ(changes([](auto& t) { t.cues.push_back({{100, 110}, "four", {}, {}, {}}); }), Indices({1}));
}

TEST(SegmentName, does_not_change_when_beats_move_under_titles_that_do_not_heed_them) {
    const auto grid = [](auto& f, auto&) {
        f.grid.confidence = 1;
        for (int i = 0; i < 20; ++i)
            f.grid.beats.push_back({i * 0.3, 1, 1, 1});
    };
    EXPECT_EQ(changed(grid), Indices());
}

TEST(SegmentName, changes_with_transition_and_settings) {
    EXPECT_EQ(changed([](auto& f, auto&) { f.scenes[2].transition.kind = "wipe_up"; }), Indices({2}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.scenes[2].transition.length = 12; }), Indices({1, 2, 3}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.scenes[2].transition.ease = model::Ease::Sharp; }), Indices({2}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.scenes[2].transition = {.kind = "wipe_up", .length = 10, .values = {{"softness", 0.5}}}; }), Indices({2}));
    EXPECT_EQ(changed([](auto& f, auto&) { f.scenes[2].transition.kind = "fade"; }), Indices()) << "another name for the same";
    EXPECT_EQ(changed([](auto&, auto& n) { n.settings.quality = 21; }), kAll);
    EXPECT_EQ(changed([](auto&, auto& n) { n.settings.preset = "medium"; }), kAll);
    EXPECT_EQ(changed([](auto&, auto& n) { n.settings.encoder = "libvpx-vp9"; }), kAll);
    EXPECT_EQ(changed([](auto&, auto& n) { n.settings.gop = 30; }), kAll);
    EXPECT_EQ(changed([](auto&, auto& n) { n.settings.rate = {25, 1}; }), kAll);
    EXPECT_EQ(changed([](auto&, auto& n) { n.settings.width = 256; }), kAll);
}

TEST(SegmentName, does_not_change_with_what_is_not_seen) {
    EXPECT_EQ(changed([](auto& f, auto&) {
                  f.title = "Other";
                  f.seed = 99;
                  f.music = model::Music{{"song"}, 0, 0, 10, 10};
                  f.scenes[0].prompt = "other words";
                  f.scenes[1].locks.content = true;
                  f.scenes[2].shot.move = model::CameraMove::PushIn; // of a video: it is in its pictures
              }),
              Indices());
}

TEST(SegmentName, of_a_still_changes_with_its_camera_and_length) {
    const auto still = [](auto& n) { n.request.sources[0].kind = compose::SourceKind::Still; };
    const auto name = [&](const std::function<void(model::Film&)>& change) {
        return names([&](auto& f, auto& n) {
            still(n);
            change(f);
        })[0];
    };
    const std::string before = name([](auto&) {});
    EXPECT_NE(before, names()[0]);
    EXPECT_NE(before, name([](auto& f) { f.scenes[0].shot.move = model::CameraMove::Orbit; }));
    EXPECT_NE(before, name([](auto& f) { f.scenes[1].start = 62; }));
}

TEST(SegmentName, stays_when_the_scene_moves_as_a_whole) {
    const auto before = names();
    const auto after = names([](auto& f, auto&) {
        for (std::size_t i = 1; i < 4; ++i)
            f.scenes[i].start += 30; // scene 1 is longer now
        f.length += 30;
        f.titles[1].span = {230, 260};
    });
    EXPECT_NE(before[0], after[0]);
    ASSERT_GE(after.size(), before.size());
    const std::size_t more = after.size() - before.size(); // the longer scene may have more parts
    for (std::size_t i = 1; i < 5; ++i)
        EXPECT_EQ(before[i], after[i + more]) << i;
}

TEST(SegmentName, changes_with_the_logo_in_every_segment) {
    pictures::TempFolder folder;
    media::Image logo(8, 8);
    std::ranges::fill(logo.pixels, std::uint8_t{255});
    VERIFY_OK(media::writePicture(folder / "logo.png", logo));
    const auto with = [&](const model::Logo& l) {
        return names([&](auto& f, auto& n) {
            f.logo = l;
            n.request.logo = folder / "logo.png";
        });
    };
    const auto one = with({{"a"}, model::Corner::TopLeft, 0.2, 0.5});
    for (const auto& other : {names(), with({{"b"}, model::Corner::TopLeft, 0.2, 0.5}), with({{"a"}, model::Corner::TopRight, 0.2, 0.5}),
                              with({{"a"}, model::Corner::TopLeft, 0.3, 0.5}), with({{"a"}, model::Corner::TopLeft, 0.2, 0.6})})
        for (std::size_t i = 0; i < 5; ++i)
            EXPECT_NE(one[i], other[i]);
}

namespace {

// Three scenes of videos with a transition, a title and looks, rendered and joined.
class RenderedFilm : public ::testing::Test {
protected:
    void SetUp() override {
        model::Film film = pictures::makeFilm(3, 24);
        film.scenes[2].transition = {"wipe_left", 9};
        film.scenes[1].look = model::Look{"teal_orange", {}, 0.7};
        film.titles = {pictures::makeTitle("Hello", {10, 30})};
        CompositionRequest request;
        for (int i = 0; i < 3; ++i) {
            const auto file = m_folder / fmt::format("video{}.mp4", i);
            pictures::writeVideo(file, i * 3 + 1, 40);
            request.sources.push_back({.file = file, .name = fmt::format("video {}", i), .in = i == 0 ? 0 : 8});
        }
        request.film = std::make_shared<const model::Film>(film);
        request.canvas = kCanvas;
        ASSIGN_OK(m_composition, compose::Composition::create(request));
        m_spans = compose::spansOf(film);
    }

    std::filesystem::path render(const Span& span, const std::string& name) {
        const auto path = m_folder / name;
        compose::FrameRenderer renderer(m_composition);
        const auto done = compose::renderSegment(renderer, span, m_settings, path, {}, {});
        EXPECT_TRUE(done.has_value()) << done.error().message;
        return path;
    }

    pictures::TempFolder m_folder;
    std::shared_ptr<const compose::Composition> m_composition;
    std::vector<Span> m_spans;
    media::VideoSettings m_settings{.quality = 16, .width = kCanvas.width, .height = kCanvas.height};
};

} // namespace

TEST_F(RenderedFilm, holds_the_frames_that_the_renderer_draws) {
    compose::FrameRenderer renderer(m_composition);
    for (const Span& span : m_spans) {
        ASSIGN_OK(media::VideoReader reader, media::VideoReader::create(render(span, "part.mp4"), m_composition->film().rate, 1));
        ASSERT_EQ(reader.frameCount(), span.frames.length());
        for (base::FrameIndex n = span.frames.begin; n < span.frames.end; ++n) {
            ASSIGN_OK(auto drawn, renderer.frame(n));
            ASSIGN_OK(const media::YuvView encoded, reader.frame(n - span.frames.begin));
            EXPECT_GT(pictures::psnr(drawn->view(), encoded), 35) << n;
        }
    }
}

TEST_F(RenderedFilm, gives_equal_bytes_each_time) {
    for (const Span& span : m_spans) {
        ASSIGN_OK(const std::string one, base::readFile(render(span, "one.mp4"), 1 << 24));
        ASSIGN_OK(const std::string two, base::readFile(render(span, "two.mp4"), 1 << 24));
        EXPECT_EQ(one, two);
    }
}

TEST_F(RenderedFilm, joined_decodes_with_the_exact_number_of_frames_in_order) {
    media::JoinRequest request{.rate = m_composition->film().rate, .output = m_folder / "film.mp4"};
    for (const Span& span : m_spans)
        request.pieces.push_back({render(span, fmt::format("{}.mp4", span.frames.begin)), span.frames});
    VERIFY_OK(media::joinFilm(request));
    ASSIGN_OK(media::VideoReader reader, media::VideoReader::create(request.output, request.rate, 1));
    EXPECT_EQ(reader.frameCount(), m_composition->film().length);
    compose::FrameRenderer renderer(m_composition);
    for (base::FrameIndex n = 0; n < m_composition->film().length; ++n) {
        ASSIGN_OK(auto drawn, renderer.frame(n));
        ASSIGN_OK(const media::YuvView shown, reader.frame(n));
        EXPECT_GT(pictures::psnr(drawn->view(), shown), 35) << n;
    }
}

TEST_F(RenderedFilm, a_stopped_render_leaves_no_file) {
    std::stop_source stop;
    const auto path = m_folder / "stopped.mp4";
    compose::FrameRenderer renderer(m_composition);
    EXPECT_ERROR(compose::renderSegment(
                     renderer, m_spans[0], m_settings, path, [&](double share) {
                         if (share > 0.3)
                             stop.request_stop();
                     },
                     stop.get_token()),
                 Cancelled);
    EXPECT_EQ(std::ranges::distance(std::filesystem::directory_iterator(m_folder.path()), std::filesystem::directory_iterator()), 3);
}
