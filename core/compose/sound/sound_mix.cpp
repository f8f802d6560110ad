#include "compose/sound/sound_mix.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/progress.h"
#include "compose/sound/limiter.h"
#include "compose/sound/loudness.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace reelwright::compose {

using base::Result;
using media::StereoSamples;
namespace fs = std::filesystem;

namespace {

constexpr int kMixVersion = 6;
constexpr int kBlock = 48000;    // frames
constexpr double kSilence = -60; // LUFS; quieter sound is not raised
constexpr double kNoCeiling = 1e9;

double amplitude(double decibels) {
    return std::pow(10, decibels / 20);
}

struct Levels {
    double gain = 1;
    double ceiling = kNoCeiling;
};

// The mix as it was added up, in a file beside the result: it is read several times, and an hour of
// sound does not fit into memory.
class RawMix {
public:
    explicit RawMix(const fs::path& beside)
        : m_path(beside.string() + ".mix.wav") {}
    ~RawMix() { base::ignore(base::removeAll(m_path), "removed at the next start"); }
    RawMix(const RawMix&) = delete;
    RawMix& operator=(const RawMix&) = delete;

    Result<Loudness> write(const model::Film& film, const SoundFiles& files,
                           const std::stop_token& stop) {
        TRY_ASSIGN(Mixer mixer, Mixer::create(film, files, stop));
        TRY_ASSIGN(media::SoundWriter writer,
                   media::SoundWriter::create(m_path, {.encoder = "pcm_f32le"}));
        LoudnessMeter meter;
        while (true) {
            TRY(base::checkStop(stop));
            TRY_ASSIGN(const StereoSamples block, mixer.read(kBlock));
            if (block.empty())
                break;
            meter.add(block);
            TRY(writer.write(block));
        }
        TRY(writer.finish());
        return meter.read();
    }

    // Plays it with a gain through the limiter.
    Result<void> play(const Levels& levels, const std::stop_token& stop,
                      const std::function<Result<void>(const StereoSamples&)>& sink) const {
        TRY_ASSIGN(media::SoundReader reader, media::SoundReader::create(m_path));
        Limiter limiter(levels.ceiling);
        StereoSamples ready;
        while (true) {
            TRY(base::checkStop(stop));
            TRY_ASSIGN(StereoSamples block, reader.read(kBlock));
            if (block.empty())
                break;
            for (float& sample : block)
                sample *= static_cast<float>(levels.gain);
            ready.clear();
            limiter.process(block, ready);
            TRY(sink(ready));
        }
        ready.clear();
        limiter.finish(ready);
        return sink(ready);
    }

private:
    fs::path m_path;
};

Result<Loudness> heard(const RawMix& mix, const Levels& levels, const std::stop_token& stop) {
    LoudnessMeter meter;
    TRY(mix.play(levels, stop, [&](const StereoSamples& block) -> Result<void> {
        meter.add(block);
        return {};
    }));
    return meter.read();
}

// Gain and ceiling that reach the loudness with the true peak under its limit. The limiter takes a
// little loudness away and lets peaks between samples pass: both are found by measuring, the gain
// along the line through the last two measurements.
Result<Levels> findLevels(const RawMix& mix, const Loudness& plain, const SoundTarget& target,
                          double peakLimit, const std::stop_token& stop) {
    constexpr int kRounds = 4;
    constexpr double kCloseEnough = 0.15; // LU
    Levels levels{.ceiling = peakLimit};
    if (plain.lufs < kSilence)
        return levels;
    const double wanted = target.loudness.value_or(plain.lufs);
    double decibels = wanted - plain.lufs;
    levels.gain = amplitude(decibels);
    if (plain.peak * levels.gain <= peakLimit)
        return levels; // loud enough without touching a peak
    double lastDecibels = decibels;
    double lastHeard = wanted;
    for (int round = 0; round < kRounds; ++round) {
        TRY_ASSIGN(const Loudness now, heard(mix, levels, stop));
        if (now.peak > peakLimit)
            levels.ceiling *= peakLimit / now.peak;
        const double missing = wanted - now.lufs;
        if (!target.loudness || std::abs(missing) < kCloseEnough)
            break;
        const double moved = decibels - lastDecibels;
        const double slope =
            moved > 0.01 ? std::clamp((now.lufs - lastHeard) / moved, 0.3, 1.0) : 0.7;
        lastDecibels = decibels;
        lastHeard = now.lufs;
        decibels += std::clamp(missing / slope, -3.0, 6.0);
        levels.gain = amplitude(decibels);
    }
    return levels;
}

Result<void> encode(const RawMix& mix, const Levels& levels, const media::SoundSettings& settings,
                    const fs::path& path, const std::stop_token& stop) {
    TRY_ASSIGN(media::SoundWriter writer, media::SoundWriter::create(path, settings));
    TRY(mix.play(levels, stop, [&](const StereoSamples& block) { return writer.write(block); }));
    return writer.finish();
}

// An encoded file as it will be heard.
Result<Loudness> heardFrom(const fs::path& path, const std::stop_token& stop) {
    LoudnessMeter meter;
    TRY_ASSIGN(media::SoundReader reader, media::SoundReader::create(path));
    while (true) {
        TRY(base::checkStop(stop));
        TRY_ASSIGN(const StereoSamples block, reader.read(kBlock));
        if (block.empty())
            return meter.read();
        meter.add(block);
    }
}

} // namespace

static bool hearsMoreThanMusic(const model::Film& film) {
    return !std::ranges::all_of(film.sounds, &model::Sound::muted);
}

bool hasSound(const model::Film& film) {
    return (film.music && !film.music->muted) || hearsMoreThanMusic(film);
}

std::string soundName(const model::Film& film,
                      const std::map<model::AssetId, std::string>& contents,
                      const media::SoundSettings& settings, const SoundTarget& target) {
    const auto contentOf = [&](const model::AssetId& asset) {
        const auto at = contents.find(asset);
        return at == contents.end() ? asset.text : at->second;
    };
    base::Hasher hasher;
    hasher.add("sound").add(kMixVersion).add(settings.encoder).add(settings.bitRate);
    hasher.add(target.loudness.value_or(0)).add(target.peak);
    hasher.add(film.rate.sampleAt(film.length));
    if (const auto& music = film.music; music && !music->muted) {
        hasher.add("music").add(contentOf(music->asset)).add(music->in).add(music->gain);
        hasher.add(film.rate.sampleAt(music->fadeIn)).add(film.rate.sampleAt(music->fadeOut));
        hasher.add(music->loopStart).add(music->loopEnd).add(music->rounds);
    }
    for (const model::Sound& sound : film.sounds) {
        if (sound.muted)
            continue;
        hasher.add(nameOf(sound.role)).add(contentOf(sound.asset)).add(film.startOf(sound));
        hasher.add(sound.in).add(sound.length).add(sound.gain);
        hasher.add(sound.fadeIn).add(sound.fadeOut);
        if (sound.speed != model::kOwnSpeed)
            hasher.add("speed").add(sound.speed);
    }
    if (hearsMoreThanMusic(film))
        hasher.add(film.ducking);
    return hasher.name();
}

Result<void> mixSound(const model::Film& film, const SoundFiles& files,
                      const media::SoundSettings& settings, const SoundTarget& target,
                      const fs::path& path, const std::stop_token& stop) {
    constexpr int kTries = 6;
    constexpr int kRaises = 2;
    constexpr double kCloseEnough = 0.3; // LU
    const double limit = amplitude(target.peak);
    const bool lossless = settings.encoder.starts_with("pcm_") || settings.encoder == "flac";
    base::PartFile part(path);
    RawMix mix(part.path());
    TRY_ASSIGN(const Loudness plain, mix.write(film, files, stop));
    // A lossy encoder moves peaks: room is left for what it commonly adds.
    const double room = amplitude(lossless ? -0.05 : -0.7);
    TRY_ASSIGN(Levels levels, findLevels(mix, plain, target, limit * room, stop));
    // What it made is measured, and made again under a lower ceiling when peaks are still too high.
    // A lower ceiling takes loudness, which the first tries give back; the others only obey it.
    for (int attempt = 1; attempt <= kTries; ++attempt) {
        TRY(encode(mix, levels, settings, part.path(), stop));
        if (lossless)
            break;
        TRY_ASSIGN(const Loudness now, heardFrom(part.path(), stop));
        const double missing =
            now.lufs < kSilence || !target.loudness ? 0 : *target.loudness - now.lufs;
        const bool raise = missing > kCloseEnough && attempt <= kRaises;
        if (now.peak <= limit && !raise)
            break;
        if (now.peak > limit)
            levels.ceiling = std::min(levels.ceiling, limit) * limit / now.peak * 0.98;
        if (raise)
            levels.gain *= amplitude(std::min(1.5 * missing, 3.0));
    }
    return part.commit();
}

} // namespace reelwright::compose
