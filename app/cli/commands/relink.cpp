#include "app/cli/command.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;
using pipeline::Finding;
using pipeline::Likeness;
using pipeline::Loss;
using pipeline::LostAsset;

extern const Command command_relink;

namespace {

struct Words {
    std::string folder;
    std::vector<std::string> places;
    bool content = false;
};

// What has become of one lost file.
struct Outcome {
    LostAsset lost;
    std::optional<Finding> found;
    [[nodiscard]] bool isBack() const { return found && found->likeness == Likeness::SameContent; }
};

std::vector<LostAsset> stillLost(const std::vector<Outcome>& outcomes) {
    std::vector<LostAsset> lost;
    for (const Outcome& outcome : outcomes)
        if (!outcome.isBack())
            lost.push_back(outcome.lost);
    return lost;
}

Result<void> lookAt(Session& session, engine::Project& project, const std::string& place,
                    std::vector<Outcome>& outcomes) {
    TRY_ASSIGN(const std::vector<Finding> findings,
               project.findLost(stillLost(outcomes), place, session.listener(), session.stop()));
    for (const Finding& finding : findings) {
        const auto at = std::ranges::find_if(outcomes, [&](const Outcome& outcome) {
            return outcome.lost.asset.id == finding.asset;
        });
        if (finding.likeness == Likeness::SameContent)
            TRY(project.restoreAsset(at->lost.asset, finding.file));
        if (finding.likeness == Likeness::SameContent || !at->found)
            at->found = finding;
    }
    return {};
}

void tell(Session& session, const std::vector<Outcome>& outcomes, bool hasLooked) {
    base::Json lines = base::Json::array();
    std::ptrdiff_t back = 0;
    for (const auto& [lost, found] : outcomes) {
        const char* const loss = lost.loss == Loss::Missing ? "missing" : "damaged";
        base::Json line = {
            {"asset", lost.asset.id.text}, {"name", lost.asset.name}, {"loss", loss}};
        std::string fate;
        if (found) {
            const bool isSame = found->likeness == Likeness::SameContent;
            line["found"] = isSame ? "same_content" : "same_name";
            line["file"] = found->file.string();
            back += isSame ? 1 : 0;
            fate = isSame ? fmt::format("put back from {}", found->file.string())
                          : fmt::format("another file of its name: {}", found->file.string());
        } else {
            fate = hasLooked ? "not found" : loss;
        }
        session.say(fmt::format("{}  {}  {}", lost.asset.id.text, lost.asset.name, fate));
        lines.push_back(std::move(line));
    }
    if (outcomes.empty())
        session.say("No file is missing.");
    else if (hasLooked)
        session.say(fmt::format("Found {} of {}.", back, outcomes.size()));
    else
        session.say("Name the folders in which these files may lie, or one of the files.");
    session.result(lines);
}

Result<void> run(Session& session, const Words& words) {
    const bool looks = !words.places.empty();
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder,
                                   looks ? store::Access::ReadWrite : store::Access::ReadOnly));
    const auto check =
        words.content ? pipeline::MediaCheck::Content : pipeline::MediaCheck::Lengths;
    TRY_ASSIGN(const std::vector<LostAsset> lost,
               project.lostAssets(check, session.listener(), session.stop()));
    std::vector<Outcome> outcomes;
    for (const LostAsset& one : lost)
        outcomes.push_back({one, std::nullopt});
    for (const std::string& place : words.places)
        TRY(lookAt(session, project, place, outcomes));
    TRY(project.close());
    tell(session, outcomes, looks);
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option(
        "places", words->places,
        "Folders to look in with all below them, or files whose neighbours are looked at "
        "too; none: only tell what is missing");
    app.add_flag("--content", words->content,
                 "Read every file of the project, to find damage that its length does not tell");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_relink = {
    .name = "relink",
    .description = "Tell which files of a project are missing, and put them back from elsewhere",
    .declare = &declare};

} // namespace reelwright::cli
