#include "generate/reply.h"

#include "base/redact.h"
#include "base/utf8.h"
#include "net/retry_after.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace reelwright::generate {

using base::Json;

namespace {

constexpr std::size_t kLongestShown = 400;
constexpr std::size_t kMostFiles = 100;

bool hasAny(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words,
                               [&](std::string_view word) { return text.find(word) != text.npos; });
}

// The sentences without advice: "try a different prompt" does not say that the prompt was flagged.
std::string withoutAdvice(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(".;\n"), text.size());
        const std::string_view sentence = text.substr(0, end);
        if (sentence.find("try ") == sentence.npos)
            kept += std::string(sentence) + ".";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return kept;
}

void addFiles(const Json& value, std::vector<std::string>& files) {
    if (files.size() >= kMostFiles)
        return;
    if (value.is_string() && !value.get_ref<const std::string&>().empty())
        files.push_back(value.get<std::string>());
    else if (value.is_object() && member(value, "url").is_string())
        files.push_back(textOf(member(value, "url")));
    else if (value.is_array())
        for (const Json& one : value)
            if (!one.is_array())
                addFiles(one, files);
}

} // namespace

net::Request request(net::Method method, std::string url, const Access& access,
                     std::string_view before) {
    net::Request made{.method = method, .url = std::move(url)};
    if (!access.key.empty())
        made.credential = net::Credential{.before = std::string(before), .secret = access.key};
    return made;
}

void setJson(net::Request& request, const Json& body) {
    request.headers.push_back({"Content-Type", "application/json"});
    request.body = base::canonicalText(body);
}

std::string urlEncoded(std::string_view text, std::string_view keep) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain || keep.find(c) != keep.npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

base::Error wrongShape(std::string_view service, std::string detail) {
    return {base::ErrorKind::Corrupt,
            fmt::format("{} gave an answer that could not be understood.", service),
            std::move(detail)};
}

base::Result<Json> readObject(const net::Response& response, std::string_view service) {
    auto json = base::parseJson(response.body, "answer");
    if (!json)
        return wrongShape(service, json.error().message);
    if (!json->is_object())
        return wrongShape(service, "no object");
    return *std::move(json);
}

const Json& member(const Json& json, std::string_view key) {
    static const Json kNull;
    if (!json.is_object())
        return kNull;
    const auto found = json.find(std::string(key));
    return found == json.end() ? kNull : *found;
}

const Json& member(const Json& json, std::initializer_list<std::string_view> keys) {
    const Json* value = &json;
    for (const std::string_view key : keys)
        value = &member(*value, key);
    return *value;
}

std::string textOf(const Json& value) {
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::int64_t countOf(const Json& value) {
    constexpr double kMost = 1e15;
    return value.is_number()
               ? static_cast<std::int64_t>(std::clamp(value.get<double>(), 0.0, kMost))
               : 0;
}

std::string shownText(std::string_view text) {
    std::string clean = base::redact(base::cleanText(text, kLongestShown));
    while (!clean.empty() && (clean.back() == '\n' || clean.back() == ' '))
        clean.pop_back();
    return clean;
}

Refusal refusalOf(int status) {
    switch (status) {
    case 400:
    case 413:
    case 415:
    case 422:
        return Refusal::Invalid;
    case 401:
    case 403:
        return Refusal::KeyRejected;
    case 402:
        return Refusal::NoCredit;
    case 404:
    case 405:
    case 410:
        return Refusal::NotFound;
    case 429:
        return Refusal::Throttled;
    default:
        return Refusal::Broken;
    }
}

Refused refused(const net::Response& response, std::string_view service, std::string message) {
    Refused made{.kind = refusalOf(response.status), .message = shownText(message)};
    if (made.kind == Refusal::Throttled)
        made.retryAfter = net::retryAfter(response);
    if (!made.message.empty())
        return made;
    switch (made.kind) {
    case Refusal::Invalid:
        made.message = fmt::format("{} does not accept this request.", service);
        break;
    case Refusal::KeyRejected:
        made.message = fmt::format("{} does not accept the key.", service);
        break;
    case Refusal::NoCredit:
        made.message = fmt::format("There is no credit left at {}.", service);
        break;
    case Refusal::NotFound:
        made.message = fmt::format("{} does not know this model or run.", service);
        break;
    case Refusal::Throttled:
        made.message = fmt::format("{} was asked too often.", service);
        break;
    default:
        made.message = fmt::format("{} has a problem (status {}).", service, response.status);
    }
    return made;
}

std::optional<Flagged> flaggedBy(const std::string& error) {
    static constexpr std::array<std::string_view, 15> kModeration = {"nsfw",
                                                                     "flagged",
                                                                     "e005",
                                                                     "sensitive content",
                                                                     "sensitive word",
                                                                     "sensitive info",
                                                                     "safety system",
                                                                     "safety filter",
                                                                     "safety check",
                                                                     "safety polic",
                                                                     "moderation",
                                                                     "content policy",
                                                                     "content_policy",
                                                                     "risk control",
                                                                     "prohibited content"};
    static constexpr std::array<std::string_view, 3> kImage = {"image", "picture", "photo"};
    static constexpr std::array<std::string_view, 3> kAudio = {"audio", "voice", "lyrics"};
    const std::string text = withoutAdvice(base::toLower(error));
    if (!hasAny(text, kModeration))
        return std::nullopt;
    if (text.find("prompt") != text.npos)
        return Flagged::Prompt;
    if (hasAny(text, kImage))
        return Flagged::Image;
    if (hasAny(text, kAudio))
        return Flagged::Audio;
    return Flagged::Unknown;
}

base::Result<std::vector<std::string>> filesOf(const Json& output, std::string_view shape,
                                               std::string_view service) {
    constexpr std::string_view kObject = "object:";
    const Json& value =
        shape.starts_with(kObject) ? member(output, shape.substr(kObject.size())) : output;
    std::vector<std::string> files;
    addFiles(value, files);
    if (files.empty())
        return wrongShape(service, fmt::format("no file in the output (shape {})", shape));
    if (shape == "url")
        files.resize(1);
    return files;
}

} // namespace reelwright::generate
