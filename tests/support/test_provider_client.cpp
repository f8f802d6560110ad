#include "support/test_provider_client.h"

#include "base/file.h"
#include "base/hash.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace reelwright::testing {

namespace {

using base::Error;
using base::ErrorKind;
using net::Failure;
using net::Reached;

constexpr std::string_view kBoundary = "reelwright-form-boundary";

// The part of an address after scheme and host.
std::string targetOf(std::string_view url) {
    const auto scheme = url.find("://");
    const auto slash = url.find('/', scheme == url.npos ? 0 : scheme + 3);
    return slash == url.npos ? "/" : std::string(url.substr(slash));
}

std::string hostOf(std::string_view url) {
    const auto scheme = url.find("://");
    const auto begin = scheme == url.npos ? 0 : scheme + 3;
    return std::string(url.substr(begin, url.find_first_of(":/", begin) - begin));
}

TestRequest testRequest(const net::Request& request) {
    TestRequest made{std::string(nameOf(request.method)), targetOf(request.url), request.headers,
                     request.body};
    if (request.credential)
        made.headers.push_back({request.credential->header,
                                request.credential->before + request.credential->secret.reveal()});
    if (request.form.empty())
        return made;
    made.headers.push_back(
        {"Content-Type", "multipart/form-data; boundary=" + std::string(kBoundary)});
    for (const net::FormPart& part : request.form) {
        std::string content = part.content;
        if (!part.file.empty())
            if (auto file = base::readFile(part.file, 100u << 20))
                content = *std::move(file);
        made.body +=
            fmt::format("--{}\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n{}\r\n",
                        kBoundary, part.name, content);
    }
    made.body += fmt::format("--{}--\r\n", kBoundary);
    return made;
}

bool isAllowed(const std::string& host, const std::vector<std::string>& allowed) {
    return std::ranges::any_of(allowed, [&](const std::string& name) {
        return name.starts_with('.') ? host.ends_with(name) || host == name.substr(1)
                                     : host == name;
    });
}

} // namespace

net::Answer TestProviderClient::ask(const net::Request& request, const std::stop_token& stop,
                                    net::Response* broken) {
    const auto failed = [](ErrorKind kind, const char* why, Reached reached) {
        return tl::unexpected(Failure{Error{kind, why, {}}, reached});
    };
    if (stop.stop_requested())
        return failed(ErrorKind::Cancelled, "Stopped.", Reached::NotSent);
    if (m_watch)
        m_watch(Moment::BeforeSending, request);
    TestReply reply = m_provider.handle(testRequest(request), m_clock.unixMillis());
    if (m_watch)
        m_watch(Moment::BeforeAnswer, request);
    if (reply.way == TestReply::Way::RefusedToConnect)
        return failed(ErrorKind::Unreachable, "The connection was refused.", Reached::NotSent);
    const std::chrono::milliseconds delay(reply.delayMillis);
    if (!m_clock.wait(std::min(delay, request.totalLimit), stop))
        return failed(ErrorKind::Cancelled, "Stopped.", Reached::Unknown);
    if (delay > request.totalLimit)
        return failed(ErrorKind::Timeout, "No answer in time.", Reached::Unknown);
    if (reply.way == TestReply::Way::Reset)
        return failed(ErrorKind::Unreachable, "The connection broke.", Reached::Unknown);
    if (reply.way == TestReply::Way::Truncated) {
        reply.response.body.resize(reply.response.body.size() / 2);
        if (broken != nullptr)
            *broken = std::move(reply.response);
        return failed(ErrorKind::Unreachable, "The connection broke.", Reached::Unknown);
    }
    if (reply.response.body.size() > request.mostBytes)
        return failed(ErrorKind::InvalidInput, "The answer is too large.", Reached::Unknown);
    return std::move(reply.response);
}

net::Answer TestProviderClient::send(const net::Request& request, const std::stop_token& stop) {
    return ask(request, stop, nullptr);
}

net::Answer TestProviderClient::stream(const net::Request& request,
                                       const std::function<bool(std::string_view)>& piece,
                                       const std::stop_token& stop) {
    auto answer = ask(request, stop, nullptr);
    if (!answer || !answer->isSuccess())
        return answer;
    constexpr std::size_t kPiece = 7;
    const std::string body = std::move(answer->body);
    answer->body.clear();
    for (std::size_t at = 0; at < body.size(); at += kPiece)
        if (!piece(std::string_view(body).substr(at, kPiece)))
            return tl::unexpected(
                Failure{Error{ErrorKind::Cancelled, "Stopped.", {}}, Reached::Unknown});
    return answer;
}

base::Result<void> TestProviderClient::download(const net::Download& what,
                                                const std::stop_token& stop) {
    if (!isAllowed(hostOf(what.url), what.allowedHosts))
        return Error{ErrorKind::InvalidInput, "This host may not be asked.", what.url};
    std::string bytes;
    constexpr int kTries = 5;
    for (int attempt = 1;; ++attempt) {
        net::Request request{.url = what.url, .credential = what.credential};
        request.mostBytes = what.mostBytes;
        if (!bytes.empty())
            request.headers.push_back({"Range", fmt::format("bytes={}-", bytes.size())});
        net::Response broken;
        auto answer = ask(request, stop, &broken);
        if (answer && answer->isSuccess()) {
            if (answer->status != 206)
                bytes.clear();
            bytes += answer->body;
            break;
        }
        if (answer && (answer->status == 404 || answer->status == 410))
            return Error{ErrorKind::NotFound, "The file is not there any more.", what.url};
        if (!answer && answer.error().error.kind == ErrorKind::Cancelled)
            return answer.error().error;
        if (broken.status == 200)
            bytes.clear();
        bytes += broken.body;
        if (attempt == kTries)
            return Error{ErrorKind::Unreachable, "The file could not be fetched.", what.url};
        if (!m_clock.wait(std::chrono::seconds(1), stop))
            return Error{ErrorKind::Cancelled, "Stopped.", {}};
    }
    if ((what.bytes && *what.bytes != bytes.size()) ||
        (!what.sha256.empty() && base::sha256OfText(bytes) != what.sha256))
        return Error{ErrorKind::Corrupt, "The file is not the one that was expected.", what.url};
    base::PartFile part(what.file);
    TRY(base::writeFileAtomically(part.path(), bytes));
    return part.commit();
}

} // namespace reelwright::testing
