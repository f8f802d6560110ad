// Frames of a house video (4:2:0, constant rate, made by VideoWriter) by number. Not thread-safe:
// one owner each.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "media/yuv_frame.h"

#include <filesystem>
#include <memory>

namespace reelwright::media {

class VideoReader {
public:
    // `rate` is the rate the file was written at. Errors: NotFound, Corrupt when it is no house
    // video.
    static base::Result<VideoReader> create(const std::filesystem::path& path, base::FrameRate rate,
                                            int threads);
    ~VideoReader();
    VideoReader(VideoReader&&) noexcept;
    VideoReader& operator=(VideoReader&&) noexcept;

    [[nodiscard]] base::FrameIndex frameCount() const;

    // Frame n, clamped to the first and last one. Going forward decodes on; going back or far ahead
    // seeks. The view is valid until the next call. Errors: Corrupt.
    base::Result<YuvView> frame(base::FrameIndex n);

private:
    struct State;
    explicit VideoReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace reelwright::media
