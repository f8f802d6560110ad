#include "support/test_provider.h"

#include "base/clock.h"
#include "base/hash.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace reelwright::testing {

namespace {

using base::Json;

constexpr std::array<unsigned char, 70> kPixel = {
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00,
    0x00, 0x1f, 0x15, 0xc4, 0x89, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78,
    0xda, 0x63, 0x64, 0xf8, 0xcf, 0x50, 0x0f, 0x00, 0x03, 0x86, 0x01, 0x80, 0x5a, 0x34,
    0x7d, 0x6b, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};

TestReply reply(int status, const Json& body) {
    TestReply made;
    made.response.status = status;
    made.response.headers.push_back({"Content-Type", "application/json"});
    made.response.body = body.dump();
    return made;
}

TestReply problem(int status, const char* title, const char* detail) {
    return reply(status, {{"title", title}, {"detail", detail}, {"status", status}});
}

TestReply notFound() {
    return problem(404, "Not found", "The requested resource could not be found.");
}

std::string isoMillis(std::int64_t millis) {
    std::string text = base::isoTime(millis);
    text.insert(text.size() - 1, fmt::format(".{:03}", millis % 1000));
    return text;
}

std::string httpDate(std::int64_t millis) {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT",
                       fmt::gmtime(static_cast<std::time_t>(millis / 1000)));
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int code = 0;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 3, code, 16).ptr ==
                text.data() + i + 3) {
            out += static_cast<char>(code);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string queryValue(std::string_view target, std::string_view name) {
    const auto question = target.find('?');
    std::string_view rest = question == target.npos ? "" : target.substr(question + 1);
    while (!rest.empty()) {
        const auto end = std::min(rest.find('&'), rest.size());
        const std::string_view pair = rest.substr(0, end);
        if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
            return decoded(pair.substr(name.size() + 1));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

std::vector<std::string> pathParts(std::string_view target) {
    std::string_view path = target.substr(0, target.find('?'));
    std::vector<std::string> parts;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        parts.push_back(decoded(path.substr(0, end)));
        path.remove_prefix(end);
    }
    return parts;
}

// The bytes of the part "content" of a multipart form.
std::optional<std::string> formContent(const TestRequest& request) {
    const std::string type(request.header("Content-Type"));
    const auto at = type.find("boundary=");
    if (!type.starts_with("multipart/form-data") || at == type.npos)
        return std::nullopt;
    const std::string boundary = "--" + type.substr(at + 9);
    const auto part = request.body.find("name=\"content\"");
    if (part == std::string::npos)
        return std::nullopt;
    const auto begin = request.body.find("\r\n\r\n", part);
    const auto end = request.body.find("\r\n" + boundary, part);
    if (begin == std::string::npos || end == std::string::npos || end < begin + 4)
        return std::nullopt;
    return request.body.substr(begin + 4, end - begin - 4);
}

// Inputs that a model has until a test says otherwise: what models commonly take.
Json plainSchema() {
    Json properties{
        {"prompt", {{"type", "string"}, {"title", "Prompt"}, {"x-order", 0}}},
        {"duration", {{"title", "Duration"}, {"x-order", 1}}},
        {"image", {{"type", "string"}, {"format", "uri"}, {"title", "Image"}, {"x-order", 2}}},
        {"seed", {{"type", "integer"}, {"title", "Seed"}, {"x-order", 3}}}};
    for (const char* const name : {"apply_watermark",
                                   "aspect_ratio",
                                   "audio",
                                   "audio_format",
                                   "audio_prompt",
                                   "bitrate",
                                   "camera_fixed",
                                   "cfg_scale",
                                   "control_image",
                                   "end_image",
                                   "exr_export",
                                   "face_enhance",
                                   "first_frame_image",
                                   "fps",
                                   "frames_per_second",
                                   "generate_audio",
                                   "go_fast",
                                   "hdr",
                                   "height",
                                   "history_prompt",
                                   "image_input",
                                   "image_prompt",
                                   "input_audio",
                                   "input_image",
                                   "input_images",
                                   "interpolate_output",
                                   "is_instrumental",
                                   "last_frame",
                                   "last_frame_image",
                                   "last_image",
                                   "loop",
                                   "lyrics",
                                   "lyrics_optimizer",
                                   "max_images",
                                   "megapixels",
                                   "mode",
                                   "model_version",
                                   "negative_prompt",
                                   "num_frames",
                                   "num_outputs",
                                   "number_of_images",
                                   "optimize_prompt",
                                   "output_format",
                                   "prompt_optimizer",
                                   "quality",
                                   "raw",
                                   "redux_image",
                                   "reference_image",
                                   "reference_images",
                                   "refine",
                                   "resolution",
                                   "sample_rate",
                                   "scale",
                                   "scale_factor",
                                   "sequential_image_generation",
                                   "size",
                                   "start_image",
                                   "structure_image",
                                   "style_image",
                                   "task",
                                   "text",
                                   "timestamp",
                                   "video",
                                   "voice_id",
                                   "width"})
        properties[name] = {{"title", name}};
    return {{"type", "object"}, {"title", "Input"}, {"properties", properties}};
}

} // namespace

std::string_view TestRequest::header(std::string_view name) const {
    const auto same = [&](const net::Header& header) {
        return std::ranges::equal(header.name, name, [](unsigned char a, unsigned char b) {
            return std::tolower(a) == std::tolower(b);
        });
    };
    const auto found = std::ranges::find_if(headers, same);
    return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

TestProvider::TestProvider(TestSettings settings, std::string address)
    : m_settings(std::move(settings))
    , m_address(std::move(address))
    , m_random(m_settings.seed) {
    setOutput({reinterpret_cast<const char*>(kPixel.data()), kPixel.size()}, ".png");
}

TestReply TestProvider::handle(const TestRequest& request, std::int64_t nowMillis) {
    const std::scoped_lock lock(m_mutex);
    if (m_down) {
        TestReply refused;
        refused.way = TestReply::Way::RefusedToConnect;
        return refused;
    }
    const std::int64_t now = nowMillis + m_settings.clockSkewMillis;
    m_seen.push_back({nowMillis, request.method, request.target});
    if (m_requestHook)
        m_requestHook(request, nowMillis);
    TestReply made = route(request, now);
    made.delayMillis += m_settings.answerMillis;
    made.response.headers.push_back({"Date", httpDate(now)});
    return made;
}

TestReply TestProvider::route(const TestRequest& request, std::int64_t now) {
    const auto parts = pathParts(request.target);
    const std::size_t n = parts.size();
    const auto is = [&](std::string_view method, std::size_t count, std::size_t at,
                        std::string_view name) {
        return request.method == method && n == count && parts[at] == name;
    };
    if (n == 4 && parts[0] == "files" && parts[1] == "out")
        return file(request, parts[2], now);
    if (n < 2 || parts[0] != "v1")
        return notFound();
    if (!m_settings.key.empty() && request.header("Authorization") != "Bearer " + m_settings.key)
        return problem(401, "Unauthenticated", "You did not pass a valid authentication token");
    if (request.method == "GET" && m_random.chance(m_settings.brokenReads)) {
        TestReply broken = reply(500, {{"title", "Internal server error"}, {"status", 500}});
        broken.way = m_random.chance(0.5) ? TestReply::Way::Whole : TestReply::Way::Reset;
        return broken;
    }
    if (is("POST", 2, 1, "predictions"))
        return create(request, "", now);
    if (is("POST", 5, 4, "predictions") && parts[1] == "models")
        return create(request, parts[2] + "/" + parts[3], now);
    if (is("GET", 2, 1, "predictions"))
        return list(request, now);
    if (is("POST", 2, 1, "files"))
        return upload(request, now);
    if (is("GET", 2, 1, "account"))
        return reply(200, {{"type", "user"},
                           {"username", "tester"},
                           {"name", "Test Person"},
                           {"github_url", ""}});
    if (is("GET", 4, 1, "models"))
        return model(parts[2] + "/" + parts[3]);
    if (n >= 3 && parts[1] == "predictions") {
        Run* const run = find(parts[2]);
        if (run == nullptr)
            return notFound();
        if (request.method == "GET" && n == 3)
            return reply(200, shown(*run, now));
        if (is("POST", 4, 3, "cancel")) {
            const std::string state = stateOf(*run, now);
            if (state == "starting" || state == "processing") {
                run->cancelledAt = now;
                run->accepted.cancelled = true;
            }
            return reply(200, shown(*run, now));
        }
    }
    return notFound();
}

TestReply TestProvider::create(const TestRequest& request, const std::string& slug,
                               std::int64_t now) {
    ++m_creates;
    if (auto limited = overLimit(now))
        return *std::move(limited);
    const CreateFault fault = nextFault();
    if (auto refused = turnedDown(fault))
        return *std::move(refused);
    const auto body = base::parseJson(request.body, "request");
    if (!body || !body->is_object() || !body->contains("input") || !(*body)["input"].is_object())
        return problem(422, "Input validation failed", "- input is required\n");
    for (const auto& [name, value] : body->items())
        if (name != "version" && name != "input" && name != "webhook" && name != "stream" &&
            name != "webhook_events_filter")
            return problem(422, "Input validation failed",
                           ("- Additional property " + name + " is not allowed\n").c_str());
    AcceptedRun accepted{.model = slug, .input = (*body)["input"]};
    if (slug.empty()) {
        const std::string version =
            body->contains("version") && (*body)["version"].is_string() ? (*body)["version"] : "";
        const auto colon = version.find(':');
        const auto known = m_versions.find(version);
        if (colon != std::string::npos) {
            accepted.model = version.substr(0, colon);
            accepted.version = version.substr(colon + 1);
        } else if (known != m_versions.end()) {
            accepted.model = known->second;
            accepted.version = version;
        } else if (version.find('/') != std::string::npos && !m_community.contains(version)) {
            accepted.model = version;
        } else if (version.size() == 64) {
            accepted.version = version;
        } else {
            return problem(422, "Invalid version or not permitted",
                           "The specified version does not exist (or perhaps you don't have "
                           "permission to use it?)");
        }
    } else if (m_community.contains(slug)) {
        return notFound();
    }
    const Run& run = accept(fault, std::move(accepted), now);
    return answerCreate(fault, run, now);
}

TestProvider::Run& TestProvider::accept(CreateFault fault, AcceptedRun accepted, std::int64_t now) {
    accepted.id = fmt::format("{:04x}run{:06}", m_settings.seed & 0xffff, m_runs.size() + 1);
    accepted.createdAt = now;
    Run run{.accepted = std::move(accepted), .fault = fault};
    run.output = m_maker(run.accepted.input);
    run.endsAt = now + m_settings.latencyMillis;
    m_runs.push_back(std::move(run));
    if (m_hook)
        m_hook(m_runs.back().accepted);
    return m_runs.back();
}

TestReply TestProvider::list(const TestRequest& request, std::int64_t now) const {
    const auto after = base::parseIsoTime(queryValue(request.target, "created_after"));
    const auto before = base::parseIsoTime(queryValue(request.target, "created_before"));
    const std::string cursor = queryValue(request.target, "cursor");
    Json results = Json::array();
    bool begun = cursor.empty();
    std::string next;
    for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run) {
        const std::int64_t at = run->accepted.createdAt;
        if ((after && at < *after) || (before && at > *before) ||
            at + m_settings.listDelayMillis > now)
            continue;
        if (!begun) {
            begun = run->accepted.id == cursor;
            continue;
        }
        if (results.size() == static_cast<std::size_t>(m_settings.pageSize)) {
            next = fmt::format("{}/v1/predictions?created_after={}&cursor={}", m_address,
                               queryValue(request.target, "created_after"),
                               results.back()["id"].get<std::string>());
            break;
        }
        Json row = shown(*run, now);
        row["source"] = "api";
        if (m_settings.forgetsInputs)
            row.erase("input");
        results.push_back(std::move(row));
    }
    return reply(200, {{"next", next.empty() ? Json() : Json(next)},
                       {"previous", nullptr},
                       {"results", std::move(results)}});
}

TestReply TestProvider::model(const std::string& slug) const {
    const auto own = m_schemas.find(slug);
    const Json input = own == m_schemas.end() ? plainSchema() : own->second;
    const auto slash = slug.find('/');
    return reply(200,
                 {{"owner", slug.substr(0, slash)},
                  {"name", slug.substr(slash + 1)},
                  {"visibility", "public"},
                  {"latest_version",
                   {{"id", versionOf(slug)},
                    {"openapi_schema", {{"components", {{"schemas", {{"Input", input}}}}}}}}}});
}

TestReply TestProvider::upload(const TestRequest& request, std::int64_t now) {
    const auto content = formContent(request);
    if (!content)
        return problem(422, "Input validation failed", "- content is required\n");
    const std::string sha256 = base::sha256OfText(*content);
    const std::string id = sha256.substr(0, 24); // equal files get equal addresses
    m_uploads[id] = *content;
    constexpr std::int64_t kDay = 86'400'000;
    return reply(201, {{"id", id},
                       {"content_type", "application/octet-stream"},
                       {"size", content->size()},
                       {"checksums", {{"sha256", sha256}}},
                       {"metadata", Json::object()},
                       {"created_at", isoMillis(now)},
                       {"expires_at", isoMillis(now + kDay)},
                       {"urls", {{"get", m_address + "/v1/files/" + id}}}});
}

TestReply TestProvider::file(const TestRequest& request, const std::string& id, std::int64_t now) {
    Run* const run = find(id);
    if (run == nullptr || request.method != "GET" || run->fault == CreateFault::OutputGone ||
        stateOf(*run, now) != "succeeded" || now >= endOf(*run) + m_settings.keepMillis)
        return notFound();
    const std::string& bytes = run->output.bytes;
    TestReply made;
    made.response.status = 200;
    made.response.headers = {{"Content-Type", "application/octet-stream"},
                             {"Accept-Ranges", "bytes"},
                             {"ETag", "\"" + base::sha256OfText(bytes).substr(0, 16) + "\""}};
    made.response.body = bytes;
    std::uint64_t from = 0;
    const std::string range(request.header("Range"));
    if (!m_settings.ignoresRange && range.starts_with("bytes=") &&
        std::from_chars(range.data() + 6, range.data() + range.size(), from).ec == std::errc()) {
        if (from >= bytes.size())
            return reply(416, {{"detail", "Range not satisfiable"}});
        made.response.status = 206;
        made.response.headers.push_back(
            {"Content-Range", fmt::format("bytes {}-{}/{}", from, bytes.size() - 1, bytes.size())});
        made.response.body = bytes.substr(from);
    }
    if (++run->downloads <= m_settings.truncatedDownloads)
        made.way = TestReply::Way::Truncated;
    return made;
}

TestProvider::Run* TestProvider::find(const std::string& id) {
    const auto found =
        std::ranges::find_if(m_runs, [&](const Run& run) { return run.accepted.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

std::int64_t TestProvider::endOf(const Run& run) const {
    return run.cancelledAt.value_or(run.endsAt);
}

std::string TestProvider::stateOf(const Run& run, std::int64_t now) const {
    if (run.cancelledAt)
        return "canceled";
    if (now < run.accepted.createdAt + m_settings.startMillis)
        return "starting";
    if (now < run.endsAt || run.fault == CreateFault::NeverEnds)
        return "processing";
    if (run.fault == CreateFault::Aborts)
        return "aborted";
    return run.fault == CreateFault::Flagged || run.fault == CreateFault::Fails ? "failed"
                                                                                : "succeeded";
}

Json TestProvider::outputOf(const Run& run) const {
    if (run.fault == CreateFault::OutputNull)
        return nullptr;
    if (run.fault == CreateFault::OutputWrongType)
        return 42;
    if (run.output.extension == ".json") // an answer instead of a file
        return Json::parse(run.output.bytes, nullptr, false);
    const std::string url =
        fmt::format("{}/files/out/{}/output{}", m_address, run.accepted.id, run.output.extension);
    if (m_shape == "urls")
        return Json::array({url});
    if (m_shape.starts_with("object:"))
        return {{m_shape.substr(7), url}};
    return url;
}

Json TestProvider::shown(const Run& run, std::int64_t now) const {
    const AcceptedRun& accepted = run.accepted;
    const std::string state = stateOf(run, now);
    const bool ended = state != "starting" && state != "processing";
    const bool removed = ended && now >= endOf(run) + m_settings.keepMillis;
    const std::string own = m_address + "/v1/predictions/" + accepted.id;
    Json json = {{"id", accepted.id},
                 {"model", accepted.model},
                 {"version", accepted.version.empty() ? "hidden" : accepted.version},
                 {"input", removed ? Json::object() : accepted.input},
                 {"output", nullptr},
                 {"error", nullptr},
                 {"logs", ""},
                 {"status", state},
                 {"created_at", isoMillis(accepted.createdAt)},
                 {"data_removed", removed},
                 {"metrics", Json::object()},
                 {"urls", {{"get", own}, {"cancel", own + "/cancel"}, {"web", own}}}};
    if (run.fault == CreateFault::SyncOutput && !ended)
        json["output"] = outputOf(run);
    if (state != "starting" && state != "aborted")
        json["started_at"] = isoMillis(accepted.createdAt + m_settings.startMillis);
    if (!ended)
        return json;
    json["completed_at"] = isoMillis(endOf(run));
    if (state == "failed")
        json["error"] = run.fault == CreateFault::Flagged
                            ? "NSFW content detected. Try running it again, or try a different "
                              "prompt."
                            : "The model ran into an error it cannot explain. (E1000)";
    if (state != "succeeded")
        return json;
    const double seconds = double(run.endsAt - accepted.createdAt) / 1000;
    json["metrics"] = {{"predict_time", seconds}, {"total_time", seconds}};
    const std::string& kind = run.output.extension;
    const Json length = accepted.input.value("duration", Json());
    const Json duration = length.is_number() ? length : Json(5);
    if (kind == ".mp4" || kind == ".webm") {
        json["metrics"]["video_output_duration_seconds"] = duration;
        json["metrics"]["with_audio"] = accepted.input.value("generate_audio", Json(false));
    } else if (kind == ".mp3" || kind == ".wav") {
        json["metrics"]["audio_output_duration_seconds"] = duration;
    } else {
        json["metrics"]["image_output_count"] = 1;
    }
    if (!removed)
        json["output"] = outputOf(run);
    return json;
}

} // namespace reelwright::testing
