#include "net/curl_client.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/paths.h"
#include "net/address.h"
#include "net/transfer.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::net {

using base::Error;
using base::ErrorKind;
using base::Result;
using namespace std::chrono_literals;

namespace {

constexpr int kMostRedirects = 5;
constexpr int kDownloadTries = 6;
constexpr auto kStall = 60s;

Failure tooLarge(const Request& request) {
    return {{ErrorKind::InvalidInput,
             fmt::format("An answer is larger than {} bytes and was not read to its end.",
                         request.mostBytes),
             {}},
            Reached::Unknown};
}

Answer run(const Request& request, const std::string& userAgent, const std::stop_token& stop,
           const std::function<bool(std::string_view)>* piece) {
    if (const auto address = checkedAddress(request.url); !address)
        return tl::unexpected(Failure{address.error(), Reached::NotSent});
    if (stop.stop_requested())
        return tl::unexpected(Failure{{ErrorKind::Cancelled, "Stopped.", {}}, Reached::NotSent});
    Transfer transfer(request.url, userAgent, stop);
    for (const Header& header : request.headers)
        transfer.addHeader(header.name + ": " + header.value);
    if (request.credential)
        transfer.setCredential(*request.credential);
    transfer.setMethod(request);
    transfer.setLimits(request.connectLimit, request.totalLimit);

    std::string body;
    bool over = false;
    const CURLcode code = transfer.run([&](const Response& soFar, std::string_view bytes) {
        if (piece != nullptr && soFar.isSuccess())
            return (*piece)(bytes);
        over = body.size() + bytes.size() > request.mostBytes;
        if (!over)
            body += bytes;
        return !over;
    });
    if (over)
        return tl::unexpected(tooLarge(request));
    if (code != CURLE_OK) {
        Error error = transfer.errorOf(code);
        if (transfer.sinkEnded())
            error = {ErrorKind::Cancelled, "Stopped.", {}};
        return tl::unexpected(
            Failure{std::move(error), transfer.wasSent() ? Reached::Unknown : Reached::NotSent});
    }
    Response response = transfer.takeResponse();
    response.body = std::move(body);
    return response;
}

bool usesProxy() {
    const auto set = [](const char* name) { return base::environment(name).has_value(); };
    return set("https_proxy") || set("HTTPS_PROXY") || set("all_proxy") || set("ALL_PROXY");
}

// How far a download has come.
struct Progress {
    std::string url;    // where it is after redirects
    std::string marker; // the strong ETag of what lies in the part file; empty: from the start
    std::uint64_t have = 0;
    int redirects = 0;
};

enum class Next { Done, Redirected, Again };

Result<Address> checkedHost(const Download& what, const std::string& url) {
    TRY_ASSIGN(Address address, checkedAddress(url));
    if (!isAllowedHost(address.host, what.allowedHosts))
        return Error{ErrorKind::InvalidInput,
                     fmt::format("A file lies on {}, which is not one of the expected servers.",
                                 address.host),
                     {}};
    const bool named =
        std::ranges::find(what.allowedHosts, address.host) != what.allowedHosts.end();
    if (isPrivateLiteral(address.host) && !named)
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} is in a private network, which is not allowed.", address.host),
                     {}};
    return address;
}

Error statusError(const Response& response, const std::string& host) {
    if (response.status == 404 || response.status == 410)
        return {ErrorKind::NotFound, fmt::format("A file is no longer on {}.", host), {}};
    if (response.status == 401 || response.status == 403)
        return {ErrorKind::Denied, fmt::format("{} does not give a file away.", host), {}};
    return {ErrorKind::Unreachable, fmt::format("{} answered {}.", host, response.status), {}};
}

} // namespace

CurlClient::CurlClient(const base::Clock& clock, std::string userAgent)
    : m_clock(clock)
    , m_userAgent(std::move(userAgent)) {}

Answer CurlClient::send(const Request& request, const std::stop_token& stop) {
    return run(request, m_userAgent, stop, nullptr);
}

Answer CurlClient::stream(const Request& request,
                          const std::function<bool(std::string_view)>& piece,
                          const std::stop_token& stop) {
    return run(request, m_userAgent, stop, &piece);
}

namespace {

// One request of a download; the part file grows.
Result<Next> fetchOnce(const Download& what, const std::filesystem::path& part,
                       const std::string& userAgent, Progress& progress,
                       const std::stop_token& stop) {
    TRY_ASSIGN(const Address address, checkedHost(what, progress.url));
    Transfer transfer(progress.url, userAgent, stop);
    transfer.setLimits(15s, 0ms);
    transfer.setStall(kStall);
    if (!isOwnMachine(address.host) && !usesProxy())
        transfer.refusePrivateAddresses();
    if (what.credential && progress.redirects == 0)
        transfer.setCredential(*what.credential);
    if (progress.have > 0 && !progress.marker.empty()) {
        transfer.addHeader(fmt::format("Range: bytes={}-", progress.have));
        transfer.addHeader("If-Range: " + progress.marker);
    }

    base::FilePtr file;
    std::optional<Error> trouble;
    const CURLcode code = transfer.run([&](const Response& soFar, std::string_view bytes) {
        if (!soFar.isSuccess())
            return true; // the words of a refusal are not kept
        if (!file) {
            const bool goesOn = soFar.status == 206;
            if (!goesOn)
                progress.have = 0;
            const std::string_view tag = soFar.header("ETag");
            progress.marker = tag.starts_with('"') ? std::string(tag) : std::string();
            auto opened = base::openFile(part, goesOn ? "ab" : "wb");
            if (!opened) {
                trouble = opened.error();
                return false;
            }
            file = *std::move(opened);
        }
        if (progress.have + bytes.size() > what.mostBytes) {
            trouble =
                Error{ErrorKind::InvalidInput,
                      fmt::format("A file is larger than the {} bytes allowed.", what.mostBytes),
                      {}};
            return false;
        }
        if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) {
            trouble = base::errorFromErrno("A download cannot be written", errno);
            return false;
        }
        progress.have += bytes.size();
        return true;
    });
    if (file && std::fflush(file.get()) != 0 && !trouble)
        trouble = base::errorFromErrno("A download cannot be written", errno);
    if (trouble)
        return *trouble;

    const Response& response = transfer.response();
    if (code == CURLE_OK && response.status >= 300 && response.status < 400) {
        if (++progress.redirects > kMostRedirects)
            return Error{ErrorKind::Unreachable, "A download is sent from place to place.", {}};
        TRY_ASSIGN(progress.url,
                   resolvedAgainst(response.header("Location"), std::string(progress.url)));
        return Next::Redirected;
    }
    if (code == CURLE_OK && response.isSuccess()) {
        if (!file) { // an empty file
            TRY_ASSIGN(file, base::openFile(part, "wb"));
            progress.have = 0;
        }
        return Next::Done;
    }
    if (code == CURLE_OK && response.status == 416) { // the rest is not there: from the start
        progress.have = 0;
        progress.marker.clear();
        return Next::Again;
    }
    if (code == CURLE_OK && response.status < 500 && response.status != 429)
        return statusError(response, address.host);
    Error error = code == CURLE_OK ? statusError(response, address.host) : transfer.errorOf(code);
    if (error.kind != ErrorKind::Unreachable && error.kind != ErrorKind::Timeout)
        return error;
    return Next::Again;
}

Result<void> checkWhole(const Download& what, const std::filesystem::path& part,
                        std::uint64_t have) {
    if (what.bytes && *what.bytes != have)
        return Error{ErrorKind::Corrupt,
                     fmt::format("A download has {} bytes instead of {}.", have, *what.bytes),
                     {}};
    if (what.sha256.empty())
        return {};
    TRY_ASSIGN(const std::string sha256, base::sha256OfFile(part));
    if (sha256 != what.sha256)
        return Error{
            ErrorKind::Corrupt, "A download is not what was announced (its hash differs).", {}};
    return {};
}

} // namespace

Result<void> CurlClient::download(const Download& what, const std::stop_token& stop) {
    base::PartFile part(what.file);
    Progress progress{.url = what.url};
    for (int attempt = 1;;) {
        TRY_ASSIGN(const Next next, fetchOnce(what, part.path(), m_userAgent, progress, stop));
        if (next == Next::Done)
            break;
        if (next == Next::Redirected)
            continue;
        if (++attempt > kDownloadTries)
            return Error{ErrorKind::Unreachable,
                         "A download broke off again and again. Try again later.",
                         {}};
        if (!m_clock.wait(250ms * (1 << attempt), stop))
            return Error{ErrorKind::Cancelled, "Stopped.", {}};
    }
    TRY(checkWhole(what, part.path(), progress.have));
    return part.commit();
}

} // namespace reelwright::net
