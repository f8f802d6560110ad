// The film's free first take: any scene drawn locally as a moving, designed animatic.
// DraftScene is a value. DraftRenderer::draw is thread-safe (const, no shared state).
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "media/image.h"
#include "model/scene.h"
#include "model/types.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::generate::draft {

// Goes into every draft's name: raise it when the same DraftScene would give other pictures.
inline constexpr int kRendererVersion = 6;

// A beat inside the scene, to be answered by the picture.
struct Pulse {
    base::FrameIndex frame = 0; // may be before 0 or past the end
    double strength = 0;        // 0..1
    bool downbeat = false;
    bool operator==(const Pulse&) const = default;
};

// Everything the pictures depend on.
struct DraftScene {
    std::string words; // what is seen in this scene; any language, any length
    std::string style; // style, mood and setting words of the whole film
    std::vector<model::Colour>
        palette;           // 5: shadow, ground, main, light, accent; others are derived
    std::string timeOfDay; // "dawn", "day", "dusk", "night" or empty
    std::string weather;   // "clear", "rain", "snow", "fog", "storm", "wind" or empty
    model::Shot shot;
    double energy = 0.5;       // 0..1 of the music here
    std::vector<Pulse> pulses; // ascending
    std::uint64_t seed = 0;
    base::FrameRate rate;
    base::FrameIndex frames = 1; // length
    model::Size size{1280, 720}; // even, 16..4096 each
    bool operator==(const DraftScene&) const = default;

    // The name of the pictures: equal scenes have equal names.
    [[nodiscard]] std::string name() const;
};

// The ids of the picture families, such as "city_night", in a fixed order.
std::vector<std::string_view> families();

// The family that a scene's words and style call for; never empty, the same for the same scene.
std::string_view familyFor(const DraftScene& scene);

class DraftRenderer {
public:
    // Paints the layers once. Errors: InvalidInput for a size or length out of range.
    static base::Result<DraftRenderer> create(const DraftScene& scene);
    ~DraftRenderer();
    DraftRenderer(DraftRenderer&&) noexcept;
    DraftRenderer& operator=(DraftRenderer&&) noexcept;

    // Draws frame n of [0, frames) into `out`, which gets the scene's size. The same scene and n
    // give the same bytes, in any order and from any thread.
    void draw(base::FrameIndex n, media::Image& out) const;

private:
    struct Stage;
    explicit DraftRenderer(std::unique_ptr<const Stage> stage);
    std::unique_ptr<const Stage> m_stage;
};

} // namespace reelwright::generate::draft
