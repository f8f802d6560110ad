// Where a scene's pictures come from, frame by frame, at the size of the canvas. Not thread-safe:
// one owner each.
#pragma once

#include "base/result.h"
#include "compose/composition.h"
#include "media/yuv_frame.h"

#include <cstdint>
#include <memory>

namespace reelwright::compose {

// Valid until the source's next call. Equal stamps of one source mean equal pictures.
struct SourcePicture {
    media::YuvView view; // in the house form, as deep as the composition
    std::int64_t stamp = 0;
};

class PictureSource {
public:
    virtual ~PictureSource() = default;
    // The picture at a frame counted from the scene's start; may be negative or past the scene's
    // end inside a transition. Where the take has no such frame its first or last one stands still.
    virtual base::Result<SourcePicture> picture(base::FrameIndex sinceStart) = 0;
};

// Opens the source of a scene. Errors: NotFound, Corrupt.
base::Result<std::unique_ptr<PictureSource>> openSource(const Composition& composition,
                                                        std::size_t scene);

} // namespace reelwright::compose
