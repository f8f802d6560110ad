// A film made ready for drawing: its revision, the file that shows each scene, the canvas, grades
// and overlays. Immutable after `create`; shared between render workers. Thread-safe.
#pragma once

#include "base/result.h"
#include "compose/focus_path.h"
#include "compose/overlay.h"
#include "compose/ready_look.h"
#include "compose/ready_transition.h"
#include "compose/text/placed_text.h"
#include "media/clip_index.h"
#include "model/film.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace reelwright::compose {

// Goes into every segment's name: raise it when the same composition would give other pictures.
inline constexpr int kCompositorVersion = 6;

enum class SourceKind { Video, Still };

// The file that shows one scene.
struct SceneSource {
    SourceKind kind = SourceKind::Video;
    std::filesystem::path file;
    std::shared_ptr<const media::ClipIndex> index; // of a clip; none for a video at the film's rate
    std::string name;                              // of the content: equal names, equal pictures
    // Where in a video the scene starts, in frames of the film; there may be frames before.
    base::FrameIndex in = 0;
    std::optional<base::FrameIndex> frames; // of a video, at the film's rate, where that is known
    model::Pace pace;                       // of a video
    model::Fit fit = model::Fit::Fill;
    model::Point focus;
    FocusPath path; // instead of the focus, for a picture that fills the canvas
};

struct CompositionRequest {
    model::FilmPtr film;
    std::vector<SceneSource> sources;                     // one a scene, in order
    model::Size canvas;                                   // even
    int depth = 8;                                        // bits a sample of its frames, 8 or 10
    std::optional<std::filesystem::path> logo;            // house picture
    std::map<model::AssetId, std::filesystem::path> luts; // .cube files that the film's looks name
    std::map<model::AssetId, std::filesystem::path>
        pictures;                             // house pictures that the film's transitions follow
    std::vector<std::filesystem::path> fonts; // of the project, besides the machine's
};

class Composition {
public:
    // Bakes grades, lays out texts, draws the logo, makes transitions ready. Errors: NotFound for
    // an unknown look, transition or file; InvalidInput for a damaged LUT or a transition's wrong
    // value.
    static base::Result<std::shared_ptr<const Composition>> create(CompositionRequest request);

    [[nodiscard]] const CompositionRequest& request() const { return m_request; }
    [[nodiscard]] const model::Film& film() const { return *m_request.film; }
    [[nodiscard]] const SceneSource& source(std::size_t scene) const {
        return m_request.sources[scene];
    }
    [[nodiscard]] model::Size canvas() const { return m_request.canvas; }
    [[nodiscard]] int depth() const { return m_request.depth; }
    [[nodiscard]] const ReadyLook& look(std::size_t scene) const { return m_looks[scene]; }
    // The transition into a scene that has one: not the first, not behind a cut.
    [[nodiscard]] const ReadyTransition& transition(std::size_t scene) const {
        return *m_transitions[scene];
    }
    // Titles and burnt captions from below to above; those that no font can draw are left out.
    [[nodiscard]] const std::vector<PlacedText>& texts() const { return m_texts; }
    [[nodiscard]] const std::shared_ptr<const Fonts>& fonts() const { return m_fonts; }
    [[nodiscard]] const std::optional<Overlay>& logo() const { return m_logo; }
    // Sentences for the person: letters and fonts that this machine does not have, takes too short
    // for their transitions.
    [[nodiscard]] const std::vector<std::string>& notices() const { return m_notices; }

private:
    explicit Composition(CompositionRequest request)
        : m_request(std::move(request)) {}
    base::Result<void> readyTransitions();
    base::Result<void> placeTexts();
    void findFonts();
    base::Result<void> placeLogo();

    CompositionRequest m_request;
    std::vector<ReadyLook> m_looks;                            // one a scene
    std::vector<std::optional<ReadyTransition>> m_transitions; // one a scene
    std::shared_ptr<const Fonts> m_fonts;
    std::vector<PlacedText> m_texts;
    std::optional<Overlay> m_logo;
    std::vector<std::string> m_notices;
};

} // namespace reelwright::compose
