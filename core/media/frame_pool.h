// Frames of one form that are used again and again, so that their memory is not asked for anew.
// Thread-safe: frames may come back from any thread, and after the pool is gone.
#pragma once

#include "media/yuv_frame.h"

#include <memory>

namespace reelwright::media {

class FramePool {
public:
    FramePool(int width, int height, int depth = 8);
    ~FramePool();
    FramePool(FramePool&&) noexcept;
    FramePool& operator=(FramePool&&) noexcept;

    // A frame with anything in it; it comes back when its last owner lets it go.
    std::shared_ptr<YuvFrame> take();

private:
    struct Shelf;
    std::shared_ptr<Shelf> m_shelf;
};

} // namespace reelwright::media
