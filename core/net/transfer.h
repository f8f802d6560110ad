// One use of libcurl: the handle, what it is given and what it gave. For net/ only. One owner.
#pragma once

#include "net/http.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include <curl/curl.h>

namespace reelwright::net {

struct EasyCloser {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct ListCloser {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct MimeCloser {
    void operator()(curl_mime* form) const { curl_mime_free(form); }
};

class Transfer {
public:
    // Takes bytes of the body; false ends the transfer.
    using Sink = std::function<bool(const Response& soFar, std::string_view bytes)>;

    Transfer(const std::string& url, const std::string& userAgent, std::stop_token stop);

    void addHeader(const std::string& line);
    void setCredential(const Credential& credential);
    void setMethod(const Request& request);
    void setLimits(std::chrono::milliseconds connect, std::chrono::milliseconds total);
    // Ends when less than a byte a second comes for so long.
    void setStall(std::chrono::seconds time);
    // Connects to no private address, whatever the name resolves to.
    void refusePrivateAddresses();

    // Runs once. The response is whole when the result is CURLE_OK.
    CURLcode run(Sink sink);

    [[nodiscard]] const Response& response() const { return m_response; }
    [[nodiscard]] Response takeResponse() { return std::move(m_response); }
    [[nodiscard]] bool wasSent() const; // a byte of the request left this machine
    [[nodiscard]] bool sinkEnded() const { return m_sinkEnded; }
    // What a code other than CURLE_OK means for a person.
    [[nodiscard]] base::Error errorOf(CURLcode code) const;

private:
    static std::size_t onBody(const char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t onHeader(const char* bytes, std::size_t size, std::size_t count, void* self);
    static int onProgress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    static curl_socket_t onOpen(void* self, curlsocktype purpose, curl_sockaddr* address);

    std::unique_ptr<CURL, EasyCloser> m_handle;
    std::unique_ptr<curl_slist, ListCloser> m_headers;
    std::unique_ptr<curl_mime, MimeCloser> m_form;
    std::string m_host;
    std::stop_token m_stop;
    Sink m_sink;
    Response m_response;
    std::size_t m_headerBytes = 0;
    bool m_headEnded = false;
    bool m_sinkEnded = false;
    bool m_refusedPrivate = false;
    std::array<char, CURL_ERROR_SIZE> m_words{};
};

} // namespace reelwright::net
