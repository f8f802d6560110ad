#include "app/cli/command.h"

#include <cstdio>
#include <iostream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <termios.h>
#include <unistd.h>

namespace reelwright::cli {

using base::Json;
using base::Result;

extern const Command command_keys;

namespace {

struct Words {
    std::string verb = "list";
    std::string service;
    std::string store;
};

// A line from the standard input, not shown while it is typed.
base::Secret readKey(const std::string& service) {
    const bool isTerminal = isatty(STDIN_FILENO) != 0;
    termios shown{};
    if (isTerminal && tcgetattr(STDIN_FILENO, &shown) == 0) {
        termios hidden = shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
        fmt::print(stderr, "Key for {} (it is not shown): ", service);
    }
    std::string line;
    std::getline(std::cin, line);
    if (isTerminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
        fmt::print(stderr, "\n");
    }
    return base::Secret(std::move(line));
}

void list(Session& session, const engine::Money& money) {
    Json lines = Json::array();
    for (const engine::ServiceState& state : money.serviceStates()) {
        const std::string where = !state.trouble.empty()              ? state.trouble
                                  : state.service.keyVariable.empty() ? "needs no key"
                                  : state.keyPlace.empty()            ? "no key"
                                                                      : "key in " + state.keyPlace;
        session.say(fmt::format("{:<18} {:<22} {}", state.service.id, state.service.label, where));
        lines.push_back({{"service", state.service.id},
                         {"label", state.service.label},
                         {"needs_key", !state.service.keyVariable.empty()},
                         {"key_in", state.keyPlace},
                         {"trouble", state.trouble}});
    }
    session.result(lines);
}

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Engine* const engine, session.engine());
    engine::Money& money = engine->money();
    if (words.verb == "list") {
        list(session, money);
        return {};
    }
    if (words.service.empty())
        return base::Error{base::ErrorKind::InvalidInput,
                           "Name a service, such as replicate; \"reel keys\" lists them.",
                           {}};
    Json told{{"event", words.verb}, {"service", words.service}};
    if (words.verb == "set") {
        TRY_ASSIGN(const std::string place,
                   money.setKey(words.service, readKey(words.service), words.store));
        session.say(
            fmt::format("The key is kept in {}. Try it: reel keys test {}.", place, words.service));
        told["place"] = place;
    } else if (words.verb == "test") {
        TRY_ASSIGN(const std::string who, money.testKey(words.service, session.stop()));
        session.say(fmt::format("The key works: {}.", who));
        told["account"] = who;
    } else {
        TRY_ASSIGN(const auto places, money.removeKey(words.service));
        session.say(fmt::format("The key was removed from {}.", fmt::join(places, " and ")));
        told["places"] = places;
    }
    session.result(told);
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("verb", words->verb,
                   "list, set (reads the key from the standard input), test, remove")
        ->check(CLI::IsMember({"list", "set", "test", "remove"}));
    app.add_option("service", words->service, "Such as replicate");
    app.add_option("--store", words->store,
                   "keyring (usual), or file: unencrypted, readable by you alone");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_keys = {.name = "keys",
                              .description = "Keys of services: list, set, test (free), remove",
                              .declare = &declare};

} // namespace reelwright::cli
