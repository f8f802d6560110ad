#include "net/file_fetch.h"

#include "base/hash.h"
#include "base/paths.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <charconv>

#include <fmt/format.h>

namespace reelwright::net {

using base::Error;
using base::ErrorKind;
using base::Result;
using namespace std::chrono_literals;

namespace {

constexpr int kMostRedirects = 5;
constexpr int kTries = 6;
constexpr auto kStall = 60s;

bool usesProxy() {
    const auto set = [](const char* name) { return base::environment(name).has_value(); };
    return set("https_proxy") || set("HTTPS_PROXY") || set("all_proxy") || set("ALL_PROXY");
}

bool isFile(const Response& response) {
    return response.status == 200 || response.status == 206;
}

bool isRedirect(const Response& response) {
    constexpr std::array kStatuses = {301, 302, 303, 307, 308};
    return std::ranges::find(kStatuses, response.status) != kStatuses.end() &&
           !response.header("Location").empty();
}

// Whether another try can help.
bool isPassing(int status) {
    return status == 408 || status == 429 || status >= 500;
}

Error statusError(int status, const std::string& host) {
    if (status == 404 || status == 410)
        return {ErrorKind::NotFound, fmt::format("A file is no longer on {}.", host), {}};
    if (status == 401 || status == 403)
        return {ErrorKind::Denied, fmt::format("{} does not give a file away.", host), {}};
    return {ErrorKind::Unreachable, fmt::format("{} answered {}.", host, status), {}};
}

// A missing folder is no missing download.
Error diskError(Error error) {
    if (error.kind == ErrorKind::NotFound)
        error.kind = ErrorKind::Io;
    return error;
}

struct ContentRange {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::optional<std::uint64_t> size;
};

// "bytes 500-999/1000" or "bytes 500-999/*" (RFC 9110, 14.4).
std::optional<ContentRange> contentRange(std::string_view text) {
    constexpr std::string_view kUnit = "bytes ";
    if (!text.starts_with(kUnit))
        return std::nullopt;
    text.remove_prefix(kUnit.size());
    const auto number = [&](std::uint64_t& value, char after) {
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (code != std::errc() || (after != '\0' && !text.starts_with(after)))
            return false;
        if (after != '\0')
            text.remove_prefix(1);
        return true;
    };
    ContentRange range;
    if (!number(range.first, '-') || !number(range.last, '/') || range.last < range.first)
        return std::nullopt;
    if (text == "*")
        return range;
    if (std::uint64_t size = 0; number(size, '\0') && text.empty() && size > range.last) {
        range.size = size;
        return range;
    }
    return std::nullopt;
}

} // namespace

FileFetch::FileFetch(const Download& what, std::string userAgent)
    : m_what(what)
    , m_userAgent(std::move(userAgent))
    , m_part(what.file)
    , m_url(what.url) {}

Result<void> FileFetch::run(const base::Clock& clock, const std::stop_token& stop) {
    for (int attempt = 1;;) {
        if (stop.stop_requested())
            return Error{ErrorKind::Cancelled, "Stopped.", {}};
        TRY_ASSIGN(const Step step, fetchOnce(stop));
        if (step == Step::Done)
            break;
        if (step == Step::Redirected)
            continue;
        if (++attempt > kTries)
            return std::move(m_last).within("A download broke off again and again");
        if (!clock.wait(250ms * (1 << attempt), stop))
            return Error{ErrorKind::Cancelled, "Stopped.", {}};
        m_url = m_what.url; // where a redirect led may be open for a short time only
        m_redirects = 0;
    }
    TRY(checkWhole());
    if (auto committed = m_part.commit(); !committed)
        return diskError(std::move(committed).error());
    return {};
}

Result<Address> FileFetch::checkedHost() const {
    TRY_ASSIGN(Address address, checkedAddress(m_url));
    if (!isAllowedHost(address.host, m_what.allowedHosts))
        return Error{ErrorKind::InvalidInput,
                     fmt::format("A file lies on {}, which is not one of the expected servers.",
                                 address.host),
                     {}};
    const bool named =
        std::ranges::find(m_what.allowedHosts, address.host) != m_what.allowedHosts.end();
    if (isPrivateLiteral(address.host) && !named)
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} is in a private network, which is not allowed.", address.host),
                     {}};
    return address;
}

Result<FileFetch::Step> FileFetch::fetchOnce(const std::stop_token& stop) {
    TRY_ASSIGN(const Address address, checkedHost());
    Transfer transfer(m_url, m_userAgent, stop);
    transfer.setLimits(15s, 0ms);
    transfer.setStall(kStall);
    // A private literal that came here was named.
    if (!isOwnMachine(address.host) && !isPrivateLiteral(address.host) && !usesProxy())
        transfer.refusePrivateAddresses();
    if (m_what.credential && m_redirects == 0)
        transfer.setCredential(*m_what.credential);
    m_asksForRest = m_have > 0 && !m_marker.empty();
    if (m_asksForRest) {
        transfer.addHeader(fmt::format("Range: bytes={}-", m_have));
        transfer.addHeader("If-Range: " + m_marker);
    }

    m_isOther = false;
    const CURLcode code = transfer.run(
        [&](const Response& soFar, std::string_view bytes) { return take(soFar, bytes); });
    const Response& response = transfer.response();
    if (code == CURLE_OK && isFile(response) && !m_file && !m_trouble) // an empty file
        begin(response);
    if (m_file && std::fflush(m_file.get()) != 0 && !m_trouble)
        m_trouble = base::errorFromErrno("A download cannot be written", errno);
    m_file.reset();
    if (m_trouble)
        return *m_trouble;
    if (m_isOther) {
        startAnew();
        m_last = {ErrorKind::Unreachable,
                  fmt::format("{} gave another part of a file than was asked for.", address.host),
                  {}};
        return Step::Broken;
    }
    if (code == CURLE_OK)
        return stepAfter(response, address.host);
    m_last = transfer.errorOf(code);
    if (m_last.kind != ErrorKind::Unreachable && m_last.kind != ErrorKind::Timeout)
        return m_last;
    return Step::Broken;
}

Result<FileFetch::Step> FileFetch::stepAfter(const Response& response, const std::string& host) {
    if (isFile(response))
        return Step::Done;
    if (isRedirect(response)) {
        if (++m_redirects > kMostRedirects)
            return Error{ErrorKind::Unreachable, "A download is sent from place to place.", {}};
        TRY_ASSIGN(m_url, resolvedAgainst(response.header("Location"), m_url));
        return Step::Redirected;
    }
    m_last = statusError(response.status, host);
    if (response.status == 416 && m_asksForRest) { // the rest is not there: from the start
        startAnew();
        return Step::Broken;
    }
    if (isPassing(response.status))
        return Step::Broken;
    return m_last;
}

bool FileFetch::take(const Response& soFar, std::string_view bytes) {
    if (!isFile(soFar))
        return true; // the words of a refusal are not kept
    if (!m_file && !begin(soFar))
        return false;
    if (m_have + bytes.size() > m_what.mostBytes) {
        m_trouble =
            Error{ErrorKind::InvalidInput,
                  fmt::format("A file is larger than the {} bytes allowed.", m_what.mostBytes),
                  {}};
        return false;
    }
    if (std::fwrite(bytes.data(), 1, bytes.size(), m_file.get()) != bytes.size()) {
        m_trouble = base::errorFromErrno("A download cannot be written", errno);
        return false;
    }
    m_have += bytes.size();
    return true;
}

bool FileFetch::begin(const Response& soFar) {
    const bool goesOn = soFar.status == 206;
    if (goesOn && !isTheRest(soFar)) {
        m_isOther = true;
        return false;
    }
    const std::string_view tag = soFar.header("ETag");
    if (!goesOn) {
        m_have = 0;
        m_marker = tag.starts_with('"') ? std::string(tag) : std::string();
    }
    auto opened = base::openFile(m_part.path(), goesOn ? "ab" : "wb");
    if (!opened) {
        m_trouble = diskError(std::move(opened).error());
        return false;
    }
    m_file = *std::move(opened);
    return true;
}

bool FileFetch::isTheRest(const Response& response) const {
    const auto range = contentRange(response.header("Content-Range"));
    const std::string_view tag = response.header("ETag");
    return m_asksForRest && range && range->first == m_have &&
           (!range->size || range->last + 1 == *range->size) && (tag.empty() || tag == m_marker);
}

void FileFetch::startAnew() {
    m_have = 0;
    m_marker.clear();
}

Result<void> FileFetch::checkWhole() const {
    if (m_what.bytes && *m_what.bytes != m_have)
        return Error{ErrorKind::Corrupt,
                     fmt::format("A download has {} bytes instead of {}.", m_have, *m_what.bytes),
                     {}};
    if (m_what.sha256.empty())
        return {};
    TRY_ASSIGN(const std::string sha256, base::sha256OfFile(m_part.path()));
    const bool same =
        std::ranges::equal(sha256, m_what.sha256, [](char ours, unsigned char theirs) {
            return ours == static_cast<char>(std::tolower(theirs));
        });
    if (!same)
        return Error{
            ErrorKind::Corrupt, "A download is not what was announced (its hash differs).", {}};
    return {};
}

} // namespace reelwright::net
