// Makes a project of many small scenes, to see what grows with a film's length:
//   bench_long SCENES PROJECT
// Every scene lasts six seconds and shows one of ten clips of 192 x 108; every second one has a
// title, every fifth one a voice, most take over by a crossfade, and a song goes round under all of
// it.

#include "base/clock.h"
#include "base/file.h"
#include "media/guarded.h"
#include "media/sound.h"
#include "media/video_writer.h"
#include "pipeline/import.h"
#include "pipeline/workspace.h"
#include "store/project_store.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>

using namespace reelwright;
using base::FrameIndex;
using base::Result;
using model::AssetKind;
namespace fs = std::filesystem;

namespace {

constexpr base::FrameRate kRate{30, 1};
constexpr FrameIndex kScene = 180;
constexpr FrameIndex kCrossfade = 10;
constexpr int kClips = 10;
constexpr base::SampleIndex kSong = 60 * base::kSampleRate;

// A gradient that moves, in another colour for each clip.
Result<void> writeClip(const fs::path& path, int number) {
    TRY_ASSIGN(media::VideoWriter writer,
               media::VideoWriter::create(path, {.width = 192, .height = 108, .rate = kRate}));
    for (int n = 0; n < kScene + 2 * kCrossfade; ++n) {
        media::YuvFrame frame(192, 108);
        frame.fill(0, static_cast<std::uint8_t>(60 + 12 * number),
                   static_cast<std::uint8_t>(190 - 12 * number));
        const media::MutablePlaneView luma = frame.plane(0);
        for (int y = 0; y < luma.height; ++y)
            for (int x = 0; x < luma.width; ++x)
                luma.row(y)[x] = static_cast<std::uint8_t>(16 + (x + y + 2 * n) % 200);
        TRY(writer.write(frame));
    }
    return writer.finish();
}

Result<void> writeTone(const fs::path& path, base::SampleIndex length, double pitch) {
    TRY_ASSIGN(media::SoundWriter writer,
               media::SoundWriter::create(path, {.encoder = "pcm_s16le"}));
    media::StereoSamples samples(static_cast<std::size_t>(2 * length));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double time = static_cast<double>(i / 2) / base::kSampleRate;
        samples[i] =
            static_cast<float>(0.4 * std::sin(pitch * time) * (0.6 + 0.4 * std::sin(9 * time)));
    }
    TRY(writer.write(samples));
    return writer.finish();
}

class Maker {
public:
    Maker(int scenes, fs::path files, pipeline::Workspace& workspace)
        : m_scenes(scenes)
        , m_files(std::move(files))
        , m_workspace(workspace) {}

    Result<model::Film> film() {
        std::vector<model::AssetId> clips;
        for (int i = 0; i < kClips; ++i) {
            const fs::path file = m_files / fmt::format("clip{}.mp4", i);
            TRY(writeClip(file, i));
            TRY_ASSIGN(clips.emplace_back(), imported(file, AssetKind::Clip));
        }
        TRY(writeTone(m_files / "song.wav", kSong, 700));
        TRY(writeTone(m_files / "voice.wav", 2 * base::kSampleRate, 1900));
        TRY_ASSIGN(const model::AssetId song, imported(m_files / "song.wav", AssetKind::Song));
        TRY_ASSIGN(const model::AssetId voice, imported(m_files / "voice.wav", AssetKind::Song));
        model::Film film;
        film.id = {"long"};
        film.title = fmt::format("{} scenes", m_scenes);
        film.rate = kRate;
        film.length = m_scenes * kScene;
        film.music = model::Music{.asset = song, .gain = -3, .loopEnd = kSong};
        for (int i = 0; i < m_scenes; ++i)
            addScene(film, i, clips[static_cast<std::size_t>(i * 7 % kClips)], voice);
        return film;
    }

private:
    Result<model::AssetId> imported(const fs::path& file, AssetKind kind) {
        TRY_ASSIGN(const model::Asset asset, pipeline::importFile(m_workspace, file, kind, {}, {}));
        return asset.id;
    }

    static void addScene(model::Film& film, int i, const model::AssetId& clip,
                         const model::AssetId& voice) {
        model::Scene scene;
        scene.id = {fmt::format("scene-{}", i + 1)};
        scene.start = i * kScene;
        scene.description = fmt::format("the {}th thing that is seen in this film", i + 1);
        scene.palette.resize(5);
        if (i > 0 && i % 4 != 0)
            scene.transition = {"crossfade", kCrossfade};
        scene.takes = {{.id = {fmt::format("take-{}", i + 1)},
                        .kind = model::TakeKind::Clip,
                        .asset = clip,
                        .in = kCrossfade}};
        scene.chosen = scene.takes[0].id;
        if (i % 2 == 0)
            film.titles.push_back({.id = {fmt::format("title-{}", i)},
                                   .text = fmt::format("Part {}", i + 1),
                                   .span = {scene.start + 20, scene.start + 100},
                                   .fade = 8});
        if (i % 5 == 0)
            film.sounds.push_back({.id = {fmt::format("voice-{}", i)},
                                   .asset = voice,
                                   .scene = scene.id,
                                   .start = base::kSampleRate,
                                   .length = 2 * base::kSampleRate});
        film.scenes.push_back(std::move(scene));
    }

    int m_scenes;
    fs::path m_files;
    pipeline::Workspace& m_workspace;
};

Result<void> make(int scenes, const fs::path& folder) {
    const base::SystemClock clock;
    TRY_ASSIGN(const media::MediaGuard guard, media::MediaGuard::create());
    TRY_ASSIGN(store::ProjectStore project, store::ProjectStore::create(folder, clock));
    pipeline::Workspace workspace{project, guard, clock, 2};
    const fs::path files = folder.string() + ".files";
    TRY(base::makeFolder(files));
    TRY_ASSIGN(const model::Film film, Maker(scenes, files, workspace).film());
    TRY(project.change("Make the long film", film).map([](const auto&) {}));
    TRY(base::removeAll(files));
    return project.close();
}

} // namespace

int main(int count, char** words) {
    if (count != 3 || std::atoi(words[1]) < 1) {
        std::fputs("usage: bench_long SCENES PROJECT\n", stderr);
        return 2;
    }
    if (const auto made = make(std::atoi(words[1]), words[2]); !made) {
        std::fprintf(stderr, "%s %s\n", made.error().message.c_str(), made.error().detail.c_str());
        return 1;
    }
    return 0;
}
