// Runs the real program `reel` and reads what it prints.
#pragma once

#include "support/places.h"
#include "base/file.h"
#include "base/json.h"
#include "base/process.h"
#include "base/time.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace reelwright::testing {

struct ReelRun {
    int exitCode = -1;
    std::string output;
    std::string errors;
    std::vector<base::Json> lines; // of standard output, where they are JSON

    // The last JSON line: the command's result or error.
    [[nodiscard]] base::Json last() const { return lines.empty() ? base::Json() : lines.back(); }
};

// `kill -9` after so many lines of output; 0 lets it end by itself.
inline ReelRun runReel(const std::vector<std::string>& arguments, int killAfterLines = 0) {
    ReelRun run;
    std::stop_source stop;
    int seen = 0;
    const auto onLine = [&](std::string_view line) {
        if (auto json = base::parseJson(line, "output"))
            run.lines.push_back(*std::move(json));
        if (killAfterLines > 0 && ++seen >= killAfterLines)
            stop.request_stop();
    };
    base::ProcessLimits limits;
    limits.wallClock = std::chrono::seconds(240);
    auto process = base::runProcess(reelProgram(), arguments, limits, onLine, stop.get_token());
    if (process) {
        run.exitCode = process->exitCode;
        run.output = process->output;
        run.errors = process->errors;
    }
    return run;
}

// A song with a strong click on every beat and a bass note on every bar: 16-bit stereo WAV.
inline void writeClickSong(const std::filesystem::path& path, double bpm, double seconds, double firstBeat = 0.0) {
    const int rate = 48000;
    const auto count = static_cast<std::size_t>(seconds * rate);
    std::vector<std::int16_t> samples(count * 2);
    const double period = 60.0 / bpm;
    for (std::size_t i = 0; i < count; ++i) {
        const double time = static_cast<double>(i) / rate - firstBeat;
        double value = 0;
        if (time >= 0) {
            const double inBeat = std::fmod(time, period);
            const auto beat = static_cast<int>(time / period);
            value += 0.6 * std::sin(2 * M_PI * 900 * inBeat) * std::exp(-inBeat * 60);
            if (beat % 4 == 0)
                value += 0.5 * std::sin(2 * M_PI * 60 * inBeat) * std::exp(-inBeat * 8);
            value += 0.05 * std::sin(2 * M_PI * 220 * time);
        }
        const auto sample = static_cast<std::int16_t>(std::lround(std::clamp(value, -1.0, 1.0) * 30000));
        samples[2 * i] = samples[2 * i + 1] = sample;
    }
    std::ofstream out(path, std::ios::binary);
    const auto put32 = [&](std::uint32_t v) { out.write(reinterpret_cast<const char*>(&v), 4); };
    const auto put16 = [&](std::uint16_t v) { out.write(reinterpret_cast<const char*>(&v), 2); };
    const auto bytes = static_cast<std::uint32_t>(samples.size() * 2);
    out << "RIFF";
    put32(36 + bytes);
    out << "WAVEfmt ";
    put32(16);
    put16(1);
    put16(2);
    put32(rate);
    put32(rate * 4);
    put16(4);
    put16(16);
    out << "data";
    put32(bytes);
    out.write(reinterpret_cast<const char*>(samples.data()), bytes);
}

} // namespace reelwright::testing
