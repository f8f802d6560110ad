#include "generate/provider.h"
#include "generate/reply.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace reelwright::generate::provider {

namespace {

using base::Json;
using base::Result;

constexpr std::string_view kService = "fal";
constexpr std::string_view kBefore = "Key ";
constexpr std::array<std::string_view, 2> kHosts = {"fal.media", ".fal.media"};

// Only the submission names the whole endpoint; everything after it goes to owner and app.
std::string runAddress(const Access& access, const std::string& slug, const std::string& id) {
    const auto first = slug.find('/');
    const auto second = first == std::string::npos ? first : slug.find('/', first + 1);
    return fmt::format("{}/{}/requests/{}", access.baseUrl, urlEncoded(slug.substr(0, second), "/"),
                       urlEncoded(id));
}

net::Request submit(const Access& access, const Submission& what) {
    net::Request made = request(net::Method::Post,
                                access.baseUrl + "/" + urlEncoded(what.slug, "/"), access, kBefore);
    setJson(made, what.input);
    return made;
}

Result<Run> readSubmitted(const net::Response& response, const Submission& what) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    Run run{.id = textOf(member(json, "request_id")), .slug = what.slug};
    run.billing = Json::object();
    if (run.id.empty())
        return wrongShape(kService, "a request without id");
    return run;
}

net::Request poll(const Access& access, const std::string& slug, const std::string& id) {
    return request(net::Method::Get, runAddress(access, slug, id) + "/status", access, kBefore);
}

net::Request fetchResult(const Access& access, const std::string& slug, const std::string& id) {
    return request(net::Method::Get, runAddress(access, slug, id), access, kBefore);
}

net::Request cancel(const Access& access, const std::string& slug, const std::string& id) {
    return request(net::Method::Put, runAddress(access, slug, id) + "/cancel", access, kBefore);
}

std::optional<RunState> stateOf(const std::string& status) {
    if (status == "IN_QUEUE")
        return RunState::Waiting;
    if (status == "IN_PROGRESS" || status == "CANCELLATION_REQUESTED")
        return RunState::Running;
    if (status == "COMPLETED" || status == "ALREADY_COMPLETED")
        return RunState::Succeeded;
    if (status == "FAILED")
        return RunState::Failed;
    if (status == "CANCELED" || status == "CANCELLED")
        return RunState::Cancelled;
    return std::nullopt;
}

// A status, or the output itself of fetchResult.
Result<Run> readRun(const net::Response& response, const std::string& id) {
    TRY_ASSIGN(Json json, readObject(response, kService));
    Run run{.id = id};
    run.billing = Json::object();
    const auto state = stateOf(textOf(member(json, "status")));
    if (!state) {
        run.state = RunState::Succeeded;
        run.output = std::move(json);
        return run;
    }
    run.state = *state;
    run.error = shownText(textOf(member(json, "error")));
    if (run.state == RunState::Succeeded && !run.error.empty())
        run.state = RunState::Failed;
    if (const Json& time = member(json, {"metrics", "inference_time"}); time.is_number())
        run.metrics["inference_time"] = time.get<double>();
    return run;
}

// Errors come as `detail`: a sentence, or a list of {loc, msg, type}.
struct Detail {
    std::string message;
    bool isModerated = false;
};

Detail detailOf(const Json& json) {
    const Json& detail = json.is_array() ? json : member(json, "detail");
    Detail made{.message = textOf(detail)};
    if (!detail.is_array())
        return made;
    for (const Json& one : detail) {
        made.isModerated |= textOf(member(one, "type")) == "content_policy_violation";
        std::string field;
        if (const Json& place = member(one, "loc"); place.is_array() && !place.empty())
            field = textOf(place.back());
        const std::string why = textOf(member(one, "msg"));
        if (why.empty())
            continue;
        made.message += made.message.empty() ? "" : "; ";
        made.message += field.empty() ? why : field + ": " + why;
    }
    return made;
}

Refused readRefusal(const net::Response& response) {
    const auto json = base::parseJson(response.body, "answer");
    const Detail detail = json ? detailOf(*json) : Detail{};
    Refused made = refused(response, kService, detail.message);
    if (made.kind == Refusal::Invalid && detail.isModerated)
        made.kind = Refusal::Moderated;
    // An account without credit is locked with 403.
    if (made.kind == Refusal::KeyRejected && (detail.message.find("balance") != std::string::npos ||
                                              detail.message.find("TOP_UP") != std::string::npos))
        made.kind = Refusal::NoCredit;
    return made;
}

Result<std::vector<std::string>> outputFiles(const Access&, const Json& output,
                                             const std::string& shape) {
    return filesOf(output, shape, kService);
}

} // namespace

const Provider fal{
    .id = "fal",
    .label = "fal.ai",
    .about = "Many models, among them some that Replicate has not. Keys: fal.ai/dashboard/keys",
    .keyVariable = "FAL_KEY",
    .urlVariable = "FAL_BASE_URL",
    .baseUrl = "https://queue.fal.run",
    .outputHosts = kHosts,
    .outputHours = 24,
    .rates = {.createsPerMinute = 60, .othersPerMinute = 600, .atOnce = 3},
    .submit = submit,
    .readSubmitted = readSubmitted,
    .poll = poll,
    .readRun = readRun,
    .fetchResult = fetchResult,
    .cancel = cancel,
    .readRefusal = readRefusal,
    .moderation = flaggedBy,
    .outputFiles = outputFiles,
};

} // namespace reelwright::generate::provider
