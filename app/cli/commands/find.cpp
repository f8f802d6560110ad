#include "app/cli/command.h"
#include "app/cli/making_options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_find;

namespace {

struct Words {
    std::string folder;
    std::string words;
    std::string model;
    bool clip = false;
    bool dryRun = false;
    std::size_t most = 20;
    AgreementOptions agreement;
};

void tellFound(Session& session, const std::vector<pipeline::Found>& found) {
    if (found.empty())
        session.say("Nothing in the project fits these words.");
    for (const pipeline::Found& one : found) {
        const std::string place =
            one.scene ? fmt::format("scene {} take {}", *one.scene + 1, one.take.text)
                      : std::string(model::nameOf(one.asset.kind));
        const std::string fit = one.likeness ? fmt::format("{:>6.3f}", *one.likeness)
                                             : fmt::format("{:>5.0f} %", 100 * one.score);
        session.say(fmt::format("{}  {}  {}  ({}{}{})", fit, one.asset.id.text, one.asset.name,
                                place, one.where.empty() ? "" : "; ", fmt::join(one.where, ", ")));
    }
}

base::Json foundJson(const std::vector<pipeline::Found>& found) {
    base::Json list = base::Json::array();
    for (const pipeline::Found& one : found)
        list.push_back({{"asset", one.asset.id.text},
                        {"name", one.asset.name},
                        {"kind", model::nameOf(one.asset.kind)},
                        {"scene", one.scene ? base::Json(*one.scene + 1) : base::Json()},
                        {"take", one.take.empty() ? base::Json() : base::Json(one.take.text)},
                        {"score", one.score},
                        {"likeness", one.likeness ? base::Json(*one.likeness) : base::Json()},
                        {"where", one.where}});
    return list;
}

// Buys what is missing, after a yes. False: only the price was wanted.
Result<bool> buyEmbeddings(Session& session, const Words& words, engine::Project& project,
                           base::Json& told) {
    TRY_ASSIGN(const std::vector<pipeline::AssetOffer> offers,
               project.offerEmbeddings(words.words, words.model, session.stop()));
    base::Usd likely;
    int unknown = 0;
    for (const pipeline::AssetOffer& offer : offers) {
        if (offer.offer.state != pipeline::OfferState::New)
            continue;
        likely = likely + offer.offer.quote.likely;
        unknown += offer.offer.quote.isKnown() ? 0 : 1;
    }
    told["embeddings"] = {
        {"missing", offers.size()}, {"likely_micros", likely.micros}, {"unknown", unknown}};
    if (offers.empty())
        return !words.dryRun;
    session.say(fmt::format("{} embeddings are not here yet: {}{}.", offers.size(),
                            spend::dollars(likely),
                            unknown > 0 ? " and some at an unknown price" : ""));
    if (words.dryRun)
        return false;
    TRY_ASSIGN(const pipeline::Agreement agreement,
               words.agreement.agree(session, likely, unknown));
    TRY_ASSIGN(const pipeline::GenerationResult result,
               project.generate(offers, agreement, session.listener(), session.stop()));
    TRY(tell(session, result));
    told["paid_micros"] = result.paid.micros;
    return true;
}

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, words.clip ? store::Access::ReadWrite
                                                            : store::Access::ReadOnly));
    base::Json told = base::Json::object();
    std::vector<pipeline::Found> found;
    if (words.clip) {
        TRY_ASSIGN(const bool goesOn, buyEmbeddings(session, words, project, told));
        if (goesOn) {
            TRY_ASSIGN(found, project.findByLikeness(words.words, words.model, session.stop()));
        }
    } else {
        TRY_ASSIGN(found, project.find(words.words));
    }
    if (found.size() > words.most)
        found.resize(words.most);
    if (!words.clip || !words.dryRun)
        tellFound(session, found);
    told["found"] = foundJson(found);
    session.result(told);
    return project.close();
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("words", words->words, "What to look for, such as \"harbour at night\"")
        ->required();
    app.add_flag("--clip", words->clip,
                 "By what is seen: buys the embeddings that are missing, after a yes");
    app.add_option("--model", words->model, "With --clip: model; see reel models --role embedding");
    app.add_option("--most", words->most, "How many are listed (default: 20)");
    app.add_flag("--dry-run", words->dryRun, "With --clip: show the price, send nothing");
    words->agreement.declare(app);
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_find = {.name = "find",
                              .description =
                                  "Find pictures, clips, sounds and takes by words, or by what "
                                  "is seen (--clip)",
                              .declare = &declare};

} // namespace reelwright::cli
