// Talks to servers. Thread-safe: every call may come from any thread.
#pragma once

#include "net/http.h"

#include <functional>
#include <stop_token>

namespace reelwright::net {

// A file to fetch from an address that another server named.
struct Download {
    std::string url;
    std::filesystem::path file;            // written beside it as a part file, then renamed
    std::vector<std::string> allowedHosts; // exact names, or ".name" for all below it
    std::optional<Credential> credential;  // for files that lie behind the provider's own door
    std::uint64_t mostBytes = 4ull << 30;
    std::optional<std::uint64_t> bytes; // expected; else what the server says
    std::string sha256;                 // expected, hex; may be empty
};

class HttpClient {
public:
    virtual ~HttpClient() = default;

    // Sends once; nothing is ever repeated and no redirect is followed. An answer of any status is
    // an Answer; what the caller does about it depends on whether it costs money.
    virtual Answer send(const Request& request, const std::stop_token& stop) = 0;

    // As send(), giving the body of a 2xx answer to `piece` as it comes (Response::body stays
    // empty); `piece` returns false to stop (Cancelled).
    virtual Answer stream(const Request& request,
                          const std::function<bool(std::string_view)>& piece,
                          const std::stop_token& stop) = 0;

    // Fetches into the file, going on where a broken transfer stopped and following redirects to
    // allowed hosts. The file is there whole or not at all. Errors: NotFound (404, 410),
    // Unreachable, Timeout, InvalidInput (host not allowed, private address, too large), Corrupt
    // (size or hash differ), Cancelled, Io kinds.
    virtual base::Result<void> download(const Download& what, const std::stop_token& stop) = 0;
};

} // namespace reelwright::net
