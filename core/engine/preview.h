// Frames of a film for a screen, composed in a thread of their own. Thread-safe.
//
// The newest wish wins: a frame in work is finished and shown, what was asked for meanwhile is
// forgotten but for the last, so that a picture follows the pointer at any speed. Frames that were
// shown are kept until nothing was asked for a while: then memory and open files are given back,
// all but the frame that is seen.
#pragma once

#include "base/result.h"
#include "compose/composition.h"
#include "media/yuv_frame.h"

#include <chrono>
#include <functional>
#include <memory>

namespace reelwright::engine {

// Whether a scene is shown by a proxy of its source.
bool showsProxy(const compose::Composition& composition, std::size_t scene);

class Preview {
public:
    // A frame that was asked for, or why there is none.
    using Picture = base::Result<std::shared_ptr<const media::YuvFrame>>;
    // Called from the preview's thread, one call at a time; must not destroy the preview.
    using Sink = std::function<void(base::FrameIndex, const Picture&)>;

    // A frame that was made before, at the composition's size; nullptr: it is composed. Called from
    // the preview's thread.
    using Stored = std::function<std::shared_ptr<const media::YuvFrame>(base::FrameIndex)>;

    static constexpr std::chrono::milliseconds kPatience{10'000};

    explicit Preview(std::shared_ptr<const compose::Composition> composition, Sink sink,
                     Stored stored = {}, std::chrono::milliseconds patience = kPatience);
    // Waits for the frame in work.
    ~Preview();
    Preview(const Preview&) = delete;
    Preview& operator=(const Preview&) = delete;

    // Shows frame n, clamped to the film, as soon as it can.
    void show(base::FrameIndex n);

    // Goes on with another revision of the film and shows the last wish again.
    void replace(std::shared_ptr<const compose::Composition> composition, Stored stored = {});

    [[nodiscard]] base::FrameIndex length() const;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace reelwright::engine
