#include "app/cli/command.h"
#include "app/cli/making_options.h"

#include <cstdio>

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_write;

namespace {

struct Words {
    std::string folder;
    std::string scenes = "all";
    std::string model;
    AgreementOptions agreement;
};

Result<void> run(Session& session, const Words& words) {
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder, store::Access::ReadWrite));
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    if (!film)
        return base::Error{
            base::ErrorKind::NotFound, "The project has no film yet: plan it first.", {}};
    TRY_ASSIGN(const auto scenes, MakingOptions::scenesIn(*film, words.scenes));
    const std::string model = words.model.empty()
                                  ? std::string(pipeline::usualModel(generate::Role::Language))
                                  : words.model;
    TRY_ASSIGN(const generate::Cost cost, project.priceOfPrompts(scenes, model));
    session.say(cost.amount
                    ? fmt::format("Prompts by {}: at most {}.", model, spend::dollars(*cost.amount))
                    : cost.why);
    TRY_ASSIGN(
        const pipeline::Agreement agreement,
        words.agreement.agree(session, cost.amount.value_or(base::Usd{}), cost.amount ? 0 : 1));
    TRY_ASSIGN(const pipeline::WrittenPrompts written,
               project.writePrompts(scenes, model, agreement, {}, session.stop()));
    base::Json told = base::Json::array();
    for (const std::size_t index : scenes) {
        const model::Scene& scene = written.film->scenes[index];
        session.say(fmt::format("{:>3}  {}", index + 1, scene.prompt));
        told.push_back({{"scene", index + 1}, {"prompt", scene.prompt}});
    }
    session.say(fmt::format("{} prompts written, {} paid{}.", written.written,
                            spend::dollars(written.paid),
                            written.fromBefore ? " (answered before)" : ""));
    session.result({{"scenes", told},
                    {"written", written.written},
                    {"paid_micros", written.paid.micros},
                    {"from_before", written.fromBefore}});
    return project.close();
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("--scenes", words->scenes, "1,3-5, all, hero or drafts");
    app.add_option("--model", words->model, "Language model; see reel models --role language");
    words->agreement.declare(app);
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_write = {.name = "write",
                               .description =
                                   "Let a language model write the prompts of scenes; one "
                                   "step that can be undone",
                               .declare = &declare};

} // namespace reelwright::cli
