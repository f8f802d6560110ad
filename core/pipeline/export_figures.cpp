#include "pipeline/export_figures.h"

#include "base/file.h"
#include "base/json.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Json;
using base::Result;
using compose::Delivery;

namespace {

constexpr const char* kSizesFact = "export_sizes";
constexpr std::size_t kMostBytes = 1u << 20; // of the file of speeds
constexpr base::FrameIndex kFewestFrames = 24;
constexpr std::chrono::milliseconds kShortestTime(100);
constexpr double kFewestPixels = 20e6;  // less tells how long it takes to begin
constexpr double kNewShare = 0.6;       // of a new speed against the ones before
constexpr double kMeasuredSpread = 0.3; // by which scenes of one film differ
constexpr double kOtherSize = 0.75;     // caution with the speed of another size
constexpr double kDraftFrames = 45;     // a second, on two cores
constexpr double kJoinPixels = 1e9;     // a second
constexpr double kUsualCores = 2;       // the table was measured with

// By tests/bench/sizes.py; its README tells how. Speeds are those of a machine with two cores.
struct Usual {
    std::string_view encoder;
    std::string_view profile;
    int quality;    // that the sizes belong to; 0: it has none
    Range bits;     // a pixel
    double pixels;  // rendered a second
    double deliver; // pixels a second
};

constexpr Usual kUsual[] = {
    {"libx264", "", 20, {0.06, 0.22}, 40e6, kJoinPixels},
    {"libx265", "", 23, {0.03, 0.15}, 14e6, kJoinPixels},
    {"libvpx-vp9", "", 30, {0.05, 0.28}, 30e6, kJoinPixels},
    {"libsvtav1", "", 32, {0.025, 0.15}, 18e6, kJoinPixels},
    {"prores_ks", "proxy", 0, {0.65, 1.2}, 8e6, kJoinPixels},
    {"prores_ks", "lt", 0, {1.5, 2.8}, 8e6, kJoinPixels},
    {"prores_ks", "standard", 0, {2.1, 4}, 8e6, kJoinPixels},
    {"prores_ks", "hq", 0, {3.3, 6}, 8e6, kJoinPixels},
};
constexpr Usual kOther{"", "", 0, {0.04, 0.4}, 20e6, kJoinPixels};
constexpr Usual kGif{"", "", 0, {0.6, 3.2}, 20e6, 4e6};
constexpr Usual kPictures{"", "", 0, {2, 14}, 20e6, 15e6};
constexpr Usual kDeepPictures{"", "", 0, {10, 38}, 15e6, 6e6};
constexpr double kQualityStep = 6; // steps of quality that halve the size

const Usual& usualFor(const ExportParts& parts) {
    if (parts.target.preset->delivery == Delivery::Gif)
        return kGif;
    if (parts.target.preset->delivery == Delivery::Pictures)
        return parts.video.depth > 8 ? kDeepPictures : kPictures;
    for (const Usual& usual : kUsual)
        if (usual.encoder == parts.video.encoder &&
            (usual.profile.empty() || usual.profile == parts.video.profile))
            return usual;
    return kOther;
}

double pixelsOf(const ExportParts& parts) {
    return std::max(1.0, parts.video.width * static_cast<double>(parts.video.height));
}

std::string familyOf(const ExportParts& parts) {
    return fmt::format("{} {} {} {} {}", static_cast<int>(parts.target.preset->delivery),
                       parts.video.encoder, parts.video.preset, parts.video.profile,
                       parts.video.depth);
}

std::string speedKey(const ExportParts& parts) {
    return fmt::format("{} {}", familyOf(parts), std::min(parts.video.width, parts.video.height));
}

std::string sizeKey(const ExportParts& parts) {
    return fmt::format("{} {} {} {}x{}", familyOf(parts), parts.video.quality,
                       static_cast<int>(parts.video.chroma), parts.video.width, parts.video.height);
}

// What cannot be read was never measured: it is only a guess that is lost.
Json parsed(const Result<std::string>& text) {
    if (!text)
        return Json::object();
    auto json = base::parseJson(*text, "The measured figures");
    return json && json->is_object() ? *std::move(json) : Json::object();
}

Json speedsOf(const Workspace& workspace) {
    return workspace.speeds.empty() ? Json::object()
                                    : parsed(base::readFile(workspace.speeds, kMostBytes));
}

Result<Json> sizesOf(Workspace& workspace) {
    TRY_ASSIGN(const auto stored, workspace.project.fact(kSizesFact));
    return stored ? parsed(*stored) : Json::object();
}

std::optional<double> number(const Json& json, const std::string& key) {
    const auto at = json.find(key);
    if (at == json.end() || !at->is_number() || !(at->get<double>() > 0))
        return std::nullopt;
    return at->get<double>();
}

void learn(Json& speeds, const std::string& key, const TimedFrames& seen, double pixels) {
    if (seen.frames < kFewestFrames || seen.time < kShortestTime)
        return;
    const double seconds = std::chrono::duration<double>(seen.time).count();
    const bool isTiny = pixels > 1 && static_cast<double>(seen.frames) * pixels < kFewestPixels;
    if (isTiny)
        return;
    const double speed = static_cast<double>(seen.frames) * pixels / seconds;
    const double before = number(speeds, key).value_or(speed);
    speeds[key] = kNewShare * speed + (1 - kNewShare) * before;
}

// Pixels a second at this size, else carefully at another.
std::optional<double> knownSpeed(const Json& speeds, std::string_view stage,
                                 const ExportParts& parts) {
    const std::string key = fmt::format("{} {}", stage, speedKey(parts));
    if (const auto exact = number(speeds, key))
        return exact;
    const std::string family = fmt::format("{} {} ", stage, familyOf(parts));
    std::optional<double> slowest;
    for (const auto& [other, value] : speeds.items())
        if (const auto speed = number(speeds, other); speed && other.starts_with(family))
            slowest = std::min(slowest.value_or(*speed), *speed);
    return slowest ? std::optional(kOtherSize * *slowest) : std::nullopt;
}

} // namespace

Result<void> keepFindings(Workspace& workspace, const ExportParts& parts,
                          const ExportFindings& findings) {
    if (!parts.target.preset->video)
        return {};
    const double pixels = pixelsOf(parts);
    if (findings.bytes > 0 && parts.drawn->length > 0) {
        TRY_ASSIGN(Json sizes, sizesOf(workspace));
        sizes[sizeKey(parts)] =
            static_cast<double>(findings.bytes) / static_cast<double>(parts.drawn->length);
        TRY(workspace.project.saveFact(kSizesFact, base::canonicalText(sizes)));
    }
    if (workspace.speeds.empty())
        return {};
    const Json before = speedsOf(workspace);
    Json speeds = before;
    learn(speeds, "draft", findings.drafted, 1);
    learn(speeds, "render " + speedKey(parts), findings.rendered, pixels);
    learn(speeds, "deliver " + speedKey(parts), findings.delivered, pixels);
    if (speeds == before)
        return {};
    TRY(base::makeFolder(workspace.speeds.parent_path()));
    return base::writeFileAtomically(workspace.speeds, speeds.dump(1) + "\n");
}

Result<ExportFigures> figuresFor(Workspace& workspace, const ExportParts& parts) {
    const Usual& usual = usualFor(parts);
    const double pixels = pixelsOf(parts);
    const double cores = std::max(1, workspace.workers) / kUsualCores;
    ExportFigures figures;
    TRY_ASSIGN(const Json sizes, sizesOf(workspace));
    if (const auto bytes = number(sizes, sizeKey(parts))) {
        figures.frameBytes = {(1 - kMeasuredSpread) * *bytes, (1 + kMeasuredSpread) * *bytes};
        figures.isSizeMeasured = true;
    } else {
        const double quality =
            usual.quality > 0 ? std::exp2((usual.quality - parts.video.quality) / kQualityStep) : 1;
        figures.frameBytes = {usual.bits.low * pixels / 8 * quality,
                              usual.bits.high * pixels / 8 * quality};
    }
    const Json speeds = speedsOf(workspace);
    const auto rendered = knownSpeed(speeds, "render", parts);
    figures.isSpeedMeasured = rendered.has_value();
    figures.renderSpeed = rendered.value_or(usual.pixels * cores) / pixels;
    figures.deliverSpeed =
        number(speeds, "deliver " + speedKey(parts)).value_or(usual.deliver) / pixels;
    figures.draftSpeed = number(speeds, "draft").value_or(kDraftFrames * cores);
    return figures;
}

} // namespace reelwright::pipeline
