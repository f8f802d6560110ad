#include "base/file.h"
#include "compose/preset.h"
#include "compose/text_raster.h"
#include "engine/engine.h"
#include "media/video_writer.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::engine {

namespace {

HealthCheck checkPreset(const compose::ExportPreset& preset) {
    HealthCheck check{.name = fmt::format("Export as {}", preset.label),
                      .needed = preset.id == "mp4_h264"};
    std::string missing;
    std::string there;
    std::vector<std::string> encoders;
    if (preset.video)
        encoders.push_back(preset.video->encoder);
    if (preset.sound)
        encoders.push_back(preset.sound->encoder);
    for (const std::string& encoder : encoders) {
        std::string& list = media::hasEncoder(encoder) ? there : missing;
        list += (list.empty() ? "" : ", ") + encoder;
    }
    check.fine = missing.empty();
    check.finding = check.fine ? "there: " + there : "missing: " + missing;
    if (!check.fine)
        check.remedy = "Install an FFmpeg with these encoders (on Debian: libavcodec-extra).";
    return check;
}

// Preset files of the person that cannot be used.
std::vector<HealthCheck> checkOwnPresets() {
    std::vector<HealthCheck> checks;
    for (const std::string& fault : compose::presetFaults())
        checks.push_back({.name = "Own export preset",
                          .needed = false,
                          .finding = fault,
                          .remedy = "Correct the file, or remove it."});
    return checks;
}

// One line for all hardware: a machine without any misses nothing.
HealthCheck checkHardware(const std::vector<pipeline::TriedEncoder>& tried) {
    std::vector<std::string> working;
    std::vector<std::string> failing;
    for (const pipeline::TriedEncoder& encoder : tried) {
        if (encoder.family == "software" || !media::hasEncoder(encoder.name))
            continue;
        if (encoder.works)
            working.push_back(fmt::format("{} {}", encoder.label, encoder.codec));
        else if (encoder.codec == "H.264")
            failing.push_back(fmt::format("{}: {}", encoder.label, encoder.finding));
    }
    HealthCheck check{.name = "Hardware encoders", .fine = !working.empty(), .needed = false};
    check.finding = check.fine ? fmt::format("{}: works", fmt::join(working, ", "))
                               : fmt::format("none works here ({})", fmt::join(failing, "; "));
    if (!check.fine)
        check.remedy = "Films are encoded by the processor. With a graphics card: install its "
                       "driver; reel list encoders tells what each one needs.";
    return check;
}

HealthCheck checkFonts() {
    HealthCheck check{.name = "Fonts for titles"};
    check.fine = compose::canDrawText();
    check.finding =
        check.fine ? "titles can be drawn" : "no font was found: titles would be left out";
    if (!check.fine)
        check.remedy =
            "Install fonts (on Debian: fonts-lato fonts-bebas-neue fonts-inter fonts-dejavu-core).";
    return check;
}

HealthCheck checkSpace() {
    constexpr std::uint64_t kWanted = 2ull << 30;
    HealthCheck check{.name = "Free disk space here", .needed = false};
    const auto space = base::freeSpace(".");
    const std::uint64_t bytes = space ? *space : 0;
    check.fine = bytes >= kWanted;
    check.finding = fmt::format("{:.1f} GB", static_cast<double>(bytes) / 1e9);
    if (!check.fine)
        check.remedy = "A film of a minute needs about 0.5 GB while it is made: free some space.";
    return check;
}

} // namespace

std::vector<pipeline::TriedEncoder> Engine::tryEncoders(const std::stop_token& stop) const {
    return pipeline::tryEncoders(*m_guard, media::encoderFamilies(), stop);
}

std::vector<HealthCheck> Engine::examine() const {
    std::vector<HealthCheck> checks;
    checks.push_back({.name = "Helper for foreign files",
                      .fine = true,
                      .finding = "reelwright-mediahelper answers"});
    checks.push_back(
        {.name = "Sandbox for foreign files",
         .fine = m_guard->isSandboxed(),
         .needed = false,
         .finding = m_guard->isSandboxed() ? "bubblewrap works"
                                           : "bubblewrap is missing or not allowed here",
         .remedy = m_guard->isSandboxed()
                       ? ""
                       : "Install bubblewrap. Without it files are read under limits only."});
    for (const compose::ExportPreset& preset : compose::presets())
        checks.push_back(checkPreset(preset));
    std::ranges::move(checkOwnPresets(), std::back_inserter(checks));
    checks.push_back(checkHardware(tryEncoders({})));
    checks.push_back(checkFonts());
    checks.push_back(checkSpace());
    return checks;
}

} // namespace reelwright::engine
