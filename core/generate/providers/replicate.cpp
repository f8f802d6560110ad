#include "base/clock.h"
#include "base/utf8.h"
#include "generate/provider.h"
#include "generate/reply.h"

#include <array>
#include <charconv>

#include <fmt/format.h>

namespace reelwright::generate::provider {

namespace {

using base::Json;
using base::Result;

constexpr std::string_view kService = "Replicate";
constexpr std::array<std::string_view, 2> kHosts = {"replicate.delivery", ".replicate.delivery"};

net::Request get(const Access& access, const std::string& path) {
    return request(net::Method::Get, access.baseUrl + path, access);
}

net::Request submit(const Access& access, const Submission& what) {
    const bool byVersion = !what.version.empty();
    net::Request made = request(
        net::Method::Post,
        access.baseUrl +
            (byVersion ? "/predictions" : "/models/" + urlEncoded(what.slug, "/") + "/predictions"),
        access);
    Json body = {{"input", what.input}};
    if (byVersion)
        body["version"] = what.version;
    setJson(made, body);
    return made;
}

RunState stateOf(const std::string& status) {
    if (status == "starting" || status.empty())
        return RunState::Waiting;
    if (status == "succeeded")
        return RunState::Succeeded;
    if (status == "failed")
        return RunState::Failed;
    if (status == "canceled" || status == "cancelled")
        return RunState::Cancelled;
    if (status == "aborted")
        return RunState::Aborted;
    return RunState::Running; // also a word of the future: it is paid for and goes on being watched
}

// The last "45%|" that a progress bar wrote into the logs.
std::optional<double> progressIn(const std::string& logs) {
    const auto bar = logs.rfind("%|");
    if (bar == std::string::npos)
        return std::nullopt;
    auto from = bar;
    while (from > 0 && bar - from < 3 && logs[from - 1] >= '0' && logs[from - 1] <= '9')
        --from;
    int percent = 0;
    if (std::from_chars(logs.data() + from, logs.data() + bar, percent).ec != std::errc() ||
        percent > 100)
        return std::nullopt;
    return percent / 100.0;
}

Result<Run> runOf(const Json& json) {
    Run run;
    run.id = textOf(member(json, "id"));
    if (run.id.empty())
        return wrongShape(kService, "a prediction without id");
    run.state = stateOf(textOf(member(json, "status")));
    run.slug = textOf(member(json, "model"));
    run.version = textOf(member(json, "version"));
    if (run.version == "hidden")
        run.version.clear();
    const Json& removed = member(json, "data_removed");
    run.dataRemoved = removed.is_boolean() && removed.get<bool>();
    if (!run.dataRemoved && member(json, "input").is_object())
        run.input = member(json, "input");
    run.output = member(json, "output");
    const Json& error = member(json, "error");
    if (!error.is_null())
        run.error = shownText(error.is_string() ? textOf(error) : base::canonicalText(error));
    run.progress = progressIn(textOf(member(json, "logs")));
    run.billing = Json::object();
    if (const Json& metrics = member(json, "metrics"); metrics.is_object())
        for (const auto& [name, value] : metrics.items()) {
            if (value.is_number())
                run.metrics[name] = value.get<double>();
            else
                run.billing[name] = value;
        }
    run.createdAt = base::parseIsoTime(textOf(member(json, "created_at")));
    return run;
}

Result<Run> readSubmitted(const net::Response& response, const Submission& what) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    TRY_ASSIGN(Run run, runOf(json));
    if (run.slug.empty())
        run.slug = what.slug;
    return run;
}

Result<Run> readRun(const net::Response& response, const std::string& id) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    TRY_ASSIGN(Run run, runOf(json));
    if (run.id != id)
        return wrongShape(kService, "another prediction than the one asked for");
    if (!member(json, "status").is_string())
        return wrongShape(kService, "a prediction without status");
    return run;
}

net::Request poll(const Access& access, const std::string&, const std::string& id) {
    return get(access, "/predictions/" + urlEncoded(id));
}

net::Request cancel(const Access& access, const std::string&, const std::string& id) {
    return request(net::Method::Post, access.baseUrl + "/predictions/" + urlEncoded(id) + "/cancel",
                   access);
}

// Of the next page's address only the query is taken: the key goes to our own host alone.
net::Request list(const Access& access, std::int64_t sinceMillis, const std::string& page) {
    const auto question = page.find('?');
    if (question != std::string::npos)
        return get(access, "/predictions?" + urlEncoded(page.substr(question + 1), "&=%+:,/"));
    return get(access, "/predictions?created_after=" + urlEncoded(base::isoTime(sinceMillis)));
}

Result<RunPage> readList(const net::Response& response) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    const Json& results = member(json, "results");
    if (!results.is_array())
        return wrongShape(kService, "a list without results");
    RunPage page;
    for (const Json& row : results) {
        TRY_ASSIGN(Run run, runOf(row));
        page.runs.push_back(std::move(run));
    }
    page.next = textOf(member(json, "next"));
    if (page.next.find('?') == std::string::npos)
        page.next.clear();
    return page;
}

net::Request test(const Access& access) {
    return get(access, "/account");
}

Result<std::string> readTest(const net::Response& response) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    const std::string name = textOf(member(json, "username"));
    if (name.empty())
        return wrongShape(kService, "an account without name");
    return shownText(name);
}

net::Request upload(const Access& access, const std::filesystem::path& file,
                    const std::string& contentType) {
    net::Request made = request(net::Method::Post, access.baseUrl + "/files", access);
    made.form.push_back({.name = "content",
                         .file = file,
                         .fileName = file.filename().string(),
                         .contentType = contentType});
    made.totalLimit = std::chrono::minutes(10);
    return made;
}

Result<std::string> readUpload(const net::Response& response, const Access&) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    const std::string url = textOf(member(json, {"urls", "get"}));
    if (url.empty())
        return wrongShape(kService, "an uploaded file without address");
    return url;
}

net::Request form(const Access& access, const std::string& slug) {
    return get(access, "/models/" + urlEncoded(slug, "/"));
}

// Puts what "#/components/schemas/NAME" points to in place of the references of one property and of
// its items: enums lie there.
Json resolved(const Json& property, const Json& schemas, int depth = 1) {
    constexpr std::string_view kPrefix = "#/components/schemas/";
    Json made = property;
    const auto merge = [&](const Json& reference) {
        const std::string name = textOf(member(reference, "$ref"));
        const Json& target =
            name.starts_with(kPrefix) ? member(schemas, name.substr(kPrefix.size())) : reference;
        if (target.is_object())
            for (const auto& [key, value] : target.items())
                if (!made.contains(key) && key != "$ref")
                    made[key] = value;
    };
    if (!made.is_object())
        return made;
    for (const char* key : {"allOf", "anyOf"})
        if (const Json& all = member(property, key); all.is_array())
            for (const Json& one : all)
                merge(one);
    if (made.contains("$ref"))
        merge(property);
    made.erase("allOf");
    made.erase("$ref");
    if (const Json& items = member(property, "items"); depth > 0 && items.is_object())
        made["items"] = resolved(items, schemas, depth - 1);
    return made;
}

Result<InputForm> readForm(const net::Response& response) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    const Json& version = member(json, "latest_version");
    const Json& schemas = member(version, {"openapi_schema", "components", "schemas"});
    InputForm made{textOf(member(version, "id")), member(schemas, "Input")};
    if (!made.schema.is_object() || !member(made.schema, "properties").is_object())
        return wrongShape(kService, "a model without input schema");
    Json properties = Json::object();
    for (const auto& [name, property] : member(made.schema, "properties").items())
        properties[name] = resolved(property, schemas);
    made.schema["properties"] = std::move(properties);
    return made;
}

std::string fieldMessages(const Json& fields) {
    std::string text;
    if (!fields.is_array())
        return text;
    for (const Json& field : fields) {
        std::string name = textOf(member(field, "field"));
        const std::string why = textOf(member(field, "description"));
        if (name.starts_with("input."))
            name.erase(0, 6);
        if (why.empty())
            continue;
        text += text.empty() ? "" : "; ";
        // Most descriptions begin with the field's name.
        text += name.empty() || name == "input" || why.starts_with(name) ? why : name + ": " + why;
    }
    return text;
}

Refused readRefusal(const net::Response& response) {
    const auto parsed = base::parseJson(response.body, "answer");
    const Json& json = parsed ? *parsed : member(Json(), "");
    const std::string fields = fieldMessages(member(json, "invalid_fields"));
    const std::string message = fields.empty() ? textOf(member(json, "detail")) : fields;
    Refused made = refused(response, kService, message);
    const std::string lower = base::toLower(message);
    const std::string title = textOf(member(json, "title"));
    if (made.kind == Refusal::Invalid && title.starts_with("Invalid version"))
        made.kind = Refusal::NotFound;
    else if (made.kind == Refusal::Invalid && fields.empty() && flaggedBy(message))
        made.kind = Refusal::Moderated;
    else if (made.kind == Refusal::Throttled && lower.find("spend limit") != lower.npos)
        made.kind = Refusal::NoCredit;
    return made;
}

Result<std::vector<std::string>> outputFiles(const Access&, const Json& output,
                                             const std::string& shape) {
    return filesOf(output, shape, kService);
}

} // namespace

const Provider replicate{
    .id = "replicate",
    .label = kService,
    .about = "Hundreds of models, paid by the second or piece. Keys: replicate.com/account",
    .keyVariable = "REPLICATE_API_TOKEN",
    .urlVariable = "REPLICATE_BASE_URL",
    .baseUrl = "https://api.replicate.com/v1",
    .outputHosts = kHosts,
    .outputHours = 1,
    .rates = {.createsPerMinute = 600, .othersPerMinute = 3000, .atOnce = 3},
    .submit = submit,
    .readSubmitted = readSubmitted,
    .poll = poll,
    .readRun = readRun,
    .cancel = cancel,
    .list = list,
    .readList = readList,
    .test = test,
    .readTest = readTest,
    .upload = upload,
    .readUpload = readUpload,
    .form = form,
    .readForm = readForm,
    .readRefusal = readRefusal,
    .moderation = flaggedBy,
    .outputFiles = outputFiles,
};

} // namespace reelwright::generate::provider
