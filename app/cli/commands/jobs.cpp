#include "app/cli/command.h"

#include <fmt/format.h>

namespace reelwright::cli {

using base::Result;

extern const Command command_jobs;

namespace {

struct Words {
    std::string folder;
    std::string verb = "list";
    std::string job;
};

Result<void> list(Session& session, engine::Project& project) {
    TRY_ASSIGN(const std::vector<jobs::Job> all, project.jobs());
    base::Json lines = base::Json::array();
    for (const jobs::Job& job : all) {
        session.say(fmt::format("{}  {:<8} {:<10} {:>3.0f} %  tries {}  {}", job.id.text,
                                job.spec.kind, jobs::nameOf(job.state), job.progress * 100,
                                job.attempt, job.error));
        lines.push_back({{"id", job.id.text},
                         {"kind", job.spec.kind},
                         {"state", jobs::nameOf(job.state)},
                         {"progress", job.progress},
                         {"attempt", job.attempt},
                         {"error", job.error},
                         {"changed_at", base::isoTime(job.changedAt)}});
    }
    if (all.empty())
        session.say("There are no jobs.");
    session.result(lines);
    return {};
}

Result<void> run(Session& session, const Words& words) {
    const bool changes = words.verb != "list";
    TRY_ASSIGN(engine::Project project,
               session.openProject(words.folder,
                                   changes ? store::Access::ReadWrite : store::Access::ReadOnly));
    const jobs::JobId id{words.job};
    if (!changes)
        return list(session, project);
    if (words.verb == "retry")
        TRY(project.retryJob(id));
    else if (words.verb == "cancel")
        TRY(project.cancelJob(id));
    else
        TRY(project.dropJob(id));
    TRY(project.close());
    session.say("Done.");
    session.result({{"event", words.verb}, {"job", words.job}});
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option("project", words->folder, "The project's folder")->required();
    app.add_option("verb", words->verb, "list, retry, cancel or drop")
        ->check(CLI::IsMember({"list", "retry", "cancel", "drop"}));
    app.add_option("job", words->job, "The job's id, as listed");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_jobs = {.name = "jobs",
                              .description =
                                  "List the jobs of a project; retry, cancel or drop one",
                              .declare = &declare};

} // namespace reelwright::cli
