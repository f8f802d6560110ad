#include "net/transfer.h"

#include "base/redact.h"
#include "net/address.h"

#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

namespace reelwright::net {

using base::Error;
using base::ErrorKind;

namespace {

constexpr std::size_t kMostHeaderBytes = 256 << 10;

void startCurlOnce() {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(started);
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace

Transfer::Transfer(const std::string& url, const std::string& userAgent, std::stop_token stop)
    : m_stop(std::move(stop)) {
    startCurlOnce();
    m_handle.reset(curl_easy_init());
    if (const auto address = parseAddress(url))
        m_host = address->host;
    CURL* curl = m_handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, isOwnMachine(m_host) ? "http,https" : "https");
    if (isOwnMachine(m_host)) // a proxy of the environment is another machine
        curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    curl_easy_setopt(curl, CURLOPT_USERAGENT, userAgent.c_str());
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &Transfer::onProgress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    addHeader("Expect:"); // no waiting for a go-ahead before the body
}

void Transfer::addHeader(const std::string& line) {
    curl_slist* longer = curl_slist_append(m_headers.get(), line.c_str());
    if (longer != nullptr) {
        static_cast<void>(m_headers.release());
        m_headers.reset(longer);
    }
}

void Transfer::setCredential(const Credential& credential) {
    if (!credential.secret.empty())
        addHeader(fmt::format("{}: {}{}", credential.header, credential.before,
                              credential.secret.reveal()));
}

void Transfer::setMethod(const Request& request) {
    CURL* curl = m_handle.get();
    if (!request.form.empty()) {
        m_form.reset(curl_mime_init(curl));
        for (const FormPart& part : request.form) {
            curl_mimepart* made = curl_mime_addpart(m_form.get());
            curl_mime_name(made, part.name.c_str());
            if (part.file.empty())
                curl_mime_data(made, part.content.data(), part.content.size());
            else
                curl_mime_filedata(made, part.file.c_str());
            if (!part.fileName.empty() || !part.file.empty())
                curl_mime_filename(made, part.fileName.empty() ? nullptr : part.fileName.c_str());
            if (!part.contentType.empty())
                curl_mime_type(made, part.contentType.c_str());
        }
        curl_easy_setopt(curl, CURLOPT_MIMEPOST, m_form.get());
    } else if (request.method != Method::Get) {
        curl_easy_setopt(curl, CURLOPT_POST, 1L);
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS,
                         request.body.c_str()); // borrowed until run() ends
    }
    if (request.method != Method::Get && request.method != Method::Post)
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, std::string(nameOf(request.method)).c_str());
}

void Transfer::setLimits(std::chrono::milliseconds connect, std::chrono::milliseconds total) {
    curl_easy_setopt(m_handle.get(), CURLOPT_CONNECTTIMEOUT_MS, long(connect.count()));
    curl_easy_setopt(m_handle.get(), CURLOPT_TIMEOUT_MS, long(total.count()));
}

void Transfer::setStall(std::chrono::seconds time) {
    curl_easy_setopt(m_handle.get(), CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(m_handle.get(), CURLOPT_LOW_SPEED_TIME, long(time.count()));
}

void Transfer::refusePrivateAddresses() {
    curl_easy_setopt(m_handle.get(), CURLOPT_OPENSOCKETFUNCTION, &Transfer::onOpen);
    curl_easy_setopt(m_handle.get(), CURLOPT_OPENSOCKETDATA, this);
}

CURLcode Transfer::run(Sink sink) {
    m_sink = std::move(sink);
    curl_easy_setopt(m_handle.get(), CURLOPT_HTTPHEADER, m_headers.get());
    const CURLcode code = curl_easy_perform(m_handle.get());
    long status = 0;
    curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
    m_response.status = static_cast<int>(status);
    // libcurl takes a connection that ends within the head for an answer without a body.
    return code == CURLE_OK && !m_headEnded ? CURLE_PARTIAL_FILE : code;
}

bool Transfer::wasSent() const {
    long bytes = 0;
    curl_easy_getinfo(m_handle.get(), CURLINFO_REQUEST_SIZE, &bytes);
    return bytes > 0;
}

Error Transfer::errorOf(CURLcode code) const {
    const std::string detail =
        base::redact(m_words[0] != '\0' ? m_words.data() : curl_easy_strerror(code));
    if (m_stop.stop_requested())
        return {ErrorKind::Cancelled, "Stopped.", detail};
    if (m_refusedPrivate)
        return {ErrorKind::InvalidInput,
                fmt::format("{} leads into a private network, which is not allowed.", m_host),
                detail};
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return {ErrorKind::Timeout, fmt::format("{} did not answer in time.", m_host), detail};
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {ErrorKind::Unreachable,
                fmt::format("{} was not found. Is this machine online?", m_host), detail};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return {
            ErrorKind::Unreachable,
            fmt::format("{} could not prove who it is (its certificate is not trusted).", m_host),
            detail};
    case CURLE_READ_ERROR:
    case CURLE_FILE_COULDNT_READ_FILE:
        return {ErrorKind::Io, "A file to be sent cannot be read.", detail};
    case CURLE_OUT_OF_MEMORY:
        return {ErrorKind::OutOfMemory, "There is not enough memory.", detail};
    default:
        return {ErrorKind::Unreachable, fmt::format("The connection to {} failed.", m_host),
                detail};
    }
}

std::size_t Transfer::onBody(const char* bytes, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    long status = 0;
    curl_easy_getinfo(transfer.m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
    transfer.m_response.status = static_cast<int>(status);
    if (transfer.m_sink(transfer.m_response, {bytes, size * count}))
        return size * count;
    transfer.m_sinkEnded = true;
    return 0;
}

std::size_t Transfer::onHeader(const char* bytes, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    const std::string_view line = trimmed({bytes, size * count});
    if (line.starts_with("HTTP/")) { // a new answer, such as after "100 Continue"
        transfer.m_response.headers.clear();
        transfer.m_headerBytes = 0;
        transfer.m_headEnded = false;
        return size * count;
    }
    transfer.m_headEnded = transfer.m_headEnded || line.empty();
    transfer.m_headerBytes += line.size();
    if (transfer.m_headerBytes > kMostHeaderBytes)
        return 0;
    if (const auto colon = line.find(':'); colon != std::string_view::npos)
        transfer.m_response.headers.push_back({std::string(trimmed(line.substr(0, colon))),
                                               std::string(trimmed(line.substr(colon + 1)))});
    return size * count;
}

int Transfer::onProgress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<Transfer*>(self)->m_stop.stop_requested() ? 1 : 0;
}

curl_socket_t Transfer::onOpen(void* self, curlsocktype, curl_sockaddr* address) {
    if (isPrivate(address->addr)) {
        static_cast<Transfer*>(self)->m_refusedPrivate = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

} // namespace reelwright::net
