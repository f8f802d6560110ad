// Foreign files are touched in a helper process only: own namespaces where bubblewrap is there,
// limits on memory, file size, time and silence always. Thread-safe: const after creation.
#pragma once

#include "base/process.h"
#include "base/progress.h"
#include "base/result.h"
#include "media/conform.h"
#include "media/video_writer.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>

namespace reelwright::media {

// What a sanitizer needs for itself counts as memory of the helper: terabytes of addresses.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr std::uint64_t kHelperMemory = 0;
#else
inline constexpr std::uint64_t kHelperMemory = 1536ull << 20;
#endif

// What one call of the helper may use.
inline constexpr base::ProcessLimits kHelperLimits{.dataBytes = kHelperMemory,
                                                   .fileBytes = 16ull << 30,
                                                   .wallClock = std::chrono::seconds(3600),
                                                   .withoutProgress = std::chrono::seconds(60)};

// Runs media work in the helper program; made once, used from anywhere.
class MediaGuard {
public:
    // Finds the helper program and sees whether bubblewrap works here. Errors: NotFound when the
    // helper is not installed.
    static base::Result<MediaGuard> create(const base::ProcessLimits& limits = kHelperLimits);

    // True when the helper runs without network and without sight of other files.
    [[nodiscard]] bool isSandboxed() const { return m_bubblewrap.has_value(); }

    // media::conform in the helper; `output` appears whole or not at all. A helper that crashes,
    // hangs or passes a limit gives InvalidInput or Timeout with the file's name.
    base::Result<MediaInfo> conform(const std::filesystem::path& input, ConformTarget target,
                                    const std::filesystem::path& output,
                                    const base::ProgressSink& progress,
                                    const std::stop_token& stop) const;

    // media::probe in the helper.
    base::Result<MediaInfo> probe(const std::filesystem::path& input,
                                  const std::stop_token& stop) const;

    // media::tryEncoderHere in the helper, which sees the machine's devices. Errors: Unsupported
    // with the reason as a part of a sentence; Cancelled; Io kinds.
    base::Result<void> tryEncoder(const VideoSettings& settings, const std::stop_token& stop) const;

private:
    std::filesystem::path m_helper;
    std::optional<std::filesystem::path> m_bubblewrap;
    base::ProcessLimits m_limits;
};

// The helper's main: `probe FILE`, `conform TARGET FILE OUTPUT` or `encode SETTINGS OUTPUT`. Prints
// JSON lines {"progress":share} and at last {"info":{...}}, {"encoded":true} or
// {"error":{"kind":...,"message":...}}.
int runHelper(int argc, char** argv);

} // namespace reelwright::media
