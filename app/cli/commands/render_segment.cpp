#include "app/cli/command.h"

#include "compose/hand_out.h"

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

// "2/5": of five machines the second draws each fifth segment from the second on.
Result<std::vector<int>> shareOf(const std::string& text, int count) {
    int mine = 0;
    int all = 0;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, mine);
    const bool hasBoth = first.ec == std::errc() && first.ptr != end && *first.ptr == '/';
    const auto second = hasBoth ? std::from_chars(first.ptr + 1, end, all) : first;
    if (!hasBoth || second.ec != std::errc() || second.ptr != end || mine < 1 || mine > all)
        return Error{
            ErrorKind::InvalidInput,
            fmt::format("\"{}\" is no share: give two numbers, such as 1/3, 2/3 and 3/3 on "
                        "three machines.",
                        text),
            {}};
    std::vector<int> chosen;
    for (int i = mine; i <= count; i += all)
        chosen.push_back(i);
    return chosen;
}

Result<void> run(Session& session, const Words& words) {
    const std::filesystem::path file = words.handOut;
    std::error_code code;
    const std::filesystem::path own = std::filesystem::is_directory(file, code)
                                          ? file
                                          : std::filesystem::absolute(file).parent_path();
    const std::filesystem::path folder = words.out.empty() ? own : std::filesystem::path(words.out);
    std::vector<int> chosen = words.segments;
    if (!words.share.empty()) {
        TRY_ASSIGN(const compose::HandOut work, compose::readHandOut(file));
        TRY_ASSIGN(chosen, shareOf(words.share, static_cast<int>(work.segments.size())));
        if (chosen.empty()) {
            session.say("There is no segment for this share.");
            return {};
        }
    }
    TRY_ASSIGN(const int drawn, engine::Engine::renderHandedOut(
                                    file, chosen, folder, session.listener(), session.stop()));
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
