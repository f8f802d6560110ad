#include "base/base64.h"
#include "base/file.h"
#include "base/hash.h"
#include "pipeline/purchase_run.h"

#include <array>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
using generate::Refusal;
using spend::Intent;
using spend::IntentState;
using namespace std::chrono_literals;

namespace {

constexpr int kMostNotSent = 5;
constexpr int kMostThrottled = 40;
constexpr int kUploadTries = 4;
constexpr std::uint64_t kInlineBytes = 256 << 10; // files up to this go into the request itself
constexpr std::size_t kLongText = 512;

std::string contentTypeOf(const std::filesystem::path& file) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kTypes = {
        {{".png", "image/png"},
         {".jpg", "image/jpeg"},
         {".jpeg", "image/jpeg"},
         {".webp", "image/webp"},
         {".gif", "image/gif"},
         {".mp4", "video/mp4"},
         {".mov", "video/quicktime"},
         {".webm", "video/webm"},
         {".wav", "audio/wav"},
         {".mp3", "audio/mpeg"},
         {".flac", "audio/flac"},
         {".ogg", "audio/ogg"},
         {".opus", "audio/ogg"},
         {".m4a", "audio/mp4"}}};
    const std::string extension = file.extension().string();
    for (const auto& [ending, type] : kTypes)
        if (extension == ending)
            return std::string(type);
    return "application/octet-stream";
}

ErrorKind kindOf(Refusal refusal) {
    switch (refusal) {
    case Refusal::Moderated:
        return ErrorKind::Refused;
    case Refusal::KeyRejected:
    case Refusal::NoCredit:
        return ErrorKind::Denied;
    case Refusal::NotFound:
        return ErrorKind::NotFound;
    case Refusal::Invalid:
    case Refusal::Throttled:
    case Refusal::Broken:
        break;
    }
    return ErrorKind::InvalidInput;
}

Json shortened(const Json& value) {
    if (value.is_string() && value.get_ref<const std::string&>().size() > kLongText)
        return "hash " + base::sha256OfText(value.get_ref<const std::string&>());
    if (!value.is_structured())
        return value;
    Json copy = value;
    for (Json& item : copy)
        item = shortened(item);
    return copy;
}

} // namespace

std::string recognisable(const Json& input) {
    return base::canonicalText(shortened(input));
}

// The address under which the provider reads a file: the file itself when it is small.
Result<std::string> PurchaseRun::addressOf(const std::string& sha256) {
    TRY_ASSIGN(const std::filesystem::path file, m_order.inputFile(sha256));
    const std::string type = contentTypeOf(file);
    std::error_code code;
    const std::uint64_t bytes = std::filesystem::file_size(file, code);
    if (m_order.provider.upload == nullptr ||
        (!code && bytes <= kInlineBytes && !m_order.provider.isFree)) {
        TRY_ASSIGN(const std::string content, base::readFile(file, 10u << 20));
        return fmt::format("data:{};base64,{}", type, base::base64Of(content));
    }
    const net::Request request = m_order.provider.upload(m_order.access, file, type);
    for (int attempt = 1;; ++attempt) { // an upload costs nothing: it may be sent again
        const net::Answer answer = m_desk.http.send(request, m_stop);
        if (answer && answer->isSuccess())
            return m_order.provider.readUpload(*answer, m_order.access);
        if (!answer && answer.error().error.kind != ErrorKind::Unreachable &&
            answer.error().error.kind != ErrorKind::Timeout)
            return answer.error().error;
        if (answer) {
            const generate::Refused refused = m_order.provider.readRefusal(*answer);
            if (refused.kind != Refusal::Broken && refused.kind != Refusal::Throttled)
                return Error{kindOf(refused.kind), refused.message, {}};
        }
        if (attempt == kUploadTries)
            return Error{ErrorKind::Unreachable,
                         fmt::format("A file could not be sent to {}. Try again later.",
                                     m_order.provider.label),
                         {}};
        TRY(m_desk.gate.wait(1s * (1 << attempt), m_stop));
    }
}

Result<Json> PurchaseRun::withFiles(const Json& input) {
    if (input.is_object() && input.size() == 1 && input.contains("$file") &&
        input["$file"].is_string()) {
        TRY_ASSIGN(const std::string address, addressOf(input["$file"].get<std::string>()));
        return Json(address);
    }
    if (!input.is_structured())
        return input;
    Json copy = input;
    for (Json& item : copy) {
        TRY_ASSIGN(item, withFiles(item));
    }
    return copy;
}

Result<void> PurchaseRun::send() {
    TRY_ASSIGN(const Json own, base::parseJson(m_intent.input, "The input of a paid run"));
    TRY_ASSIGN(const Json input, withFiles(own));
    const generate::Submission submission{m_intent.slug, m_intent.version, input};
    if (m_order.provider.check != nullptr) {
        if (const auto checked = m_order.provider.check(submission); !checked) {
            TRY(advance(IntentState::Released, checked.error().message));
            return checked.error();
        }
    }
    TRY(m_desk.gate.waitToCreate(m_order.provider, m_stop));

    const auto marked = m_desk.clock.elapsed();
    Intent next = m_intent;
    next.state = IntentState::Sending;
    next.owner = m_desk.owner;
    next.sentAt = now();
    next.sent = recognisable(input);
    ++next.attempt;
    next.note.clear();
    TRY(advance(next));

    // The machine may have slept here for hours: then nothing that was looked at before still
    // holds.
    if (m_stop.stop_requested() || m_desk.clock.elapsed() - marked > m_desk.times.asleep) {
        m_desk.gate.passed(m_order.provider);
        TRY(advance(IntentState::Reserved, ""));
        return base::checkStop(m_stop);
    }
    TRY_ASSIGN(const Intent stored, m_desk.books.load(m_intent.id));
    if (stored.owner != m_desk.owner || stored.state != IntentState::Sending)
        return Error{ErrorKind::Busy, "Another program works on this run.", {}};

    net::Request request = m_order.provider.submit(m_order.access, submission);
    request.totalLimit = m_desk.gate.scaled(m_desk.times.sendLimit);
    const net::Answer answer = m_desk.http.send(request, m_stop);
    if (!answer) {
        m_desk.gate.passed(m_order.provider); // of limits it has said nothing
        return failed(answer.error());
    }
    return answered(*answer, submission);
}

Result<void> PurchaseRun::failed(const net::Failure& failure) {
    if (failure.reached == net::Reached::Unknown) {
        TRY(advance(IntentState::Unknown, failure.error.message));
        return base::checkStop(m_stop);
    }
    if (failure.error.kind == ErrorKind::InvalidInput) {
        TRY(advance(IntentState::Released, failure.error.message));
        return failure.error;
    }
    TRY(advance(IntentState::Reserved, failure.error.message));
    if (failure.error.kind == ErrorKind::Cancelled || ++m_notSent >= kMostNotSent)
        return failure.error;
    return m_desk.gate.wait(1s * (1 << m_notSent), m_stop);
}

Result<void> PurchaseRun::answered(const net::Response& response,
                                   const generate::Submission& submission) {
    if (!response.isSuccess()) {
        const generate::Refused refused = m_order.provider.readRefusal(response);
        if (refused.kind == Refusal::Throttled)
            m_desk.gate.throttled(m_order.provider, refused.retryAfter);
        else
            m_desk.gate.passed(m_order.provider);
        return turnedDown(refused);
    }
    m_desk.gate.passed(m_order.provider);
    const auto run = m_order.provider.readSubmitted(response, submission);
    if (!run || run->id.empty())
        return advance(IntentState::Unknown, fmt::format("{} gave an answer that makes no sense.",
                                                         m_order.provider.label));
    Intent next = m_intent;
    next.state = IntentState::Accepted;
    next.providerId = run->id;
    if (const auto server = response.serverMillis())
        next.serverOffset = *server - now();
    return advance(std::move(next));
}

Result<void> PurchaseRun::turnedDown(const generate::Refused& refused) {
    switch (refused.kind) {
    case Refusal::Broken: // it may have been accepted behind the machine that answered
        return advance(IntentState::Unknown, refused.message);
    case Refusal::Throttled:
        TRY(advance(IntentState::Reserved, refused.message));
        if (++m_throttled >= kMostThrottled)
            return Error{ErrorKind::Unreachable, refused.message, {}};
        return {};
    case Refusal::Invalid:
    case Refusal::Moderated:
    case Refusal::KeyRejected:
    case Refusal::NoCredit:
    case Refusal::NotFound:
        break;
    }
    TRY(advance(IntentState::Released, refused.message));
    return Error{kindOf(refused.kind), refused.message, {}};
}

} // namespace reelwright::pipeline
