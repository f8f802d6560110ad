#include "app/cli/command.h"
#include "app/cli/making_options.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Json;
using base::Result;

extern const Command command_spend;

namespace {

struct Words {
    std::string folder;
    bool ledger = false;
    std::string cancel;
    std::string giveUp;
};

Json jsonOf(const spend::Intent& run) {
    return {{"id", run.id.text},
            {"purpose", run.purpose},
            {"provider", run.provider},
            {"model", run.model},
            {"state", spend::nameOf(run.state)},
            {"estimate_micros", run.estimate.micros},
            {"actual_micros", run.actual ? Json(run.actual->micros) : Json()},
            {"counted_micros", run.counted().micros},
            {"price_checked", run.priceDate},
            {"provider_id", run.providerId},
            {"note", run.note},
            {"created_at", base::isoTime(run.createdAt)}};
}

Json jsonOf(const spend::LedgerLine& line) {
    return {{"n", line.n},       {"at", base::isoTime(line.at)},        {"run", line.intent.text},
            {"kind", line.kind}, {"amount_micros", line.amount.micros}, {"who", line.who},
            {"note", line.note}};
}

// How many results came without a payment.
std::string hitText(const spend::Hits& hits) {
    if (hits.sent + hits.reused + hits.linked == 0)
        return "Nothing was paid.";
    return fmt::format(
        "{} runs sent, {} results taken again, {} fetched again by link: {:.0f} % for nothing.",
        hits.sent, hits.reused, hits.linked, 100 * hits.rate());
}

Result<void> run(Session& session, const Words& words) {
    const bool changes = !words.cancel.empty() || !words.giveUp.empty();
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder,
                                   changes ? store::Access::ReadWrite : store::Access::ReadOnly));
    if (!words.cancel.empty()) {
        TRY_ASSIGN(const spend::Intent ended, project.cancelRun({words.cancel}, session.stop()));
        session.say(
            fmt::format("{}: {}. {}", ended.purpose, spend::nameOf(ended.state), ended.note));
    }
    if (!words.giveUp.empty()) {
        TRY_ASSIGN(const spend::Intent ended, project.giveUpRun({words.giveUp}));
        session.say(fmt::format("{}: {}", ended.purpose, ended.note));
    }
    TRY_ASSIGN(const engine::ProjectSpending spending, project.spending());
    Json runs = Json::array();
    for (const spend::Intent& one : spending.runs) {
        session.say(fmt::format("{}  {:<12} {:<22} {:<10} {:>9}  {}", one.id.text, one.purpose,
                                one.model, spend::nameOf(one.state), spend::dollars(one.counted()),
                                one.note));
        runs.push_back(jsonOf(one));
    }
    Json lines = Json::array();
    for (const spend::LedgerLine& line : spending.ledger) {
        if (words.ledger)
            session.say(fmt::format("{:>4}  {}  {:<10} {:>10}  {} {}", line.n,
                                    base::isoTime(line.at), line.kind, spend::dollars(line.amount),
                                    line.who, line.note));
        lines.push_back(jsonOf(line));
    }
    const spend::Hits hits = spend::hitsOf(spending.runs, spending.ledger);
    session.say(hitText(hits));
    session.say(fmt::format("This project: {}", standingText(spending.standing)));
    session.result({{"runs", runs},
                    {"ledger", lines},
                    {"hits",
                     {{"sent", hits.sent},
                      {"reused", hits.reused},
                      {"linked", hits.linked},
                      {"rate", hits.rate()}}},
                    {"standing", toJson(spending.standing)}});
    return project.close();
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_flag("--ledger", words->ledger, "Every line of the ledger");
    app.add_option("--cancel", words->cancel,
                   "End a run, by id: free before it was sent, else its time until now is charged");
    app.add_option("--give-up", words->giveUp,
                   "Wait no more for a run: it counts as paid when it may have been sent");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_spend = {.name = "spend",
                               .description = "What a project has paid and reserved, run by run",
                               .declare = &declare};

} // namespace reelwright::cli
