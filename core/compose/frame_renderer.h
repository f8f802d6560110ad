// Draws any frame of a composition: preview and export alike. Not thread-safe: one a worker.
#pragma once

#include "base/result.h"
#include "compose/composition.h"
#include "compose/picture_source.h"
#include "compose/spans.h"
#include "media/frame_pool.h"
#include "media/yuv_frame.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace reelwright::compose {

// How much is asked of a renderer. Plainly, transitions are cuts in their middle, texts that fail
// are left out, and where a scene's file fails the frame before stands still.
enum class Effort { Full, Plain };

struct RenderOptions {
    Effort effort = Effort::Full;
    // Scenes whose files stay open besides those of the current frame: quick for frames in any
    // order, at the price of memory.
    std::size_t keptScenes = 0;
};

class FrameRenderer {
public:
    explicit FrameRenderer(std::shared_ptr<const Composition> composition,
                           const RenderOptions& options = {});
    ~FrameRenderer();

    // Frame n of the film at the canvas' size; it never changes afterwards, and where nothing moved
    // it is the same as the one before. Going forward is fastest.
    // Errors: InvalidInput outside the film; NotFound or Corrupt for a scene's file.
    base::Result<std::shared_ptr<const media::YuvFrame>> frame(base::FrameIndex n);

    [[nodiscard]] const std::shared_ptr<const Composition>& composition() const {
        return m_composition;
    }

    // What failed where the effort is Plain: each message once.
    [[nodiscard]] const std::vector<std::string>& failures() const { return m_failures; }

private:
    using Frame = std::shared_ptr<const media::YuvFrame>;
    struct SeenText {
        std::size_t text = 0;
        std::vector<Piece> pieces;
        bool operator==(const SeenText&) const = default;
    };
    // All that a frame is made of: frames of equal ingredients are equal.
    struct Ingredients {
        std::size_t scene = 0;
        std::int64_t stamp = -1;
        std::optional<std::size_t> into;
        std::int64_t intoStamp = -1;
        // Counted from the scenes' starts, of looks that change with time; else 0.
        base::FrameIndex lookFrame = 0;
        base::FrameIndex intoLookFrame = 0;
        double time = 0; // of the transition, 0..1
        std::vector<SeenText> texts;
        bool operator==(const Ingredients&) const = default;
    };
    // A scene's picture under its look, kept until its source or its look shows another one.
    struct Graded {
        std::int64_t stamp = -1;
        base::FrameIndex lookFrame = 0;
        Frame frame;
    };
    struct OpenScene {
        std::unique_ptr<PictureSource> source;
        Graded graded;
        std::uint64_t used = 0; // when, in frames drawn
    };
    // A text that is seen around the current frame, drawn once.
    struct DrawnText {
        TextRaster raster; // its regions; the pictures are the overlays
        Overlay layers[3]; // by Layer
    };

    base::Result<Frame> drawn(base::FrameIndex n);
    Frame standIn(base::Error error);
    void note(base::Error error);
    [[nodiscard]] Span spanAt(base::FrameIndex n) const;
    void closeScenes(const Span& span);
    base::Result<OpenScene*> open(std::size_t scene);
    base::Result<SourcePicture> pictureOf(std::size_t scene, base::FrameIndex n);
    [[nodiscard]] base::FrameIndex lookFrame(std::size_t scene, base::FrameIndex n) const;
    Frame graded(std::size_t scene, const SourcePicture& picture, base::FrameIndex lookFrame);
    base::Result<const DrawnText*> drawnText(std::size_t index);
    base::Result<std::vector<SeenText>> textsAt(base::FrameIndex n);
    void drawOverlays(const Ingredients& of, media::YuvFrame& out) const;

    std::shared_ptr<const Composition> m_composition;
    std::vector<Span> m_spans;
    RenderOptions m_options;
    std::map<std::size_t, OpenScene> m_open;
    std::uint64_t m_drawnFrames = 0;
    std::vector<std::string> m_failures;
    std::optional<Typesetter> m_typesetter; // made for the first text
    std::map<std::size_t, DrawnText> m_texts;
    media::FramePool m_pool;
    Ingredients m_shownOf;
    Frame m_shown;
};

} // namespace reelwright::compose
