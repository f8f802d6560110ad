#include "app/cli/command.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;
using pipeline::Likeness;
using pipeline::Loss;
using pipeline::LostAsset;
using pipeline::Relinked;

extern const Command command_relink;

namespace {

struct Words {
    std::string folder;
    std::vector<std::string> places;
    bool content = false;
};

void tell(Session& session, const std::vector<Relinked>& outcomes, bool hasLooked) {
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
    std::vector<Relinked> outcomes;
    if (looks) {
        const std::vector<std::filesystem::path> places(words.places.begin(), words.places.end());
        TRY_ASSIGN(outcomes, project.relink(lost, places, session.listener(), session.stop()));
    } else {
        for (const LostAsset& one : lost)
            outcomes.push_back({one, std::nullopt});
    }
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
