#include "app/cli/command.h"

#include "engine/transition_sheet.h"
#include "model/values_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_preview_transition;

namespace {

struct Words {
    std::string kind;
    std::string out;
    std::string ease = "natural";
    std::string values;
};

Result<void> run(Session& session, const Words& words) {
    model::Transition transition{.kind = words.kind};
    transition.ease = model::easeFromName(words.ease).value_or(model::Ease::Natural);
    TRY_ASSIGN(transition.values, model::valuesFrom(words.values));
    TRY(engine::writeTransitionSheet(transition, words.out));
    session.say(fmt::format("Wrote six stages of {} to {}", words.kind, words.out));
    session.result({{"event", "preview"}, {"kind", words.kind}, {"output", words.out}});
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    std::vector<std::string> eases;
    for (int i = 0; i < model::kEaseCount; ++i)
        eases.emplace_back(model::nameOf(static_cast<model::Ease>(i)));
    app.add_option("kind", words->kind, "See: reel list transitions")->required();
    app.add_option("--out", words->out, "The picture to write, .png or .jpg")->required();
    app.add_option("--ease", words->ease, fmt::format("One of: {}", fmt::join(eases, ", ")))
        ->check(CLI::IsMember(eases));
    app.add_option("--values", words->values, "Such as softness:0.2,seed:4");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_preview_transition = {.name = "preview-transition",
                                            .description =
                                                "Draw six stages of a transition as a picture",
                                            .declare = &declare};

} // namespace reelwright::cli
