#include "net/curl_client.h"

#include "net/address.h"
#include "net/file_fetch.h"
#include "net/transfer.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::net {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

Failure tooLarge(const Request& request) {
    return {{ErrorKind::InvalidInput,
             fmt::format("An answer is larger than {} bytes and was not read to its end.",
                         request.mostBytes),
             {}},
            Reached::Unknown};
}

// A line end in a header would begin another one.
bool isClean(const Request& request) {
    const auto clean = [](std::string_view text) {
        return text.find_first_of(std::string_view("\r\n\0", 3)) == text.npos;
    };
    return std::ranges::all_of(
               request.headers,
               [&](const Header& header) { return clean(header.name) && clean(header.value); }) &&
           (!request.credential || clean(request.credential->secret.reveal()));
}

Answer run(const Request& request, const std::string& userAgent, const std::stop_token& stop,
           const std::function<bool(std::string_view)>* piece) {
    if (const auto address = checkedAddress(request.url); !address)
        return tl::unexpected(Failure{address.error(), Reached::NotSent});
    if (!isClean(request))
        return tl::unexpected(Failure{
            {ErrorKind::InvalidInput, "A key or header holds a line end.", {}}, Reached::NotSent});
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
    std::uint64_t size = 0;
    bool over = false;
    const CURLcode code = transfer.run([&](const Response& soFar, std::string_view bytes) {
        size += bytes.size();
        over = size > request.mostBytes;
        if (over)
            return false;
        if (piece != nullptr && soFar.isSuccess())
            return (*piece)(bytes);
        body += bytes;
        return true;
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

Result<void> CurlClient::download(const Download& what, const std::stop_token& stop) {
    FileFetch fetch(what, m_userAgent);
    return fetch.run(m_clock, stop);
}

} // namespace reelwright::net
