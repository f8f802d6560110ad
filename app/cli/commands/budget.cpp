#include "app/cli/command.h"
#include "app/cli/making_options.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;

extern const Command command_budget;

namespace {

struct Words {
    std::string folder;
    std::optional<std::string> limit;
    std::optional<double> approve;
};

// "20" or "none".
Result<std::optional<base::Usd>> limitIn(const std::string& words) {
    if (words == "none")
        return std::optional<base::Usd>{};
    try {
        std::size_t used = 0;
        const double dollars = std::stod(words, &used);
        if (used == words.size()) {
            TRY_ASSIGN(const base::Usd limit, usdOf(dollars, "--limit"));
            return std::optional(limit);
        }
    } catch (const std::exception&) { // what std::stod says is not for people
    }
    return Error{ErrorKind::InvalidInput,
                 fmt::format("--limit takes dollars or none, not \"{}\".", words),
                 {}};
}

Result<void> ofProject(Session& session, const Words& words) {
    const bool changes = words.limit || words.approve;
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder,
                                   changes ? store::Access::ReadWrite : store::Access::ReadOnly));
    if (words.limit) {
        TRY_ASSIGN(const auto limit, limitIn(*words.limit));
        TRY(project.setBudget(limit));
    }
    if (words.approve) {
        TRY_ASSIGN(const base::Usd more, usdOf(*words.approve, "--approve"));
        TRY(project.approve(more));
    }
    TRY_ASSIGN(const engine::ProjectSpending spending, project.spending());
    session.say(fmt::format("This project: {}", standingText(spending.standing)));
    session.result({{"project", toJson(spending.standing)}});
    return project.close();
}

Result<void> ofMonth(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Engine* const engine, session.engine());
    engine::Money& money = engine->money();
    if (words.limit) {
        TRY_ASSIGN(const auto limit, limitIn(*words.limit));
        TRY(money.setMonthlyBudget(limit));
    }
    if (words.approve) {
        TRY_ASSIGN(const base::Usd more, usdOf(*words.approve, "--approve"));
        TRY(money.approveThisMonth(more));
    }
    TRY_ASSIGN(const spend::MonthRow now, money.month());
    TRY_ASSIGN(const auto months, money.months());
    session.say(fmt::format("{}: {}", now.month, standingText(now.standing)));
    Json earlier = Json::array();
    for (const spend::MonthRow& row : months) {
        Json line = toJson(row.standing);
        line["month"] = row.month;
        earlier.push_back(std::move(line));
        if (row.month != now.month)
            session.say(fmt::format("{}: {}", row.month, spend::dollars(row.standing.counted())));
    }
    session.result({{"month", now.month}, {"standing", toJson(now.standing)}, {"months", earlier}});
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "A project's folder (default: the month's budget)");
    app.add_option("--limit", words->limit, "Dollars a month, or of the project; none: no limit");
    app.add_option("--approve", words->approve,
                   "So many dollars beyond the limit: this month, or in the project");
    return [words](Session& session) {
        return words->folder.empty() ? ofMonth(session, *words) : ofProject(session, *words);
    };
}

} // namespace

const Command command_budget = {.name = "budget",
                                .description =
                                    "The budget of the month or of a project: show, set, "
                                    "approve more",
                                .declare = &declare};

} // namespace reelwright::cli
