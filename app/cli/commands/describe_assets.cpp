#include "app/cli/command.h"
#include "app/cli/making_options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_describe_assets;

namespace {

struct Words {
    std::string folder;
    pipeline::DescribeRequest request;
    bool dryRun = false;
    AgreementOptions agreement;
};

base::Json toJson(const pipeline::DescribeOffer& offer) {
    base::Json files = base::Json::array();
    for (const pipeline::DescribeQuestion& one : offer.questions)
        files.push_back({{"asset", one.asset.id.text},
                         {"name", one.asset.name},
                         {"state", one.isAnswered ? "here" : "new"},
                         {"price_micros",
                          one.cost.amount ? base::Json(one.cost.amount->micros) : base::Json()}});
    return {{"files", files}, {"likely_micros", offer.likely.micros}, {"unknown", offer.unknown}};
}

// Errors: the first trouble.
Result<void> tellDescriptions(Session& session, const pipeline::Descriptions& made) {
    Result<void> fine;
    for (const pipeline::DescribedAsset& one : made.assets) {
        if (!one.trouble.empty()) {
            session.warn(fmt::format("{}: {}", one.asset.name, one.trouble));
            fine = base::Error{base::ErrorKind::Refused,
                               fmt::format("{} could not be described.", one.asset.name),
                               {}};
            continue;
        }
        session.say(fmt::format("{}  {}: {} [{}]", one.asset.id.text, one.asset.name, one.note.text,
                                fmt::join(one.note.tags, ", ")));
    }
    session.say(fmt::format("{} paid.", spend::dollars(made.paid)));
    return fine;
}

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    TRY_ASSIGN(const pipeline::DescribeOffer offer, project.offer(words.request, session.stop()));
    session.say(fmt::format("{} pictures and clips: at most {}{}.", offer.questions.size(),
                            spend::dollars(offer.likely),
                            offer.unknown > 0 ? " and some at an unknown price" : ""));
    if (words.dryRun) {
        session.result(toJson(offer));
        return project.close();
    }
    TRY_ASSIGN(const pipeline::Agreement agreement,
               words.agreement.agree(session, offer.likely, offer.unknown));
    TRY_ASSIGN(const pipeline::Descriptions made,
               project.describe(offer, agreement, session.stop()));
    const Result<void> told = tellDescriptions(session, made);
    base::Json files = base::Json::array();
    for (const pipeline::DescribedAsset& one : made.assets)
        files.push_back({{"asset", one.asset.id.text},
                         {"name", one.asset.name},
                         {"text", one.note.text},
                         {"tags", one.note.tags},
                         {"paid_micros", one.paid.micros},
                         {"from_before", one.fromBefore},
                         {"trouble", one.trouble}});
    session.result({{"files", files}, {"paid_micros", made.paid.micros}});
    TRY(project.close());
    return told;
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("--asset", words->request.assets,
                   "Picture or clip, by name or id; may be given again (default: all that are not "
                   "described yet)");
    app.add_option("--model", words->request.model,
                   "Language model that sees pictures; see reel models --role language");
    app.add_flag("--dry-run", words->dryRun, "Show what it may cost, send nothing");
    words->agreement.declare(app);
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_describe_assets = {.name = "describe",
                                         .description =
                                             "Let a model say what pictures and clips show, with "
                                             "tags; asks before it pays, one step that can be "
                                             "undone",
                                         .declare = &declare};

} // namespace reelwright::cli
