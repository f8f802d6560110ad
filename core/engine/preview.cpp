#include "engine/preview.h"

#include "base/memory.h"
#include "compose/frame_renderer.h"
#include "pipeline/proxies.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <optional>
#include <thread>
#include <utility>

namespace reelwright::engine {

using base::FrameIndex;

namespace {

constexpr std::size_t kKeptBytes = 96u << 20;
constexpr std::size_t kKeptScenes = 24; // whose files stay open: for jumps to and fro

std::size_t bytesOf(const media::YuvFrame& frame) {
    return static_cast<std::size_t>(frame.width()) * static_cast<std::size_t>(frame.height()) * 3 /
           2;
}

// The frames that were shown last.
class ShownFrames {
public:
    using Frame = std::shared_ptr<const media::YuvFrame>;

    Frame find(FrameIndex n) {
        const auto at = std::ranges::find(m_frames, n, &Entry::first);
        if (at == m_frames.end())
            return nullptr;
        std::rotate(m_frames.begin(), at, at + 1);
        return m_frames.front().second;
    }
    void keep(FrameIndex n, Frame frame) {
        const std::size_t most = std::max<std::size_t>(1, kKeptBytes / bytesOf(*frame));
        m_frames.emplace_front(n, std::move(frame));
        if (m_frames.size() > most)
            m_frames.resize(most);
    }
    void clear() { m_frames.clear(); }
    void forgetAllButNewest() {
        m_frames.resize(std::min<std::size_t>(1, m_frames.size()));
        m_frames.shrink_to_fit();
    }

private:
    using Entry = std::pair<FrameIndex, Frame>;
    std::deque<Entry> m_frames; // the newest first
};

} // namespace

bool showsProxy(const compose::Composition& composition, std::size_t scene) {
    return pipeline::isProxy(composition.source(scene));
}

class Preview::Worker {
public:
    Worker(std::shared_ptr<const compose::Composition> composition, Sink sink, Stored stored,
           std::chrono::milliseconds patience)
        : m_patience(patience)
        , m_composition(std::move(composition))
        , m_stored(std::move(stored))
        , m_sink(std::move(sink))
        , m_thread([this](const std::stop_token& stop) { work(stop); }) {}

    void show(FrameIndex n) {
        const std::lock_guard lock(m_mutex);
        m_wish = std::clamp<FrameIndex>(n, 0, m_composition->film().length - 1);
        m_last = m_wish;
        m_changed.notify_one();
    }

    void replace(std::shared_ptr<const compose::Composition> composition, Stored stored) {
        const std::lock_guard lock(m_mutex);
        m_composition = std::move(composition);
        m_stored = std::move(stored);
        if (m_last)
            m_wish = std::min(*m_last, m_composition->film().length - 1);
        m_changed.notify_one();
    }

    [[nodiscard]] FrameIndex length() {
        const std::lock_guard lock(m_mutex);
        return m_composition->film().length;
    }

private:
    // What the thread works with.
    struct Desk {
        std::shared_ptr<const compose::Composition> composition;
        Stored stored;
        std::optional<compose::FrameRenderer> renderer;
        ShownFrames shown;
    };

    void work(const std::stop_token& stop) {
        Desk desk;
        while (const auto n = nextWish(stop, desk)) {
            if (const auto known = desk.shown.find(*n)) {
                m_sink(*n, known);
                continue;
            }
            if (!desk.renderer)
                desk.renderer.emplace(desk.composition,
                                      compose::RenderOptions{.keptScenes = kKeptScenes});
            const Picture picture = drawn(*desk.renderer, desk.stored, *n);
            if (picture)
                desk.shown.keep(*n, *picture);
            m_sink(*n, picture);
        }
    }

    // Waits for the next wish and lays its film on the desk; nothing: it is to stop. Once nobody
    // asks for a while, what can be made again is given back.
    std::optional<FrameIndex> nextWish(const std::stop_token& stop, Desk& desk) {
        const auto isAsked = [this] { return m_wish.has_value(); };
        std::unique_lock lock(m_mutex);
        if (desk.renderer && !m_changed.wait_for(lock, stop, m_patience, isAsked)) {
            if (stop.stop_requested())
                return std::nullopt;
            lock.unlock();
            desk.renderer.reset();
            desk.shown.forgetAllButNewest();
            base::giveBackFreeMemory();
            lock.lock();
        }
        if (!m_changed.wait(lock, stop, isAsked))
            return std::nullopt;
        if (desk.composition != m_composition) {
            desk.renderer.reset();
            desk.shown.clear();
            desk.composition = m_composition;
            desk.stored = m_stored;
        }
        return std::exchange(m_wish, std::nullopt);
    }

    static Picture drawn(compose::FrameRenderer& renderer, const Stored& stored, FrameIndex n) {
        try {
            if (stored)
                if (auto frame = stored(n))
                    return frame;
            return renderer.frame(n);
        } catch (const std::bad_alloc&) {
            return base::notEnoughMemory();
        }
    }

    const std::chrono::milliseconds m_patience;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::shared_ptr<const compose::Composition> m_composition;
    Stored m_stored;                  // that belongs to it
    std::optional<FrameIndex> m_wish; // not taken up yet
    std::optional<FrameIndex> m_last;
    Sink m_sink;
    std::jthread m_thread; // ends before the rest
};

Preview::Preview(std::shared_ptr<const compose::Composition> composition, Sink sink, Stored stored,
                 std::chrono::milliseconds patience)
    : m_worker(std::make_unique<Worker>(std::move(composition), std::move(sink), std::move(stored),
                                        patience)) {}
Preview::~Preview() = default;

void Preview::show(FrameIndex n) {
    m_worker->show(n);
}

void Preview::replace(std::shared_ptr<const compose::Composition> composition, Stored stored) {
    m_worker->replace(std::move(composition), std::move(stored));
}

FrameIndex Preview::length() const {
    return m_worker->length();
}

} // namespace reelwright::engine
