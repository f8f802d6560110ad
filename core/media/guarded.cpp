#include "media/guarded.h"

#include "base/file.h"
#include "base/ids.h"
#include "base/json.h"
#include "base/log.h"
#include "base/paths.h"
#include "base/process.h"
#include "media/encoder_trial.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

namespace reelwright::media {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::array<const char*, 4> kTargets = {"sound", "picture", "video", "index"};
constexpr double kProgressStep = 0.01;

base::Json errorLine(const Error& error) {
    return {{"error", {{"kind", nameOf(error.kind)}, {"message", error.message}}}};
}

base::Json infoLine(const Result<MediaInfo>& result) {
    return result ? base::Json{{"info", toJson(*result)}} : errorLine(result.error());
}

Result<VideoSettings> trialFromText(const char* text) {
    TRY_ASSIGN(const base::Json json, base::parseJson(text, "The trial's settings"));
    return trialFromJson(json);
}

// What the helper said last, or why it said nothing.
Result<MediaInfo> readReply(const base::Json& reply, const base::ProcessResult& process,
                            const fs::path& input) {
    const std::string name = input.filename().string();
    if (reply.contains("info"))
        return mediaInfoFromJson(reply["info"]);
    // The helper read a hostile file: its reply is not to be trusted either.
    const base::Json error = reply.contains("error") ? reply["error"] : base::Json();
    const auto said = base::readJson("The helper's reply", [&] {
        const auto kind = base::errorKindFromName(error.at("kind").get<std::string>());
        return std::pair(kind.value_or(ErrorKind::InvalidInput),
                         error.at("message").get<std::string>());
    });
    if (said)
        return Error{said->first, said->second, process.errors};
    return Error{
        ErrorKind::InvalidInput,
        fmt::format("{} cannot be used: reading it failed badly (code {}). The file is probably "
                    "damaged; convert it with another program and try again.",
                    name, process.exitCode),
        process.errors};
}

std::vector<std::string> sandboxArguments(const fs::path& helper, const fs::path& input,
                                          const fs::path& outputFolder) {
    std::vector<std::string> arguments = {"--unshare-all", "--die-with-parent", "--new-session",
                                          "--clearenv",    "--setenv",          "LC_ALL",
                                          "C.UTF-8"};
    const auto add = [&](std::initializer_list<std::string> more) {
        arguments.insert(arguments.end(), more);
    };
    for (const char* place : {"/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/alternatives"})
        add({"--ro-bind-try", place, place});
    add({"--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--dir", "/input"});
    add({"--ro-bind", helper.string(), "/helper"});
    if (!input.empty())
        add({"--ro-bind", input.string(), (fs::path("/input") / input.filename()).string()});
    if (!outputFolder.empty())
        add({"--bind", outputFolder.string(), "/output"});
    return arguments;
}

} // namespace

Result<MediaGuard> MediaGuard::create(const base::ProcessLimits& limits) {
    MediaGuard guard;
    guard.m_limits = limits;
    const auto helper = base::findProgram("reelwright-mediahelper");
    if (!helper)
        return Error{
            ErrorKind::NotFound,
            "The helper program reelwright-mediahelper is missing. Install Reelwright again.",
            {}};
    guard.m_helper = fs::absolute(*helper);
    const auto bubblewrap = base::findProgram("bwrap");
    if (!bubblewrap)
        return guard;
    auto arguments = sandboxArguments(guard.m_helper, {}, {});
    arguments.insert(arguments.end(), {"/helper", "hello"});
    const auto tried =
        base::runProcess(*bubblewrap, arguments, {.wallClock = std::chrono::seconds(10)}, {}, {});
    if (tried && tried->exitCode == 0)
        guard.m_bubblewrap = *bubblewrap;
    else
        base::log::info("media",
                        "Bubblewrap does not work here; media files are read under limits only.");
    return guard;
}

namespace {

struct HelperCall {
    const fs::path& helper;
    const std::optional<fs::path>& bubblewrap;
    const base::ProcessLimits& limits;
    fs::path input;                  // absolute
    fs::path outputFolder;           // absolute or empty
    std::vector<std::string> before; // words before the input
    std::vector<std::string> after;  // words behind it; "OUTPUT/x" is a file in outputFolder
};

Result<MediaInfo> run(const HelperCall& call, const base::ProgressSink& progress,
                      const std::stop_token& stop) {
    std::vector<std::string> arguments;
    if (call.bubblewrap) {
        arguments = sandboxArguments(call.helper, call.input, call.outputFolder);
        arguments.emplace_back("/helper");
    }
    arguments.insert(arguments.end(), call.before.begin(), call.before.end());
    arguments.push_back(call.bubblewrap ? (fs::path("/input") / call.input.filename()).string()
                                        : call.input.string());
    for (const std::string& word : call.after) {
        const bool isOutput = word.starts_with("OUTPUT/");
        const fs::path folder = call.bubblewrap ? fs::path("/output") : call.outputFolder;
        arguments.push_back(isOutput ? (folder / word.substr(7)).string() : word);
    }
    base::Json reply;
    const auto onLine = [&](std::string_view line) {
        const auto parsed = base::parseJson(line, "The helper's reply");
        if (!parsed || !parsed->is_object())
            return;
        const auto share = parsed->find("progress");
        if (share == parsed->end())
            reply = *parsed;
        else if (progress && share->is_number())
            progress(std::clamp(share->get<double>(), 0.0, 1.0));
    };
    auto process = base::runProcess(call.bubblewrap ? *call.bubblewrap : call.helper, arguments,
                                    call.limits, onLine, stop);
    if (!process)
        return std::move(process).error().within(call.input.filename().string());
    return readReply(reply, *process, call.input);
}

Result<void> checkReadable(const fs::path& input) {
    std::error_code code;
    const auto status = fs::status(input, code);
    if (!fs::exists(status))
        return Error{ErrorKind::NotFound, fmt::format("There is no file {}.", input.string()), {}};
    if (fs::is_directory(status))
        return Error{ErrorKind::InvalidInput, fmt::format("{} is a folder.", input.string()), {}};
    if (!fs::is_regular_file(status))
        return Error{
            ErrorKind::InvalidInput, fmt::format("{} is not a plain file.", input.string()), {}};
    if (fs::file_size(input, code) == 0)
        return Error{
            ErrorKind::InvalidInput, fmt::format("{} is empty.", input.filename().string()), {}};
    return base::openFile(input, "rb").map([](const auto&) {});
}

} // namespace

Result<MediaInfo> MediaGuard::probe(const fs::path& input, const std::stop_token& stop) const {
    TRY(checkReadable(input));
    return run({m_helper, m_bubblewrap, m_limits, fs::absolute(input), {}, {"probe"}, {}}, {},
               stop);
}

Result<MediaInfo> MediaGuard::conform(const fs::path& input, ConformTarget target,
                                      const fs::path& output, const base::ProgressSink& progress,
                                      const std::stop_token& stop) const {
    TRY(checkReadable(input));
    base::PartFile part(output);
    const fs::path folder = part.path().string() + ".work";
    TRY(base::makeFolder(folder));
    const auto removeFolder = [&] {
        base::ignore(base::removeAll(folder), "cleaned again at the next start");
    };
    const std::string name = "made" + output.extension().string();
    const HelperCall call{m_helper,
                          m_bubblewrap,
                          m_limits,
                          fs::absolute(input),
                          fs::absolute(folder),
                          {"conform", kTargets[static_cast<std::size_t>(target)]},
                          {"OUTPUT/" + name}};
    auto info = run(call, progress, stop);
    if (info) {
        std::error_code code;
        fs::rename(folder / name, part.path(), code);
        if (code)
            info =
                base::errorFromErrno(fmt::format("Cannot keep {}", output.string()), code.value());
    }
    removeFolder();
    if (info)
        TRY(part.commit());
    return info;
}

int runHelper(int argc, char** argv) {
    const std::string verb = argc > 1 ? argv[1] : "";
    if (verb == "hello")
        return 0;
    const auto print = [](const base::Json& line) {
        std::fputs((base::canonicalText(line) + "\n").c_str(), stdout);
        std::fflush(stdout);
    };
    if (verb == "probe" && argc == 3) {
        const auto info = probe(argv[2]);
        print(infoLine(info));
        return info ? 0 : 1;
    }
    if (verb == "encode" && argc == 4) {
        base::log::setLevel(base::log::Level::Debug); // libav says there why it cannot
        const auto settings = trialFromText(argv[2]);
        const Result<void> done =
            settings ? tryEncoderHere(*settings, argv[3]) : Result<void>(settings.error());
        print(done ? base::Json{{"encoded", true}} : errorLine(done.error()));
        return done ? 0 : 1;
    }
    if (verb != "conform" || argc != 5) {
        std::fputs("usage: reelwright-mediahelper probe FILE\n"
                   "       reelwright-mediahelper encode SETTINGS OUTPUT\n"
                   "       reelwright-mediahelper conform sound|picture|video|index FILE OUTPUT\n",
                   stderr);
        return 2;
    }
    double told = 0;
    const auto progress = [&](double share) {
        if (share - told >= kProgressStep) {
            told = share;
            print({{"progress", share}});
        }
    };
    const auto wanted = std::ranges::find(kTargets, std::string_view(argv[2]));
    if (wanted == kTargets.end()) {
        std::fputs("There is no such target.\n", stderr);
        return 2;
    }
    const auto target = static_cast<ConformTarget>(wanted - kTargets.begin());
    const auto info = conform(argv[3], target, argv[4], {}, progress);
    print(infoLine(info));
    return info ? 0 : 1;
}

} // namespace reelwright::media
