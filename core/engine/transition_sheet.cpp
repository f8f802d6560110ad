#include "engine/transition_sheet.h"

#include "compose/ready_transition.h"
#include "generate/draft/draft.h"
#include "media/picture.h"
#include "media/scaler.h"

#include <cstring>

namespace reelwright::engine {

using base::Result;
using generate::draft::DraftRenderer;
using generate::draft::DraftScene;

namespace {

constexpr int kStages = 6;
constexpr int kColumns = 3;
constexpr int kGap = 8; // pixels
constexpr model::Size kStage{640, 360};

DraftScene sceneOf(const char* words, const char* time, model::CameraMove move,
                   std::vector<model::Colour> palette) {
    return {.words = words,
            .palette = std::move(palette),
            .timeOfDay = time,
            .shot = {.move = move},
            .seed = 7,
            .frames = kStages,
            .size = kStage};
}

DraftScene firstScene() {
    return sceneOf("a lighthouse on a cliff above the sea", "dusk", model::CameraMove::PushIn,
                   {{36, 26, 48}, {88, 48, 72}, {214, 104, 72}, {255, 206, 140}, {255, 240, 200}});
}

DraftScene secondScene() {
    return sceneOf("a city street at night, neon signs", "night", model::CameraMove::PanLeft,
                   {{8, 12, 32}, {18, 36, 72}, {32, 120, 150}, {150, 230, 230}, {255, 80, 160}});
}

Result<void> drawInto(const DraftRenderer& renderer, base::FrameIndex n, media::Scaler& scaler,
                      media::YuvFrame& frame) {
    media::Image image(kStage.width, kStage.height);
    renderer.draw(n, image);
    return scaler.convert(image, frame);
}

void paste(const media::Image& stage, int index, media::Image& sheet) {
    const int left = kGap + index % kColumns * (kStage.width + kGap);
    const int top = kGap + index / kColumns * (kStage.height + kGap);
    for (int y = 0; y < stage.height; ++y)
        std::memcpy(sheet.row(top + y) + 4 * left, stage.row(y),
                    4 * static_cast<std::size_t>(stage.width));
}

} // namespace

Result<void> writeTransitionSheet(const model::Transition& transition,
                                  const std::filesystem::path& path) {
    TRY_ASSIGN(const auto ready, compose::ReadyTransition::create(transition, kStage, nullptr));
    TRY_ASSIGN(const DraftRenderer first, DraftRenderer::create(firstScene()));
    TRY_ASSIGN(const DraftRenderer second, DraftRenderer::create(secondScene()));
    constexpr int kLines = kStages / kColumns;
    media::Image sheet(kColumns * (kStage.width + kGap) + kGap,
                       kLines * (kStage.height + kGap) + kGap);
    for (std::size_t i = 3; i < sheet.pixels.size(); i += 4)
        sheet.pixels[i] = 255;
    media::Scaler scaler;
    media::YuvFrame from(kStage.width, kStage.height);
    media::YuvFrame to = from;
    media::YuvFrame out = from;
    media::Image stage;
    for (int i = 0; i < kStages; ++i) {
        TRY(drawInto(first, i, scaler, from));
        TRY(drawInto(second, i, scaler, to));
        ready.draw(from, to, (i + 0.5) / kStages, out);
        TRY(scaler.convert(out.view(), stage));
        paste(stage, i, sheet);
    }
    return media::writePicture(path, sheet);
}

} // namespace reelwright::engine
