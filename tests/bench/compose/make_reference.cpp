// Makes a project of the reference film REF60 or REF10, so that `reel export` can be measured:
//   bench_reference REF60 ASSETS PROJECT
// ASSETS holds the clips, still, LUT, logo and sound of the film.

#include "base/clock.h"
#include "compose/transitions/transition.h"
#include "media/guarded.h"
#include "pipeline/import.h"
#include "pipeline/workspace.h"
#include "store/project_store.h"

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>

using namespace reelwright;
using base::FrameIndex;
using base::Result;
using model::AssetKind;
using model::Fit;
namespace fs = std::filesystem;

namespace {

constexpr base::FrameRate kRate{30, 1};
constexpr FrameIndex kTransition = 15;

struct Shot {
    const char* file;
    Fit fit;
    double takesOver;       // seconds at which the transition into it begins; 0 for the first
    const char* transition; // FFmpeg's name
};

struct Reference {
    const char* name;
    double seconds;
    std::vector<Shot> shots;
    double title[2];
    double lowerThird[2];
};

const Reference kReferences[] = {
    {"REF60",
     60,
     {{"c01.mp4", Fit::Fill, 0, "cut"},
      {"c02.mp4", Fit::Fill, 5, "fade"},
      {"c03.mp4", Fit::Fill, 9.5, "wipeleft"},
      {"c04.mp4", Fit::Letterbox, 15, "slideup"},
      {"c05.mp4", Fit::Fill, 20, "circleopen"},
      {"still.jpg", Fit::Fill, 24.5, "dissolve"},
      {"c07.mp4", Fit::Fill, 30, "smoothleft"},
      {"c08.mp4", Fit::Fill, 35, "fadeblack"},
      {"c09.mp4", Fit::Fill, 40.5, "pixelize"},
      {"c10.mp4", Fit::Fill, 45, "radial"},
      {"c11.mp4", Fit::Fill, 50, "diagtl"},
      {"c12.mp4", Fit::Fill, 55, "fade"}},
     {0.5, 4},
     {12, 17}},
    {"REF10",
     10,
     {{"c01.mp4", Fit::Fill, 0, "cut"},
      {"c02.mp4", Fit::Fill, 2.5, "fade"},
      {"still.jpg", Fit::Fill, 5, "wipeleft"},
      {"c10.mp4", Fit::Letterbox, 7.5, "circleopen"}},
     {0.5, 2},
     {4, 7}}};

class Maker {
public:
    Maker(const Reference& reference, const fs::path& assets, pipeline::Workspace& workspace)
        : m_reference(reference)
        , m_assets(assets)
        , m_workspace(workspace) {}

    Result<model::Film> film() {
        model::Film film;
        film.id = {m_reference.name};
        film.title = m_reference.name;
        film.rate = kRate;
        film.length = kRate.nearestFrame(m_reference.seconds);
        for (std::size_t i = 0; i < m_reference.shots.size(); ++i) {
            TRY_ASSIGN(model::Scene scene, sceneOf(i));
            film.scenes.push_back(std::move(scene));
        }
        TRY_ASSIGN(film.look.lut, imported("grade.cube", AssetKind::Lut));
        film.titles = {title("title", model::TitleStyle::Title, "THE REFERENCE FILM",
                             m_reference.title),
                       title("lower third", model::TitleStyle::LowerThird,
                             "Jane Doe - Director of Photography", m_reference.lowerThird)};
        TRY_ASSIGN(const model::AssetId logo, imported("logo.png", AssetKind::Picture));
        film.logo = model::Logo{.asset = logo, .width = 260.0 / 1920, .opacity = 1};
        TRY_ASSIGN(const model::AssetId song, imported("music.mp3", AssetKind::Song));
        film.music = model::Music{.asset = song, .gain = -3, .fadeOut = kRate.nearestFrame(2)};
        TRY_ASSIGN(const model::AssetId voice, imported("vo.wav", AssetKind::Song));
        film.sounds = {{.id = {"voice"},
                        .asset = voice,
                        .length = kRate.sampleAt(film.length)}};
        return film;
    }

private:
    Result<model::AssetId> imported(const char* name, AssetKind kind) {
        TRY_ASSIGN(const model::Asset asset,
                   pipeline::importFile(m_workspace, m_assets / name, kind, {}, {}));
        return asset.id;
    }

    Result<model::Scene> sceneOf(std::size_t i) {
        const Shot& shot = m_reference.shots[i];
        const bool isStill = std::string_view(shot.file).ends_with(".jpg");
        model::Scene scene;
        scene.id = {fmt::format("scene-{}", i + 1)};
        const FrameIndex handle = i == 0 ? 0 : kTransition / 2;
        scene.start = kRate.nearestFrame(shot.takesOver) + handle;
        scene.shot.move = model::CameraMove::PanRight;
        scene.palette.resize(5);
        if (i > 0)
            scene.transition = {compose::findTransition(shot.transition) != nullptr
                                    ? shot.transition
                                    : "crossfade",
                                kTransition};
        model::Take take;
        take.id = {fmt::format("take-{}", i + 1)};
        take.kind = isStill ? model::TakeKind::Still : model::TakeKind::Clip;
        take.framing.fit = shot.fit;
        take.in = handle;
        TRY_ASSIGN(take.asset,
                   imported(shot.file, isStill ? AssetKind::Picture : AssetKind::Clip));
        scene.takes = {take};
        scene.chosen = take.id;
        return scene;
    }

    static model::Title title(const char* id, model::TitleStyle style, const char* text,
                              const double (&seconds)[2]) {
        return {.id = {id},
                .style = style,
                .text = text,
                .span = {kRate.nearestFrame(seconds[0]), kRate.nearestFrame(seconds[1])},
                .fade = 12,
                .font = "DejaVu Sans"};
    }

    const Reference& m_reference;
    const fs::path& m_assets;
    pipeline::Workspace& m_workspace;
};

Result<void> make(const std::string& name, const fs::path& assets, const fs::path& folder) {
    const Reference* found = nullptr;
    for (const Reference& reference : kReferences)
        if (name == reference.name)
            found = &reference;
    if (found == nullptr)
        return base::Error{base::ErrorKind::InvalidInput, "The films are REF60 and REF10.", {}};
    const base::SystemClock clock;
    TRY_ASSIGN(const media::MediaGuard guard, media::MediaGuard::create());
    TRY_ASSIGN(store::ProjectStore project, store::ProjectStore::create(folder, clock));
    pipeline::Workspace workspace{project, guard, clock, 2};
    TRY_ASSIGN(const model::Film film, Maker(*found, assets, workspace).film());
    TRY(project.change("Make the reference film", film).map([](const auto&) {}));
    return project.close();
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fputs("usage: bench_reference REF60|REF10 ASSETS PROJECT\n", stderr);
        return 2;
    }
    if (const auto made = make(argv[1], argv[2], argv[3]); !made) {
        std::fprintf(stderr, "%s\n", made.error().message.c_str());
        return 1;
    }
    return 0;
}
