#include "generate/provider.h"
#include "generate/reply.h"
#include "generate/workflow.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::generate::provider {

namespace {

using base::Json;
using base::Result;

constexpr std::string_view kService = "ComfyUI";
constexpr const char* kClient = "reelwright";

net::Request post(const Access& access, const char* path, const Json& body) {
    net::Request made = request(net::Method::Post, access.baseUrl + path, access);
    setJson(made, body);
    return made;
}

Result<Json> nodesOf(const Submission& what) {
    TRY_ASSIGN(const Json workflow, loadWorkflow(what.slug));
    return fillWorkflow(workflow, what.input);
}

Result<void> check(const Submission& what) {
    TRY(nodesOf(what));
    return {};
}

// Without nodes the server turns the request down.
net::Request submit(const Access& access, const Submission& what) {
    const auto nodes = nodesOf(what);
    return post(access, "/prompt",
                {{"prompt", nodes ? *nodes : Json::object()}, {"client_id", kClient}});
}

Result<Run> readSubmitted(const net::Response& response, const Submission& what) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    Run run{.id = textOf(member(json, "prompt_id")), .slug = what.slug};
    run.billing = Json::object();
    if (run.id.empty())
        return wrongShape(kService, "a prompt without id");
    return run;
}

net::Request poll(const Access& access, const std::string&, const std::string& id) {
    return request(net::Method::Get, access.baseUrl + "/history/" + urlEncoded(id), access);
}

// What was saved, in the order of the nodes; previews only when nothing was saved.
Json filesIn(const Json& outputs) {
    Json saved = Json::array();
    Json previews = Json::array();
    if (!outputs.is_object())
        return saved;
    for (const auto& [node, kinds] : outputs.items()) {
        if (!kinds.is_object())
            continue;
        for (const auto& [kind, files] : kinds.items()) {
            if (!files.is_array())
                continue;
            for (const Json& file : files)
                if (member(file, "filename").is_string())
                    (textOf(member(file, "type")) == "output" ? saved : previews).push_back(file);
        }
    }
    return saved.empty() ? previews : saved;
}

// The words and the state of a run that did not succeed.
void readMessages(const Json& messages, Run& run) {
    if (!messages.is_array())
        return;
    for (const Json& message : messages) {
        if (!message.is_array() || message.size() < 2)
            continue;
        const std::string kind = textOf(message[0]);
        if (kind == "execution_interrupted")
            run.state = RunState::Cancelled;
        if (kind == "execution_error")
            run.error =
                shownText(fmt::format("{} ({})", textOf(member(message[1], "exception_message")),
                                      textOf(member(message[1], "node_type"))));
    }
}

// The history has no entry of a run before its end.
Result<Run> readRun(const net::Response& response, const std::string& id) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    Run run{.id = id, .state = RunState::Running};
    run.billing = Json::object();
    const Json& entry = member(json, id);
    if (entry.is_null())
        return run;
    if (!entry.is_object())
        return wrongShape(kService, "a history entry of another kind");
    const Json& status = member(entry, "status");
    if (textOf(member(status, "status_str")) == "error") {
        run.state = RunState::Failed;
        readMessages(member(status, "messages"), run);
        return run;
    }
    const Json& completed = member(status, "completed");
    if (completed.is_boolean() && !completed.get<bool>())
        return run;
    run.state = RunState::Succeeded;
    if (Json files = filesIn(member(entry, "outputs")); !files.empty())
        run.output = std::move(files);
    return run;
}

net::Request cancel(const Access& access, const std::string&, const std::string& id) {
    return post(access, "/interrupt", {{"prompt_id", id}});
}

net::Request dequeue(const Access& access, const std::string&, const std::string& id) {
    return post(access, "/queue", {{"delete", Json::array({id})}});
}

net::Request test(const Access& access) {
    return request(net::Method::Get, access.baseUrl + "/system_stats", access);
}

Result<std::string> readTest(const net::Response& response) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    if (!member(json, "system").is_object())
        return wrongShape(kService, "statistics without a system");
    std::string about = "ComfyUI";
    if (const auto version = textOf(member(json, {"system", "comfyui_version"})); !version.empty())
        about += " " + version;
    const Json& devices = member(json, "devices");
    if (devices.is_array() && !devices.empty())
        if (const auto name = textOf(member(devices[0], "name")); !name.empty())
            about += ", " + name;
    return shownText(about);
}

net::Request upload(const Access& access, const std::filesystem::path& file,
                    const std::string& contentType) {
    net::Request made = request(net::Method::Post, access.baseUrl + "/upload/image", access);
    made.form.push_back({.name = "image",
                         .file = file,
                         .fileName = file.filename().string(),
                         .contentType = contentType});
    made.form.push_back({.name = "overwrite", .content = "true"});
    made.totalLimit = std::chrono::minutes(10);
    return made;
}

// The name that a LoadImage node takes.
Result<std::string> readUpload(const net::Response& response, const Access&) {
    TRY_ASSIGN(const Json json, readObject(response, kService));
    const std::string name = textOf(member(json, "name"));
    const std::string folder = textOf(member(json, "subfolder"));
    if (name.empty())
        return wrongShape(kService, "an uploaded file without name");
    return folder.empty() ? name : folder + "/" + name;
}

// 400 {error: {message, details}, node_errors: {NODE: {errors: [{message, details}]}}}.
Refused readRefusal(const net::Response& response) {
    const auto json = base::parseJson(response.body, "answer");
    std::string message;
    if (json) {
        const Json& error = member(*json, "error");
        message = error.is_string() ? textOf(error) : textOf(member(error, "message"));
        if (const Json& nodes = member(*json, "node_errors"); nodes.is_object())
            for (const auto& [name, node] : nodes.items())
                if (const Json& errors = member(node, "errors"); errors.is_array())
                    for (const Json& one : errors)
                        message += fmt::format("; {}: {} ({})", textOf(member(node, "class_type")),
                                               textOf(member(one, "message")),
                                               textOf(member(one, "details")));
    }
    return refused(response, kService, message);
}

std::optional<Flagged> moderation(const std::string&) {
    return std::nullopt;
}

Result<std::vector<std::string>> outputFiles(const Access& access, const Json& output,
                                             const std::string& shape) {
    std::vector<std::string> files;
    if (output.is_array())
        for (const Json& file : output)
            if (const auto name = textOf(member(file, "filename")); !name.empty())
                files.push_back(fmt::format("{}/view?filename={}&subfolder={}&type={}",
                                            access.baseUrl, urlEncoded(name),
                                            urlEncoded(textOf(member(file, "subfolder"))),
                                            urlEncoded(textOf(member(file, "type")))));
    if (files.empty())
        return wrongShape(kService, "no file in the output");
    if (shape == "url")
        files.resize(1);
    return files;
}

} // namespace

const Provider comfyui{
    .id = "comfyui",
    .label = kService,
    .about = "Models on your own machine, free: ComfyUI must be running (comfy.org)",
    .keyVariable = {},
    .urlVariable = "COMFYUI_URL",
    .baseUrl = "http://127.0.0.1:8188",
    .outputHosts = {},
    .isFree = true,
    .outputHours = 24 * 365,
    .rates = {.createsPerMinute = 600, .othersPerMinute = 6000, .atOnce = 1},
    .check = check,
    .submit = submit,
    .readSubmitted = readSubmitted,
    .poll = poll,
    .readRun = readRun,
    .cancel = cancel,
    .dequeue = dequeue,
    .test = test,
    .readTest = readTest,
    .upload = upload,
    .readUpload = readUpload,
    .readRefusal = readRefusal,
    .moderation = moderation,
    .outputFiles = outputFiles,
};

} // namespace reelwright::generate::provider
