#include "engine/screen.h"

#include "media/sound.h"

#include <algorithm>
#include <deque>

namespace reelwright::engine {

using base::Result;
using base::SampleIndex;

namespace {

constexpr SampleIndex kBlock = base::kSampleRate; // frames
constexpr std::size_t kKeptBlocks = 4;

} // namespace

Result<void> ScreenPainter::paint(const media::YuvFrame& frame, std::uint8_t* pixels, int width,
                                  int height, int stride) {
    return m_scaler.show(frame.view(), pixels, width, height, stride);
}

struct FilmSound::State {
    struct Block {
        SampleIndex number = 0;
        media::StereoSamples samples; // shorter at the film's end
    };

    media::SoundReader reader;
    std::deque<Block> blocks; // the newest first
    SampleIndex next = 0;     // that the reader stands at

    explicit State(media::SoundReader opened)
        : reader(std::move(opened)) {}

    Result<media::StereoSamples> readBlock(SampleIndex number) {
        if (next != number * kBlock)
            TRY(reader.seek(number * kBlock));
        TRY_ASSIGN(media::StereoSamples samples, reader.read(static_cast<int>(kBlock)));
        next = number * kBlock + static_cast<SampleIndex>(samples.size() / 2);
        return samples;
    }

    // What cannot be read is silent: a player goes on.
    const Block& block(SampleIndex number) {
        const auto at = std::ranges::find(blocks, number, &Block::number);
        if (at != blocks.end()) {
            std::rotate(blocks.begin(), at, at + 1);
            return blocks.front();
        }
        blocks.push_front({number, readBlock(number).value_or(media::StereoSamples{})});
        if (blocks.size() > kKeptBlocks)
            blocks.pop_back();
        return blocks.front();
    }
};

FilmSound::FilmSound(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
FilmSound::~FilmSound() = default;
FilmSound::FilmSound(FilmSound&&) noexcept = default;
FilmSound& FilmSound::operator=(FilmSound&&) noexcept = default;

Result<FilmSound> FilmSound::open(const std::filesystem::path& file) {
    TRY_ASSIGN(media::SoundReader reader, media::SoundReader::create(file));
    return FilmSound(std::make_unique<State>(std::move(reader)));
}

SampleIndex FilmSound::length() const {
    return m_state->reader.expectedLength();
}

void FilmSound::read(SampleIndex at, std::span<float> samples) const {
    std::ranges::fill(samples, 0.0F);
    const auto wanted = static_cast<SampleIndex>(samples.size() / 2);
    SampleIndex done = std::clamp<SampleIndex>(-at, 0, wanted);
    while (done < wanted && at + done < length()) {
        const SampleIndex number = (at + done) / kBlock;
        const State::Block& block = m_state->block(number);
        const SampleIndex begin = at + done - number * kBlock;
        const SampleIndex count =
            std::min(wanted - done, static_cast<SampleIndex>(block.samples.size() / 2) - begin);
        if (count > 0)
            std::copy_n(block.samples.begin() + begin * 2, count * 2, samples.begin() + done * 2);
        done += std::min(wanted - done, kBlock - begin);
    }
}

} // namespace reelwright::engine
