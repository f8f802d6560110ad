#include "pipeline/encoders.h"

#include "base/log.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using media::EncoderFamily;

namespace {

ChosenEncoder software(const media::VideoSettings& settings) {
    return {settings.encoder, settings.encoder + " (software)"};
}

Error unknownWord(const std::string& wanted, std::span<const EncoderFamily> families) {
    std::vector<std::string_view> words = {"software", "auto"};
    for (const EncoderFamily& family : families)
        words.push_back(family.id);
    return {
        ErrorKind::InvalidInput,
        fmt::format("There is no way of encoding \"{}\": use {}.", wanted, fmt::join(words, ", ")),
        {}};
}

Result<ChosenEncoder> tried(const Workspace& workspace, const EncoderFamily& family,
                            media::VideoSettings settings, const std::stop_token& stop) {
    settings.encoder = media::encoderOf(family, settings.encoder);
    TRY(workspace.guard.tryEncoder(settings, stop));
    return ChosenEncoder{settings.encoder, std::string(family.label), family.sessions};
}

Result<ChosenEncoder> firstThatWorks(const Workspace& workspace,
                                     const media::VideoSettings& settings,
                                     const std::stop_token& stop) {
    for (const EncoderFamily& family : workspace.encoders) {
        if (media::encoderOf(family, settings.encoder).empty())
            continue;
        auto chosen = tried(workspace, family, settings, stop);
        if (chosen || chosen.error().kind == ErrorKind::Cancelled)
            return chosen;
        base::log::info("pipeline", "{} does not work: {}", family.label, chosen.error().message);
    }
    return software(settings);
}

} // namespace

Result<ChosenEncoder> chooseEncoder(const Workspace& workspace, const std::string& wanted,
                                    const media::VideoSettings& settings,
                                    const std::stop_token& stop) {
    if (wanted.empty() || wanted == "software")
        return software(settings);
    if (wanted == "auto")
        return firstThatWorks(workspace, settings, stop);
    const auto family = std::ranges::find(workspace.encoders, wanted, &EncoderFamily::id);
    if (family == workspace.encoders.end())
        return unknownWord(wanted, workspace.encoders);
    const std::string codec(media::codecLabel(settings.encoder));
    if (media::encoderOf(*family, settings.encoder).empty())
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} does not encode with {}: leave --encoder away, or choose an "
                                 "H.264 or H.265 preset.",
                                 family->label, codec.empty() ? settings.encoder : codec),
                     {}};
    auto chosen = tried(workspace, *family, settings, stop);
    if (chosen || chosen.error().kind == ErrorKind::Cancelled)
        return chosen;
    return Error{ErrorKind::Unsupported,
                 fmt::format("{} cannot encode {} of {} x {} on this machine: {}. It needs {}. "
                             "Export with --encoder software ({}) or --encoder auto; reel list "
                             "encoders tells what works here.",
                             family->label, codec, settings.width, settings.height,
                             chosen.error().message, family->needs, settings.encoder),
                 chosen.error().detail};
}

std::vector<TriedEncoder> tryEncoders(const media::MediaGuard& guard,
                                      std::span<const EncoderFamily> families,
                                      const std::stop_token& stop) {
    std::vector<TriedEncoder> list;
    const auto add = [&](std::string_view family, std::string_view label, std::string_view replaced,
                         std::string_view encoder) {
        media::VideoSettings settings{
            .encoder = std::string(encoder), .width = 1920, .height = 1080, .rate = {30, 1}};
        const auto outcome = guard.tryEncoder(settings, stop);
        list.push_back({std::string(family), std::string(label),
                        std::string(media::codecLabel(replaced)), settings.encoder,
                        outcome.has_value(),
                        outcome ? std::string("works") : outcome.error().message});
    };
    for (const char* const encoder : {"libx264", "libx265"}) {
        add("software", "Software", encoder, encoder);
        for (const EncoderFamily& family : families)
            if (const auto name = media::encoderOf(family, encoder); !name.empty())
                add(family.id, family.label, encoder, name);
    }
    std::ranges::stable_sort(
        list, [](const TriedEncoder& a, const TriedEncoder& b) { return a.works && !b.works; });
    return list;
}

} // namespace reelwright::pipeline
