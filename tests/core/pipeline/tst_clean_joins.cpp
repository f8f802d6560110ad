// Films of many short scenes, looked at from outside: FFmpeg's own programs read what was exported.

#include "base/process.h"
#include "core/pipeline/workshop.h"
#include "media/video_writer.h"
#include "support/media_factory.h"

#include <cmath>
#include <cstring>
#include <sstream>

using namespace reelwright;
using namespace reelwright::testing;
using base::FrameIndex;

namespace {

// Lengths of the scenes and of the crossfades into them, in frames. A crossfade is a segment of its
// own, as are the rests between them: of single frames, and shorter and longer than the encoders'
// groups of B-frames and look-aheads.
struct Lengths {
    FrameIndex scene;
    FrameIndex crossfade;
};
constexpr Lengths kLengths[] = {{10, 0}, {10, 1}, {12, 2}, {11, 10}, {10, 9}, {40, 1}, {13, 0},
                                {10, 3}, {10, 1}, {29, 5}, {10, 0},  {10, 7}, {17, 1}, {10, 0},
                                {33, 4}, {10, 8}, {10, 1}, {19, 2},  {10, 1}};

constexpr base::SampleIndex kAround = 1500; // of a click, where it is looked for

struct Kind {
    friend void PrintTo(const Kind& kind, std::ostream* out) { *out << kind.file; }
    const char* preset;
    const char* file;
    const char* encoder;
    base::FrameRate rate;
    double start;      // seconds at which the picture begins: AAC's lead-in, where stamps
                       // cannot be negative
    double stampError; // seconds by which the container rounds a time stamp
    int soundError;    // samples by which the sound's codec moves the top of a click
    int soundRest;     // samples of the codec's last block behind the film
};

constexpr Kind kKinds[] = {
    {"mp4_h264", "film.mp4", "libx264", {30000, 1001}, 0, 1e-6, 3, 1024},
    {"mp4_h264", "film.mov", "libx264", {24, 1}, 0, 1e-6, 3, 1024},
    {"mp4_h264", "film.mkv", "libx264", {25, 1}, 1024.0 / 48000, 6e-4, 3, 1536},
    {"mp4_h265", "h265.mp4", "libx265", {30, 1}, 0, 1e-6, 3, 1024},
    {"webm_vp9", "film.webm", "libvpx-vp9", {30, 1}, 0, 6e-4, 3, 0},
    {"mov_prores_proxy", "prores.mov", "prores_ks", {50, 1}, 0, 1e-6, 0, 0},
};

base::Result<base::ProcessResult> ran(std::vector<std::string> command) {
    return base::runProcess("/usr/bin/env", command, {.wallClock = std::chrono::seconds(120)}, {},
                            {});
}

// What a program prints; it must end well and without a word on standard error.
std::string said(std::vector<std::string> command) {
    const auto result = ran(std::move(command));
    EXPECT_TRUE(result.has_value());
    if (!result)
        return {};
    EXPECT_EQ(result->exitCode, 0);
    EXPECT_EQ(result->errors, "");
    return result->output;
}

bool hasProgram(const char* name) {
    const auto result = ran({name, "-version"});
    return result && result->exitCode == 0;
}

class CleanJoins : public ::testing::TestWithParam<Kind> {
protected:
    // Scenes that show one clip on and on, so that frame n of the film is frame n of the clip, also
    // in a crossfade, and clicks that begin with frames at the start, at cuts and at the end.
    void makeFilm() {
        m_film.id = {"film"};
        m_film.rate = GetParam().rate;
        for (const Lengths& lengths : kLengths) {
            model::Scene scene;
            scene.id = {fmt::format("scene-{}", m_film.scenes.size())};
            scene.start = m_film.length;
            scene.palette.resize(5);
            if (lengths.crossfade > 0)
                scene.transition = {"crossfade", lengths.crossfade};
            scene.takes = {{.id = {"take"}, .kind = model::TakeKind::Clip, .in = m_film.length}};
            scene.chosen = {"take"};
            m_film.scenes.push_back(scene);
            m_film.length += lengths.scene;
        }
        media::VideoSettings settings = smallVideo(m_film.rate);
        settings.width = 256;
        settings.height = 144;
        VERIFY_OK(writeNumberedVideo(m_shop.file("clip.mp4"), 0, static_cast<int>(m_film.length),
                                     settings));
        ASSIGN_OK(const auto clip, pipeline::importFile(m_shop.workspace(), m_shop.file("clip.mp4"),
                                                        model::AssetKind::Clip, {}, {}));
        for (model::Scene& scene : m_film.scenes)
            scene.takes[0].asset = clip.id;
        m_clicks = {2, m_film.scenes[5].start, m_film.scenes[12].start, m_film.scenes[17].start,
                    m_film.length - 3};
        std::vector<std::size_t> starts;
        for (const FrameIndex click : m_clicks)
            starts.push_back(static_cast<std::size_t>(m_film.rate.sampleAt(click)));
        const auto samples = static_cast<std::size_t>(m_film.rate.sampleAt(m_film.length));
        VERIFY_OK(writeSound(m_shop.file("clicks.wav"), clicks(samples, starts)));
        ASSIGN_OK(const auto sound,
                  pipeline::importFile(m_shop.workspace(), m_shop.file("clicks.wav"),
                                       model::AssetKind::Song, {}, {}));
        m_film.sounds = {{.id = {"clicks"},
                          .role = model::SoundRole::Effect,
                          .asset = sound.id,
                          .length = m_film.rate.sampleAt(m_film.length)}};
    }

    // When the decoded frames of a stream begin, in seconds.
    static std::vector<double> stampsOf(const std::string& path, const char* stream) {
        std::istringstream lines(said({"ffprobe", "-v", "warning", "-select_streams", stream,
                                       "-show_entries", "frame=pts_time", "-of", "csv=p=0", path}));
        std::vector<double> stamps;
        for (std::string line; std::getline(lines, line);)
            if (!line.empty())
                stamps.push_back(std::stod(line));
        return stamps;
    }

    void expectPicture(const std::string& path) {
        const fs::path raw = m_shop.file("luma.raw");
        EXPECT_EQ(
            said({"ffmpeg", "-v", "warning", "-nostdin", "-i", path, "-map", "0:v:0", "-fps_mode",
                  "passthrough", "-pix_fmt", "gray", "-f", "rawvideo", raw.string()}),
            "");
        std::string luma = bytesOf(raw);
        constexpr std::size_t kFrame = 256 * 144;
        ASSERT_EQ(luma.size(), kFrame * static_cast<std::size_t>(m_film.length))
            << "every frame once";
        for (FrameIndex n = 0; n < m_film.length; ++n) {
            media::YuvView view;
            view.planes[0] = {reinterpret_cast<std::uint8_t*>(luma.data()) +
                                  kFrame * static_cast<std::size_t>(n),
                              256, 256, 144};
            ASSERT_EQ(numberOf(view), n);
        }
        m_stamps = stampsOf(path, "v:0");
        ASSERT_EQ(m_stamps.size(), static_cast<std::size_t>(m_film.length));
        for (FrameIndex n = 0; n < m_film.length; ++n)
            ASSERT_NEAR(m_stamps[static_cast<std::size_t>(n)],
                        GetParam().start + m_film.rate.secondsAt(n), GetParam().stampError)
                << n;
    }

    void expectSound(const std::string& path) {
        const fs::path raw = m_shop.file("sound.raw");
        EXPECT_EQ(said({"ffmpeg", "-v", "warning", "-nostdin", "-i", path, "-map", "0:a:0", "-ar",
                        "48000", "-ac", "2", "-f", "f32le", raw.string()}),
                  "");
        const std::string bytes = bytesOf(raw);
        std::vector<float> heard(bytes.size() / sizeof(float));
        std::memcpy(heard.data(), bytes.data(), bytes.size());
        const std::vector<double> stamps = stampsOf(path, "a:0");
        ASSERT_FALSE(stamps.empty());
        const auto frames = static_cast<base::SampleIndex>(heard.size() / 2);
        const base::SampleIndex exact = m_film.rate.sampleAt(m_film.length);
        EXPECT_GE(frames, exact);
        EXPECT_LE(frames, exact + GetParam().soundRest);
        const auto level = [&](base::SampleIndex i) {
            return std::abs(heard[static_cast<std::size_t>(2 * i)]);
        };
        for (const FrameIndex click : m_clicks) {
            const double shown = m_stamps[static_cast<std::size_t>(click)] - stamps.front();
            const base::SampleIndex at = std::llround(shown * base::kSampleRate);
            base::SampleIndex top = at;
            for (base::SampleIndex i = std::max<base::SampleIndex>(at - kAround, 0);
                 i < std::min(at + kAround, frames); ++i)
                if (level(i) > level(top))
                    top = i;
            EXPECT_GT(level(top), 0.2) << "frame " << click;
            const double rounding = 2 * GetParam().stampError * base::kSampleRate;
            EXPECT_LE(static_cast<double>(std::abs(top - at)), GetParam().soundError + rounding)
                << "frame " << click << ": " << top - at << " samples late";
        }
    }

    Workshop m_shop;
    model::Film m_film;
    std::vector<FrameIndex> m_clicks;
    std::vector<double> m_stamps; // of the exported film's frames
};

TEST_P(CleanJoins, every_frame_comes_once_in_its_place_and_the_sound_stays_with_it) {
    const Kind& kind = GetParam();
    if (!hasProgram("ffmpeg") || !hasProgram("ffprobe") || !media::hasEncoder(kind.encoder))
        GTEST_SKIP() << "FFmpeg's programs or the encoder are missing here.";
    ASSERT_NO_FATAL_FAILURE(makeFilm());
    const auto film = m_shop.keep(m_film);
    ASSERT_TRUE(film);
    const std::string path = m_shop.file(kind.file).string();
    ASSIGN_OK(
        const pipeline::ExportResult made,
        pipeline::exportFilm(
            m_shop.workspace(), film,
            {.output = path, .preset = kind.preset, .shortSide = 144, .cover = {.wanted = false}},
            {}, {}));
    EXPECT_GE(made.segments, static_cast<int>(std::size(kLengths)));
    expectPicture(path);
    expectSound(path);
}

std::string nameOfKind(const ::testing::TestParamInfo<Kind>& info) {
    std::string name = info.param.file;
    std::ranges::replace(name, '.', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, CleanJoins, ::testing::ValuesIn(kKinds), nameOfKind);

} // namespace
