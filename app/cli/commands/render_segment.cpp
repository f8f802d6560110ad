#include "app/cli/command.h"

#include <charconv>

#include <fmt/format.h>

namespace reelwright::cli {

using base::Error;
using base::ErrorKind;
using base::Result;

extern const Command command_render_segment;

namespace {

struct Words {
    std::string handOut;
    std::vector<int> segments;
    std::string share;
    std::string out;
};

// "2/5": the second of five machines.
Result<void> readShare(const std::string& text, engine::SegmentChoice& choice) {
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, choice.machine);
    const bool hasBoth = first.ec == std::errc() && first.ptr != end && *first.ptr == '/';
    const auto second = hasBoth ? std::from_chars(first.ptr + 1, end, choice.machines) : first;
    if (!hasBoth || second.ec != std::errc() || second.ptr != end || choice.machine < 1 ||
        choice.machine > choice.machines)
        return Error{
            ErrorKind::InvalidInput,
            fmt::format("\"{}\" is no share: give two numbers, such as 1/3, 2/3 and 3/3 on three "
                        "machines.",
                        text),
            {}};
    return {};
}

Result<void> run(Session& session, const Words& words) {
    const std::filesystem::path file = words.handOut;
    std::error_code code;
    const std::filesystem::path own = std::filesystem::is_directory(file, code)
                                          ? file
                                          : std::filesystem::absolute(file).parent_path();
    const std::filesystem::path folder = words.out.empty() ? own : std::filesystem::path(words.out);
    engine::SegmentChoice choice{.numbers = words.segments};
    if (!words.share.empty())
        TRY(readShare(words.share, choice));
    TRY_ASSIGN(const int drawn, engine::Engine::renderHandedOut(
                                    file, choice, folder, session.listener(), session.stop()));
    session.say(fmt::format("{} segments lie in {}.", drawn, folder.string()));
    session.result({{"event", "rendered"}, {"segments", drawn}, {"folder", folder.string()}});
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("handout", words->handOut,
                   "The folder that reel export --hand-out has made, or its handout.json")
        ->required();
    app.add_option("--segment", words->segments, "Number of a segment, from 1 (default: all)");
    app.add_option("--share", words->share,
                   "Part of the segments: 2/5 on the second of five machines")
        ->excludes("--segment");
    app.add_option("--out", words->out,
                   "Folder for the segments (default: that of the description)");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_render_segment = {.name = "render-segment",
                                        .description =
                                            "Draw segments that another machine has handed out",
                                        .declare = &declare};

} // namespace reelwright::cli
