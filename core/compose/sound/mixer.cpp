#include "compose/sound/mixer.h"

#include "base/progress.h"
#include "compose/sound/ducking.h"
#include "compose/sound/varispeed.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include <fmt/format.h>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::SampleIndex;
using media::StereoSamples;

namespace {

constexpr double kQuarterTurn = 1.5707963267948966;
constexpr int kBlock = 48000;
constexpr SampleIndex kLoopFade = 960; // 20 ms over which a loop's ends overlap

double amplitude(double decibels) {
    return std::pow(10, decibels / 20);
}

// A stretch of one file on the film, with gain and fades of equal power. The file is open only
// while it is heard.
class Player {
public:
    struct Place {
        SampleIndex start = 0; // film
        SampleIndex in = 0;    // file
        SampleIndex length = 0;
        SampleIndex fadeIn = 0;
        SampleIndex fadeOut = 0;
        double gain = 1;
        int speed = model::kOwnSpeed;
    };

    Player(std::filesystem::path file, const Place& place)
        : m_file(std::move(file))
        , m_place(place) {
        if (place.speed != model::kOwnSpeed)
            m_varispeed.emplace(place.speed);
    }

    // Samples [at, at + frames) of the film as this file alone gives them; empty when it is silent.
    // Calls ascend.
    Result<StereoSamples> read(SampleIndex at, int frames) {
        const SampleIndex begin = std::max(at, m_place.start);
        const SampleIndex end = std::min(at + frames, m_place.start + m_place.length);
        const SampleIndex since = begin - m_place.start;
        if (begin >= end || (!m_varispeed && m_place.in + since >= m_fileEnd)) {
            m_reader.reset();
            return StereoSamples{};
        }
        if (!m_reader) {
            TRY_ASSIGN(m_reader, media::SoundReader::create(m_file));
            m_position = 0;
        }
        TRY_ASSIGN(StereoSamples heard, readFile(since, static_cast<int>(end - begin)));
        for (std::size_t i = 0; i < heard.size() / 2; ++i) {
            const auto level =
                static_cast<float>(levelAt(begin - m_place.start + static_cast<SampleIndex>(i)));
            heard[2 * i] *= level;
            heard[2 * i + 1] *= level;
        }
        StereoSamples block(static_cast<std::size_t>(frames) * 2);
        std::ranges::copy(heard, block.begin() + static_cast<std::ptrdiff_t>(2 * (begin - at)));
        return block;
    }

private:
    // So many frames of the file at its speed, behind so many others.
    Result<StereoSamples> readFile(SampleIndex since, int count) {
        if (m_varispeed)
            return m_varispeed->read(*m_reader, m_place.in, since, count);
        const SampleIndex wanted = m_place.in + since;
        if (wanted != m_position) {
            TRY(m_reader->seek(wanted));
            m_position = wanted;
        }
        TRY_ASSIGN(StereoSamples heard, m_reader->read(count));
        m_position += static_cast<SampleIndex>(heard.size() / 2);
        if (heard.size() / 2 < static_cast<std::size_t>(count))
            m_fileEnd = m_position;
        return heard;
    }

    [[nodiscard]] double levelAt(SampleIndex since) const {
        double level = m_place.gain;
        const SampleIndex left = m_place.length - since;
        if (since < m_place.fadeIn)
            level *= std::sin(kQuarterTurn * static_cast<double>(since) /
                              static_cast<double>(m_place.fadeIn));
        if (left <= m_place.fadeOut)
            level *= std::sin(kQuarterTurn * static_cast<double>(left - 1) /
                              static_cast<double>(m_place.fadeOut));
        return level;
    }

    std::filesystem::path m_file;
    Place m_place;
    std::optional<Varispeed> m_varispeed; // of a sound that does not run at its own speed
    std::optional<media::SoundReader> m_reader;
    SampleIndex m_position = 0;
    SampleIndex m_fileEnd = std::numeric_limits<SampleIndex>::max(); // known once it was heard
};

void addTo(StereoSamples& sum, const StereoSamples& more) {
    for (std::size_t i = 0; i < more.size(); ++i)
        sum[i] += more[i];
}

Result<std::filesystem::path> fileOf(const SoundFiles& files, const model::AssetId& asset) {
    const auto at = files.find(asset);
    if (at == files.end())
        return Error{ErrorKind::NotFound, "A sound of the film is not in the project any more.",
                     asset.text};
    return at->second;
}

// Where the song is played: once, or round and round between the ends of its loop and then on.
std::vector<Player::Place> placesOf(const model::Music& music, const model::Film& film) {
    const SampleIndex length = film.rate.sampleAt(film.length);
    const SampleIndex round = music.loopEnd - music.loopStart;
    std::vector<Player::Place> places;
    SampleIndex at = 0;
    SampleIndex in = music.in;
    for (int played = 0; at < length; ++played) {
        const bool loops =
            round > 0 && in < music.loopEnd && (music.rounds == 0 || played < music.rounds);
        const SampleIndex plays = loops ? std::min(length - at, music.loopEnd - in) : length - at;
        // The next round begins a little before this one ends, so that nothing clicks.
        const bool more = loops && at + plays < length;
        const SampleIndex before = places.empty() ? 0 : std::min(kLoopFade, in);
        places.push_back({.start = at - before,
                          .in = in - before,
                          .length = plays + before,
                          .fadeIn = before,
                          .fadeOut = more ? kLoopFade : 0,
                          .gain = amplitude(music.gain)});
        if (!loops)
            break;
        at += plays;
        in = music.loopStart;
    }
    places.front().fadeIn = film.rate.sampleAt(music.fadeIn);
    places.back().fadeOut = film.rate.sampleAt(music.fadeOut);
    return places;
}

} // namespace

struct Mixer::State {
    SampleIndex length = 0;
    SampleIndex at = 0;
    std::vector<Player> music;
    std::vector<Player> sounds; // clips and effects
    std::vector<Player> voices;
    Ducking ducking{0, 0};
};

Mixer::Mixer(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
Mixer::~Mixer() = default;
Mixer::Mixer(Mixer&&) noexcept = default;
Mixer& Mixer::operator=(Mixer&&) noexcept = default;

namespace {

Result<Player> playerOf(const model::Film& film, const model::Sound& sound,
                        const SoundFiles& files) {
    TRY_ASSIGN(const std::filesystem::path file, fileOf(files, sound.asset));
    return Player(file, {.start = film.startOf(sound),
                         .in = sound.in,
                         .length = sound.length,
                         .fadeIn = sound.fadeIn,
                         .fadeOut = sound.fadeOut,
                         .gain = amplitude(sound.gain),
                         .speed = sound.speed});
}

Result<void> listenTo(std::vector<Player>& voices, SampleIndex length, Ducking& ducking,
                      const std::stop_token& stop) {
    for (Player& voice : voices)
        for (SampleIndex at = 0; at < length; at += kBlock) {
            TRY(base::checkStop(stop));
            TRY_ASSIGN(const StereoSamples block, voice.read(at, kBlock));
            ducking.listen(at, block);
        }
    ducking.settle();
    return {};
}

} // namespace

Result<Mixer> Mixer::create(const model::Film& film, const SoundFiles& files,
                            const std::stop_token& stop) {
    auto state = std::make_unique<State>();
    state->length = film.rate.sampleAt(film.length);
    state->ducking = Ducking(film.ducking, state->length);
    if (film.music && !film.music->muted) {
        TRY_ASSIGN(const std::filesystem::path file, fileOf(files, film.music->asset));
        for (const Player::Place& place : placesOf(*film.music, film))
            state->music.emplace_back(file, place);
    }
    for (const model::Sound& sound : film.sounds) {
        if (sound.muted)
            continue;
        TRY_ASSIGN(Player player, playerOf(film, sound, files));
        (sound.role == model::SoundRole::Voice ? state->voices : state->sounds)
            .push_back(std::move(player));
    }
    if (!state->music.empty())
        TRY(listenTo(state->voices, state->length, state->ducking, stop));
    return Mixer(std::move(state));
}

Result<StereoSamples> Mixer::read(int frames) {
    State& state = *m_state;
    const auto count = static_cast<int>(std::min<SampleIndex>(frames, state.length - state.at));
    StereoSamples sum(static_cast<std::size_t>(count) * 2, 0.0f);
    const auto add = [&](std::vector<Player>& players) -> Result<void> {
        for (Player& player : players) {
            TRY_ASSIGN(const StereoSamples block, player.read(state.at, count));
            addTo(sum, block);
        }
        return {};
    };
    TRY(add(state.music));
    if (!state.ducking.isIdle())
        for (int i = 0; i < count; ++i) {
            const auto gain = static_cast<float>(state.ducking.gainAt(state.at + i));
            sum[static_cast<std::size_t>(2 * i)] *= gain;
            sum[static_cast<std::size_t>(2 * i + 1)] *= gain;
        }
    TRY(add(state.sounds));
    TRY(add(state.voices));
    state.at += count;
    return sum;
}

} // namespace reelwright::compose
