// The HttpClient that is used: libcurl, HTTP/1.1, TLS 1.2 or later with certificates checked.
// Thread-safe: every call has a connection of its own.
#pragma once

#include "base/clock.h"
#include "net/http_client.h"

namespace reelwright::net {

class CurlClient final : public HttpClient {
public:
    // `clock` is borrowed and must outlive this; downloads wait on it between tries. `userAgent`
    // names the program, such as "Reelwright/0.1".
    CurlClient(const base::Clock& clock, std::string userAgent);

    // libcurl would send a request again by itself when a kept connection has died: every request
    // has a new connection.
    Answer send(const Request& request, const std::stop_token& stop) override;
    Answer stream(const Request& request, const std::function<bool(std::string_view)>& piece,
                  const std::stop_token& stop) override;

    // Private addresses are refused unless allowedHosts names the literal. Behind a proxy of the
    // environment the proxy looks names up, so that only literals can be judged.
    base::Result<void> download(const Download& what, const std::stop_token& stop) override;

private:
    const base::Clock& m_clock;
    std::string m_userAgent;
};

} // namespace reelwright::net
