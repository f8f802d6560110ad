#include "ui/timeline/sample_film.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>
#include <numbers>

namespace reelwright::ui::test {

namespace {

constexpr base::FrameIndex kEach = 60; // frames of a scene
constexpr std::array kTold = {
    "neon street in the rain",  "her hands on the wheel",    "a storm at sea",
    "empty dance floor",        "the lighthouse blinks",     "running through tall grass",
    "close-up, eyes open",      "city from above at night",  "hands let go of the rope",
    "crowd under red light",    "mirror ball, slow turn",    "the bridge in fog",
    "she looks back once more", "fireworks behind the roof", "a train leaves the station",
    "petals on wet asphalt",    "sunrise over the harbour",  "end card"};

model::Take takeOf(int scene, int number, model::TakeKind kind) {
    model::Take take;
    take.id.text = "take-" + std::to_string(scene) + "-" + std::to_string(number);
    take.kind = kind;
    take.asset.text = kind == model::TakeKind::Still ? "picture" : "clip";
    take.in = kind == model::TakeKind::Still ? 0 : 30;
    return take;
}

void addTakes(model::Scene& scene, int i) {
    const int kind = i % 4;
    if (kind == 0 && i % 8 == 0)
        return; // a draft
    const auto shown = kind == 1   ? model::TakeKind::Still
                       : kind == 2 ? model::TakeKind::Clip
                                   : model::TakeKind::Generated;
    const int count = 1 + i % 3;
    for (int number = 1; number <= count; ++number)
        scene.takes.push_back(takeOf(i + 1, number, shown));
    scene.chosen = scene.takes[static_cast<std::size_t>(count / 2)].id;
}

} // namespace

model::Film sampleFilm(int scenes) {
    model::Film film;
    film.id.text = "film";
    film.title = "Neon Rain";
    film.rate = {30, 1};
    film.length = kEach * scenes;
    for (int i = 0; i < scenes; ++i) {
        model::Scene scene;
        scene.id.text = "scene-" + std::to_string(i + 1);
        scene.start = kEach * i;
        scene.description = kTold[static_cast<std::size_t>(i) % kTold.size()];
        addTakes(scene, i);
        if (i == 4)
            scene.transition = {.kind = "crossfade", .length = 20};
        if (i == 9)
            scene.transition = {.kind = "whip_pan", .length = 12};
        if (i == 13)
            scene.transition = {.kind = "dip", .length = 40};
        film.scenes.push_back(std::move(scene));
    }
    if (scenes > 7) {
        film.scenes[5].locks.content = true;
        film.scenes[7].locks = {true, true};
    }
    const double seconds = film.rate.secondsAt(film.length);
    film.grid = {.tempo = 120, .beatsPerBar = 4, .confidence = 0.92, .metreConfidence = 0.9};
    for (int beat = 0; beat * 0.5 < seconds; ++beat)
        film.grid.beats.push_back(
            {.time = beat * 0.5, .inBar = beat % 4 + 1, .strength = 0.5, .energy = 0.5});
    film.music = model::Music{.asset = {"song"}, .fadeIn = 12, .fadeOut = 60};
    if (film.length < 900)
        return film;
    film.titles.push_back(
        {.id = {"title-1"}, .text = "Neon Rain\nby The Harbour", .span = {15, 120}, .fade = 12});
    film.titles.push_back({.id = {"title-2"},
                           .style = model::TitleStyle::LowerThird,
                           .text = "Hamburg, 1987",
                           .span = {310, 400},
                           .fade = 12});
    film.titles.push_back({.id = {"title-3"},
                           .style = model::TitleStyle::EndCard,
                           .text = "Out in spring",
                           .span = {film.length - 80, film.length},
                           .fade = 12});
    model::CaptionTrack lyrics{
        .id = {"lyrics"}, .kind = model::CaptionKind::Lyrics, .language = "en"};
    constexpr std::array kLines = {"Streetlights bleed into the sea", "You said wait for me",
                                   "I am waiting still", "Neon rain, neon rain",
                                   "Wash the night away"};
    for (int i = 0; i < 10; ++i)
        lyrics.cues.push_back({.span = {60 + i * 95, 60 + i * 95 + 80},
                               .text = kLines[static_cast<std::size_t>(i) % kLines.size()]});
    film.captions.push_back(std::move(lyrics));
    film.logo = model::Logo{.asset = {"logo"}};
    film.sounds.push_back({.id = {"sound-1"},
                           .role = model::SoundRole::Voice,
                           .asset = {"voice"},
                           .start = 3 * base::kSampleRate,
                           .in = base::kSampleRate,
                           .length = 4 * base::kSampleRate});
    film.sounds.push_back({.id = {"sound-2"},
                           .role = model::SoundRole::Voice,
                           .asset = {"voice"},
                           .start = 12 * base::kSampleRate,
                           .length = 6 * base::kSampleRate});
    film.sounds.push_back({.id = {"sound-3"},
                           .role = model::SoundRole::Effect,
                           .asset = {"thunder"},
                           .scene = {"scene-3"},
                           .start = base::kSampleRate / 2,
                           .length = 3 * base::kSampleRate});
    return film;
}

std::map<model::AssetId, model::Asset> sampleAssets() {
    std::map<model::AssetId, model::Asset> assets;
    const auto add = [&](const char* id, model::AssetKind kind, const char* name, double seconds) {
        assets[{id}] = {.id = {id}, .kind = kind, .name = name, .duration = seconds};
    };
    add("song", model::AssetKind::Song, "Neon Rain (master).wav", 200);
    add("voice", model::AssetKind::Song, "narrator.wav", 60);
    add("thunder", model::AssetKind::Song, "thunder.flac", 20);
    add("clip", model::AssetKind::Clip, "sea.mp4", 6);
    add("picture", model::AssetKind::Picture, "still.png", 0);
    add("logo", model::AssetKind::Picture, "logo.png", 0);
    return assets;
}

std::vector<model::Section> sampleSections(const model::Film& film) {
    const double end = film.rate.secondsAt(film.length);
    return {{.begin = 0, .end = 4, .label = "intro", .energy = 0.2},
            {.begin = 4, .end = 12, .label = "verse", .energy = 0.5},
            {.begin = 12, .end = 20, .label = "chorus", .energy = 0.95},
            {.begin = 20, .end = 28, .label = "verse", .energy = 0.55},
            {.begin = 28, .end = end, .label = "outro", .energy = 0.25}};
}

Waveform sampleWaveform(double seconds) {
    Waveform wave{.pointsPerSecond = 187.5};
    const auto points = static_cast<std::size_t>(seconds * wave.pointsPerSecond);
    unsigned noise = 1;
    for (std::size_t i = 0; i < points; ++i) {
        const double t = static_cast<double>(i) / wave.pointsPerSecond;
        noise = noise * 1664525u + 1013904223u;
        const double rough = 0.75 + 0.25 * (noise >> 8) / double(1 << 24);
        const double since = std::fmod(t, 0.5);
        const double loud = 0.30 + 0.35 * std::sin(t / seconds * std::numbers::pi);
        const double high = std::min(1.0, (loud + 0.4 * std::exp(-since * 9)) * rough);
        wave.high.push_back(static_cast<float>(high));
        wave.low.push_back(static_cast<float>(-high * 0.92));
        wave.rms.push_back(static_cast<float>(high * 0.5));
    }
    return wave;
}

QImage sampleThumbnail(int number) {
    QImage image(320, 180, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const int hue = (200 + number * 37) % 360;
    QLinearGradient sky(0, 0, 0, 180);
    sky.setColorAt(0, QColor::fromHsv(hue, 170, 70));
    sky.setColorAt(0.6, QColor::fromHsv((hue + 40) % 360, 130, 200));
    sky.setColorAt(1, QColor::fromHsv((hue + 60) % 360, 90, 110));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsv((hue + 30) % 360, 60, 250));
    painter.drawEllipse(QPointF(60 + number * 53 % 200, 60), 24, 24);
    QPainterPath hills(QPointF(0, 180));
    hills.lineTo(0, 130 - number * 17 % 40);
    hills.cubicTo(90, 60 + number * 29 % 50, 180, 170, 320, 100 + number * 11 % 40);
    hills.lineTo(320, 180);
    painter.setBrush(QColor::fromHsv(hue, 200, 40));
    painter.drawPath(hills);
    return image;
}

std::vector<TimelineMark> sampleMarks() {
    return {{.id = QStringLiteral("m1"), .frame = 247, .text = QStringLiteral("drop")},
            {.id = QStringLiteral("n1"),
             .frame = 640,
             .end = 700,
             .text = QStringLiteral("too dark here"),
             .kind = TimelineMark::Note},
            {.id = QStringLiteral("m2"),
             .frame = 815,
             .text = QStringLiteral("last chorus"),
             .colour = QColor(102, 207, 148)}};
}

void showSample(Timeline& timeline, const model::Film& film) {
    timeline.setNames(sampleAssets());
    timeline.setFilm(std::make_shared<const model::Film>(film));
    timeline.setWaveform(sampleWaveform(film.rate.secondsAt(film.length)));
    timeline.setSections(sampleSections(film));
    timeline.setMarks(sampleMarks());
    timeline.setCached({{0, 300}, {360, 520}});
    for (std::size_t i = 0; i < film.scenes.size() && i < 64; ++i)
        if (!film.scenes[i].takes.empty())
            timeline.setSceneThumbnail(film.scenes[i].id, sampleThumbnail(static_cast<int>(i)));
    timeline.setSceneStatus({"scene-9"}, {.state = SceneState::Generating, .progress = 0.41});
    timeline.setSceneStatus({"scene-13"}, {.state = SceneState::Failed,
                                           .note = QStringLiteral("the service was busy")});
    timeline.setSceneStatus({"scene-15"}, {.state = SceneState::Stale});
    timeline.setPlayhead(437);
}

} // namespace reelwright::ui::test
