#include "media/frame_pool.h"

#include <mutex>
#include <vector>

namespace reelwright::media {

struct FramePool::Shelf {
    int width;
    int height;
    int depth;
    std::mutex mutex;
    std::vector<std::unique_ptr<YuvFrame>> frames;
};

FramePool::FramePool(int width, int height, int depth)
    : m_shelf(std::make_shared<Shelf>()) {
    m_shelf->width = width;
    m_shelf->height = height;
    m_shelf->depth = depth;
}
FramePool::~FramePool() = default;
FramePool::FramePool(FramePool&&) noexcept = default;
FramePool& FramePool::operator=(FramePool&&) noexcept = default;

std::shared_ptr<YuvFrame> FramePool::take() {
    std::unique_ptr<YuvFrame> frame;
    {
        const std::lock_guard lock(m_shelf->mutex);
        if (!m_shelf->frames.empty()) {
            frame = std::move(m_shelf->frames.back());
            m_shelf->frames.pop_back();
        }
    }
    if (!frame)
        frame = std::make_unique<YuvFrame>(m_shelf->width, m_shelf->height, m_shelf->depth);
    return {frame.release(), [shelf = std::weak_ptr(m_shelf)](YuvFrame* returned) {
                std::unique_ptr<YuvFrame> owned(returned);
                if (const auto place = shelf.lock()) {
                    const std::lock_guard lock(place->mutex);
                    place->frames.push_back(std::move(owned));
                }
            }};
}

} // namespace reelwright::media
