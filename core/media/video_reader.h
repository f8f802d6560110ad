// Frames of a clip by number. Not thread-safe: one owner each.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "media/clip_index.h"
#include "media/yuv_frame.h"

#include <filesystem>
#include <memory>

namespace reelwright::media {

class VideoReader {
public:
    // A clip whose frames `index` tells. Errors: NotFound; Corrupt when the file is another one.
    static base::Result<VideoReader> create(const std::filesystem::path& path,
                                            std::shared_ptr<const ClipIndex> index, int threads);
    // A file made by VideoWriter at this rate. Errors: NotFound, Corrupt when it is none.
    static base::Result<VideoReader> create(const std::filesystem::path& path, base::FrameRate rate,
                                            int threads);
    ~VideoReader();
    VideoReader(VideoReader&&) noexcept;
    VideoReader& operator=(VideoReader&&) noexcept;

    [[nodiscard]] const ClipIndex& index() const;
    [[nodiscard]] base::FrameIndex frameCount() const;

    // Frame n, clamped to the first and last one. Going forward decodes on; going back or past the
    // next key frame seeks. The view is valid until the next call. Errors: Corrupt.
    base::Result<YuvView> frame(base::FrameIndex n);

private:
    struct State;
    explicit VideoReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace reelwright::media
