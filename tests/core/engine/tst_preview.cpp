#include "engine/preview.h"

#include "compose/frame_renderer.h"
#include "core/compose/pictures.h"
#include "support/verify.h"

#include <condition_variable>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

using namespace reelwright;
using base::FrameIndex;
using engine::Preview;

namespace {

// What a preview shows, kept until it is asked for.
class Screen {
public:
    Preview::Sink sink() {
        return [this](FrameIndex n, const Preview::Picture& picture) {
            std::unique_lock lock(m_mutex);
            m_shown.emplace_back(n, picture ? *picture : nullptr);
            m_changed.notify_all();
            m_changed.wait(lock, [this] { return !m_held; });
        };
    }
    // Lets the preview wait inside of its next picture.
    void hold(bool held) {
        const std::lock_guard lock(m_mutex);
        m_held = held;
        m_changed.notify_all();
    }
    std::shared_ptr<const media::YuvFrame> waitFor(FrameIndex n) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_shown.empty() && m_shown.back().first == n; });
        return m_shown.back().second;
    }
    std::vector<FrameIndex> numbers() {
        const std::lock_guard lock(m_mutex);
        std::vector<FrameIndex> numbers;
        for (const auto& [n, picture] : m_shown)
            numbers.push_back(n);
        return numbers;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_held = false;
    std::vector<std::pair<FrameIndex, std::shared_ptr<const media::YuvFrame>>> m_shown;
};

class PreviewTest : public ::testing::Test {
protected:
    std::shared_ptr<const compose::Composition> compositionOf(model::Film film) {
        compose::CompositionRequest request;
        for (std::size_t i = 0; i < film.scenes.size(); ++i) {
            const auto file = m_folder / fmt::format("video{}.mp4", i);
            pictures::writeVideo(file, static_cast<int>(i), 20);
            request.sources.push_back({.file = file, .name = fmt::format("{}", i)});
        }
        request.film = std::make_shared<const model::Film>(std::move(film));
        request.canvas = pictures::kCanvas;
        auto made = compose::Composition::create(request);
        EXPECT_TRUE(made.has_value());
        return *made;
    }
    pictures::TempFolder m_folder;
};

} // namespace

TEST_F(PreviewTest, shows_what_the_renderer_draws) {
    const auto composition = compositionOf(pictures::makeFilm(2, 20));
    compose::FrameRenderer renderer(composition);
    Screen screen;
    Preview preview(composition, screen.sink());
    for (const FrameIndex n : {31, 3, 31, 0, 39}) {
        preview.show(n);
        const auto seen = screen.waitFor(n);
        ASSIGN_OK(const auto wanted, renderer.frame(n));
        EXPECT_EQ(*seen, *wanted) << n;
    }
    preview.show(1000);
    EXPECT_NE(screen.waitFor(39), nullptr) << "clamped to the film";
}

TEST_F(PreviewTest, the_newest_wish_wins_and_the_frame_in_work_is_shown) {
    Screen screen;
    Preview preview(compositionOf(pictures::makeFilm(2, 20)), screen.sink());
    screen.hold(true);
    preview.show(4);
    screen.waitFor(4);
    for (FrameIndex n = 5; n < 30; ++n)
        preview.show(n);
    screen.hold(false);
    screen.waitFor(29);
    EXPECT_EQ(screen.numbers(), (std::vector<FrameIndex>{4, 29}));
}

TEST_F(PreviewTest, a_new_revision_shows_the_last_wish_anew) {
    Screen screen;
    Preview preview(compositionOf(pictures::makeFilm(2, 20)), screen.sink());
    preview.show(35);
    const auto before = screen.waitFor(35);
    model::Film changed = pictures::makeFilm(1, 20);
    changed.look = {"noir", {}, 1};
    preview.replace(compositionOf(changed));
    const auto after = screen.waitFor(19);
    EXPECT_NE(*before, *after);
    EXPECT_EQ(preview.length(), 20);
}

TEST_F(PreviewTest, a_frame_that_cannot_be_drawn_is_told_and_the_rest_goes_on) {
    Screen screen;
    const auto composition = compositionOf(pictures::makeFilm(2, 20));
    std::filesystem::remove(m_folder / "video1.mp4");
    Preview preview(composition, screen.sink());
    preview.show(30);
    EXPECT_EQ(screen.waitFor(30), nullptr);
    preview.show(3);
    EXPECT_NE(screen.waitFor(3), nullptr);
}

namespace {

// The frames that were shown, as far as anybody still keeps them.
class Ghosts {
public:
    Preview::Sink sink() {
        return [this](FrameIndex n, const Preview::Picture& picture) {
            const std::lock_guard lock(m_mutex);
            m_last = n;
            m_frames.emplace_back(picture ? *picture : nullptr);
            m_changed.notify_all();
        };
    }
    void waitFor(FrameIndex n) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_last == n; });
    }
    std::vector<bool> kept() {
        const std::lock_guard lock(m_mutex);
        std::vector<bool> kept;
        for (const auto& frame : m_frames)
            kept.push_back(!frame.expired());
        return kept;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    FrameIndex m_last = -1;
    std::vector<std::weak_ptr<const media::YuvFrame>> m_frames;
};

} // namespace

TEST_F(PreviewTest, frames_are_given_back_once_nobody_asks_but_for_the_one_that_is_seen) {
    const auto composition = compositionOf(pictures::makeFilm(2, 20));
    constexpr std::chrono::milliseconds kShort(50);
    Ghosts ghosts;
    Preview preview(composition, ghosts.sink(), {}, kShort);
    for (const FrameIndex n : {0, 7, 25}) {
        preview.show(n);
        ghosts.waitFor(n);
    }
    const std::vector<bool> rested{false, false, true};
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (ghosts.kept() != rested && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(kShort / 10);
    EXPECT_EQ(ghosts.kept(), rested);
    preview.show(25);
    preview.show(3);
    ghosts.waitFor(3);
    EXPECT_TRUE(ghosts.kept().back()) << "it goes on";
}

TEST_F(PreviewTest, frames_are_kept_while_somebody_asks) {
    Ghosts ghosts;
    Preview preview(compositionOf(pictures::makeFilm(2, 20)), ghosts.sink());
    for (const FrameIndex n : {0, 7, 25, 0}) {
        preview.show(n);
        ghosts.waitFor(n);
    }
    EXPECT_EQ(ghosts.kept(), std::vector<bool>(4, true));
}
