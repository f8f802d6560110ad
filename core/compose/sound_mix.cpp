#include "compose/sound_mix.h"

#include "base/file.h"
#include "base/hash.h"
#include "compose/limiter.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

#include <ebur128.h>

namespace reelwright::compose {

using base::Result;
using base::SampleIndex;
using media::StereoSamples;

namespace {

constexpr int kMixVersion = 2;
constexpr int kBlock = 48000;    // frames
constexpr double kSilence = -60; // LUFS; quieter sound is not raised

using BlockSink = std::function<Result<void>(const StereoSamples&)>;

// The song's stretch with gain and fades, block by block, exactly the film's length; silence where
// the song has ended.
Result<void> playSong(const model::Film& film, const std::filesystem::path& houseSong, double gain,
                      const std::stop_token& stop, const BlockSink& sink) {
    const model::Music& music = *film.music;
    const SampleIndex length = film.rate.sampleAt(film.length);
    const SampleIndex fadeIn = film.rate.sampleAt(music.fadeIn);
    const SampleIndex fadeOut = film.rate.sampleAt(music.fadeOut);
    TRY_ASSIGN(media::SoundReader reader, media::SoundReader::create(houseSong));
    if (music.in > 0)
        TRY(reader.seek(music.in));
    for (SampleIndex at = 0; at < length; at += kBlock) {
        TRY(base::checkStop(stop));
        const int wanted = static_cast<int>(std::min<SampleIndex>(kBlock, length - at));
        TRY_ASSIGN(StereoSamples block, reader.read(wanted));
        block.resize(static_cast<std::size_t>(wanted) * 2, 0.0f);
        for (int i = 0; i < wanted; ++i) {
            const SampleIndex place = at + i;
            double level = gain;
            if (place < fadeIn)
                level *=
                    std::sin(1.5707963 * static_cast<double>(place) / static_cast<double>(fadeIn));
            if (length - place <= fadeOut)
                level *= std::sin(1.5707963 * static_cast<double>(length - place - 1) /
                                  static_cast<double>(fadeOut));
            block[static_cast<std::size_t>(2 * i)] *= static_cast<float>(level);
            block[static_cast<std::size_t>(2 * i + 1)] *= static_cast<float>(level);
        }
        TRY(sink(block));
    }
    return {};
}

struct MeterDeleter {
    void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
};

using Meter = std::unique_ptr<ebur128_state, MeterDeleter>;

Meter makeMeter() {
    return Meter(ebur128_init(2, 48000, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
}

struct Measured {
    double loudness = -70; // LUFS
    double peak = 0;       // true peak as magnitude
};

Measured readMeter(const Meter& meter) {
    Measured result;
    double value = 0;
    if (ebur128_loudness_global(meter.get(), &value) == EBUR128_SUCCESS && std::isfinite(value))
        result.loudness = value;
    for (unsigned channel = 0; channel < 2; ++channel)
        if (ebur128_true_peak(meter.get(), channel, &value) == EBUR128_SUCCESS)
            result.peak = std::max(result.peak, value);
    return result;
}

// Plays through the limiter and measures what would be heard.
Result<Measured> measure(const model::Film& film, const std::filesystem::path& houseSong,
                         double gain, double ceiling, const std::stop_token& stop) {
    const Meter meter = makeMeter();
    Limiter limiter(ceiling);
    StereoSamples ready;
    TRY(playSong(film, houseSong, gain, stop, [&](const StereoSamples& block) -> Result<void> {
        ready.clear();
        limiter.process(block, ready);
        ebur128_add_frames_float(meter.get(), ready.data(), ready.size() / 2);
        return {};
    }));
    ready.clear();
    limiter.finish(ready);
    ebur128_add_frames_float(meter.get(), ready.data(), ready.size() / 2);
    return readMeter(meter);
}

struct Levels {
    double gain = 1;
    double ceiling = 1;
};

// Gain and ceiling that reach the loudness with the true peak under its limit: the limiter takes a
// little loudness away and lets peaks between samples pass, so both are corrected by measuring.
Result<Levels> findLevels(const model::Film& film, const std::filesystem::path& houseSong,
                          const std::stop_token& stop) {
    constexpr int kRounds = 5;
    constexpr double kCloseEnough = 0.1;                              // LU
    const double peakLimit = std::pow(10, (kPeakCeiling - 0.3) / 20); // the encoder adds a little
    Levels levels{std::pow(10, film.music->gain / 20), peakLimit};
    TRY_ASSIGN(const Measured plain, measure(film, houseSong, levels.gain, 1e9, stop));
    if (plain.loudness < kSilence)
        return Levels{levels.gain, peakLimit};
    levels.gain *= std::pow(10, (kLoudness - plain.loudness) / 20);
    const double before = std::pow(10, film.music->gain / 20);
    if (plain.peak * levels.gain / before <= peakLimit)
        return levels; // loud enough without touching a peak
    for (int round = 0; round < kRounds; ++round) {
        TRY_ASSIGN(const Measured heard,
                   measure(film, houseSong, levels.gain, levels.ceiling, stop));
        if (heard.peak > peakLimit)
            levels.ceiling *= peakLimit / heard.peak;
        else if (std::abs(heard.loudness - kLoudness) < kCloseEnough)
            break;
        levels.gain *= std::pow(10, std::clamp(kLoudness - heard.loudness, -3.0, 3.0) / 20);
    }
    return levels;
}

} // namespace

std::string soundName(const model::Film& film, const std::string& song,
                      const media::SoundSettings& settings) {
    base::Hasher hasher;
    hasher.add("sound").add(kMixVersion).add(song).add(settings.encoder).add(settings.bitRate);
    hasher.add(film.rate.sampleAt(film.length)).add(film.music->in).add(film.music->gain);
    hasher.add(film.rate.sampleAt(film.music->fadeIn)).add(film.rate.sampleAt(film.music->fadeOut));
    return hasher.name();
}

namespace {

Result<void> encode(const model::Film& film, const std::filesystem::path& houseSong,
                    const Levels& levels, const media::SoundSettings& settings,
                    const std::filesystem::path& path, const std::stop_token& stop) {
    TRY_ASSIGN(media::SoundWriter writer, media::SoundWriter::create(path, settings));
    Limiter limiter(levels.ceiling);
    StereoSamples ready;
    TRY(playSong(film, houseSong, levels.gain, stop,
                 [&](const StereoSamples& block) -> Result<void> {
                     ready.clear();
                     limiter.process(block, ready);
                     return writer.write(ready);
                 }));
    ready.clear();
    limiter.finish(ready);
    TRY(writer.write(ready));
    return writer.finish();
}

// An encoded file as it will be heard.
Result<Measured> measureFile(const std::filesystem::path& path, const std::stop_token& stop) {
    const Meter meter = makeMeter();
    TRY_ASSIGN(media::SoundReader reader, media::SoundReader::create(path));
    while (true) {
        TRY(base::checkStop(stop));
        TRY_ASSIGN(const StereoSamples block, reader.read(kBlock));
        if (block.empty())
            return readMeter(meter);
        ebur128_add_frames_float(meter.get(), block.data(), block.size() / 2);
    }
}

} // namespace

Result<void> mixSound(const model::Film& film, const std::filesystem::path& houseSong,
                      const media::SoundSettings& settings, const std::filesystem::path& path,
                      const std::stop_token& stop) {
    constexpr int kTries = 6;
    constexpr int kRaises = 2;
    constexpr double kCloseEnough = 0.3; // LU
    const double limit = std::pow(10, kPeakCeiling / 20);
    TRY_ASSIGN(Levels levels, findLevels(film, houseSong, stop));
    base::PartFile part(path);
    // A lossy encoder moves peaks: what it made is measured, and made again under a lower ceiling
    // when they are too high. A lower ceiling takes loudness, which the first tries give back; the
    // others only obey the ceiling.
    for (int attempt = 1; attempt <= kTries; ++attempt) {
        TRY(encode(film, houseSong, levels, settings, part.path(), stop));
        TRY_ASSIGN(const Measured heard, measureFile(part.path(), stop));
        const double missing = heard.loudness < kSilence ? 0 : kLoudness - heard.loudness;
        const bool raise = missing > kCloseEnough && attempt <= kRaises;
        if (heard.peak <= limit && !raise)
            break;
        if (heard.peak > limit)
            levels.ceiling *= limit / heard.peak * 0.98;
        if (raise)
            levels.gain *= std::pow(10, std::min(1.5 * missing, 3.0) / 20);
    }
    return part.commit();
}

} // namespace reelwright::compose
