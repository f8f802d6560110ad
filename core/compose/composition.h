// A film made ready for drawing: its revision, the file that shows each scene, the canvas, grades
// and overlays. Immutable after `create`; shared between render workers. Thread-safe.
#pragma once

#include "base/result.h"
#include "compose/grade_table.h"
#include "compose/overlay.h"
#include "compose/text/placed_text.h"
#include "model/film.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace reelwright::compose {

// Goes into every segment's name: raise it when the same composition would give other pictures.
inline constexpr int kCompositorVersion = 2;

enum class SourceKind { Video, Still };

// The house file that shows one scene.
struct SceneSource {
    SourceKind kind = SourceKind::Video;
    std::filesystem::path file;
    std::string name; // of the content: equal names give equal pictures
    base::FrameIndex in =
        0; // frame of a video shown at the scene's start; there may be frames before
    model::Fit fit = model::Fit::Fill;
    model::Point focus;
};

struct CompositionRequest {
    model::FilmPtr film;
    std::vector<SceneSource> sources;                     // one a scene, in order
    model::Size canvas;                                   // even
    std::optional<std::filesystem::path> logo;            // house picture
    std::map<model::AssetId, std::filesystem::path> luts; // .cube files that the film's looks name
    std::vector<std::filesystem::path> fonts;             // of the project, besides the machine's
};

class Composition {
public:
    // Bakes grades, lays out texts, draws the logo. Errors: NotFound for an unknown look,
    // transition or file; InvalidInput for a damaged LUT.
    static base::Result<std::shared_ptr<const Composition>> create(CompositionRequest request);

    [[nodiscard]] const model::Film& film() const { return *m_request.film; }
    [[nodiscard]] const SceneSource& source(std::size_t scene) const {
        return m_request.sources[scene];
    }
    [[nodiscard]] model::Size canvas() const { return m_request.canvas; }
    [[nodiscard]] const GradeTable& grade(std::size_t scene) const { return *m_grades[scene]; }
    // Titles and burnt captions from below to above; those that no font can draw are left out.
    [[nodiscard]] const std::vector<PlacedText>& texts() const { return m_texts; }
    [[nodiscard]] const std::shared_ptr<const Fonts>& fonts() const { return m_fonts; }
    [[nodiscard]] const std::optional<Overlay>& logo() const { return m_logo; }
    // Sentences for the person: letters and fonts that this machine does not have.
    [[nodiscard]] const std::vector<std::string>& notices() const { return m_notices; }

private:
    explicit Composition(CompositionRequest request)
        : m_request(std::move(request)) {}
    base::Result<void> bakeGrades();
    base::Result<void> placeTexts();
    void findFonts();
    base::Result<void> placeLogo();

    CompositionRequest m_request;
    std::vector<std::shared_ptr<const GradeTable>> m_grades; // one a scene
    std::shared_ptr<const Fonts> m_fonts;
    std::vector<PlacedText> m_texts;
    std::optional<Overlay> m_logo;
    std::vector<std::string> m_notices;
};

} // namespace reelwright::compose
