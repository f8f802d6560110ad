#include "app/cli/command.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_doctor;

namespace {

Result<void> run(Session& session) {
    TRY_ASSIGN(engine::Engine* const engine, session.engine());
    base::Json list = base::Json::array();
    std::string missing;
    for (const engine::HealthCheck& check : engine->examine()) {
        session.say(fmt::format("{} {:<28} {}",
                                check.fine     ? "ok     "
                                : check.needed ? "MISSING"
                                               : "note   ",
                                check.name, check.finding));
        if (!check.fine)
            session.say(fmt::format("        {}", check.remedy));
        if (!check.fine && check.needed)
            missing += fmt::format("{}{}", missing.empty() ? "" : ", ", check.name);
        list.push_back({{"name", check.name},
                        {"fine", check.fine},
                        {"needed", check.needed},
                        {"finding", check.finding},
                        {"remedy", check.remedy}});
    }
    session.result(list);
    if (!missing.empty())
        return base::Error{base::ErrorKind::Unsupported,
                           fmt::format("Something that is needed is missing: {}.", missing),
                           {}};
    return {};
}

Action declare(CLI::App&) {
    return [](Session& session) { return run(session); };
}

} // namespace

const Command command_doctor = {.name = "doctor",
                                .description =
                                    "See what is installed, what is missing and how to get it",
                                .declare = &declare};

} // namespace reelwright::cli
