// Encodes frames into a video file without sound. Not thread-safe: one owner each.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "media/yuv_frame.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace reelwright::media {

// Equal settings give equal stream headers, so that files with closed GOPs can be joined.
struct VideoSettings {
    std::string encoder = "libx264"; // libav's name
    std::string preset = "veryfast"; // x264 preset, or the cpu-used number of VP9
    int quality = 20;                // CRF
    int width = 0;
    int height = 0;
    base::FrameRate rate;
    std::string profile;             // of ProRes: proxy, lt, standard, hq
    int depth = 8;                   // bits a sample in the file, 8 or 10
    Chroma chroma = Chroma::Quarter; // in the file
    std::int64_t ticks = 0;          // time stamps a second for `writeAt`; 0: frames are counted
    int gop = 0;                     // most frames between key frames; 0 = two seconds
    int threads = 1;                 // 1 gives the same bytes on every run
    bool operator==(const VideoSettings&) const = default;
};

// True when this build of libav has the encoder.
bool hasEncoder(std::string_view name);

class VideoWriter {
public:
    // The container follows the extension (.mp4, .webm, .mkv). The file is at `path` itself: write
    // to a base::PartFile. Errors: Unsupported when the encoder is missing, Io kinds.
    static base::Result<VideoWriter> create(const std::filesystem::path& path,
                                            const VideoSettings& settings);
    ~VideoWriter();
    VideoWriter(VideoWriter&&) noexcept;
    VideoWriter& operator=(VideoWriter&&) noexcept;

    // The next frame; it must have the settings' size. A shared one in the file's form is not
    // copied: the encoder may hold it beyond this call.
    base::Result<void> write(const YuvFrame& frame);
    base::Result<void> write(std::shared_ptr<const YuvFrame> frame);
    // A frame that is seen from a time stamp on; they ascend. Needs `VideoSettings::ticks`.
    base::Result<void> writeAt(std::shared_ptr<const YuvFrame> frame, std::int64_t timestamp);
    // Flushes and closes. Nothing may be written after it.
    base::Result<void> finish();

private:
    struct State;
    explicit VideoWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace reelwright::media
