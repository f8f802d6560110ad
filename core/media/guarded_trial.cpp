#include "base/file.h"
#include "base/ids.h"
#include "base/json.h"
#include "media/encoder_trial.h"
#include "media/guarded.h"

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace fs = std::filesystem;

namespace {

// A driver may take a while to start. It maps more memory than the limits for files allow, and it
// needs devices that the sandbox hides; nothing foreign is read here.
constexpr base::ProcessLimits kTrialLimits{.fileBytes = 256ull << 20,
                                           .wallClock = std::chrono::seconds(30)};

// "Cannot load libcuda.so.1" of the last line "... libav: [h264_nvenc @ 0x5581] Cannot load
// libcuda.so.1"; empty without such a line. The first complaint says why, later ones follow from
// it.
std::string firstComplaint(std::string_view errors) {
    constexpr std::string_view kMark = "libav: ";
    while (!errors.empty()) {
        const std::string_view line = errors.substr(0, errors.find('\n'));
        errors.remove_prefix(std::min(errors.size(), line.size() + 1));
        const auto mark = line.find(kMark);
        if (mark == std::string_view::npos)
            continue;
        std::string_view words = line.substr(mark + kMark.size());
        if (words.starts_with('[') && words.find("] ") != std::string_view::npos)
            words.remove_prefix(words.find("] ") + 2);
        while (words.ends_with('.') || words.ends_with(' '))
            words.remove_suffix(1);
        if (!words.empty())
            return std::string(words);
    }
    return {};
}

Error failedTrial(const base::ProcessResult& process, const base::Json& reply) {
    constexpr int kSignals = 128;
    if (process.exitCode > kSignals)
        return {
            ErrorKind::Unsupported,
            fmt::format("its driver crashed in a trial (signal {})", process.exitCode - kSignals),
            process.errors};
    std::string why = firstComplaint(process.errors);
    const auto said = base::readJson(
        "The helper's reply", [&] { return reply.at("error").at("message").get<std::string>(); });
    if (why.empty())
        why = said ? *said : fmt::format("the trial ended with code {}", process.exitCode);
    while (why.ends_with('.'))
        why.pop_back();
    return {ErrorKind::Unsupported, why, said ? *said : process.errors};
}

} // namespace

Result<void> MediaGuard::tryEncoder(const VideoSettings& settings,
                                    const std::stop_token& stop) const {
    if (!hasEncoder(settings.encoder))
        return Error{ErrorKind::Unsupported, "the installed FFmpeg was built without it", {}};
    const fs::path folder =
        fs::temp_directory_path() / ("reelwright-trial-" + base::makeUniqueText());
    TRY(base::makeFolder(folder));
    base::Json reply;
    const auto onLine = [&](std::string_view line) {
        if (const auto parsed = base::parseJson(line, "The helper's reply"))
            reply = *parsed;
    };
    auto process = base::runProcess(
        m_helper,
        {"encode", base::canonicalText(trialJson(settings)), (folder / "trial.mkv").string()},
        kTrialLimits, onLine, stop);
    base::ignore(base::removeAll(folder), "it lies among the temporary files");
    if (!process) {
        if (process.error().kind == ErrorKind::Timeout)
            return Error{ErrorKind::Unsupported, "its driver did not answer in a trial", {}};
        return std::move(process).error();
    }
    if (process->exitCode == 0 && reply.is_object() && reply.contains("encoded"))
        return {};
    return failedTrial(*process, reply);
}

} // namespace reelwright::media
