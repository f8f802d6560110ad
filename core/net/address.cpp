#include "net/address.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <memory>

#include <arpa/inet.h>
#include <curl/curl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace reelwright::net {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

struct UrlCloser {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, UrlCloser>;

struct CurlText {
    char* text = nullptr;
    CurlText() = default;
    ~CurlText() { curl_free(text); }
    CurlText(const CurlText&) = delete;
    CurlText& operator=(const CurlText&) = delete;
};

std::string partOf(const Url& url, CURLUPart part, unsigned flags = 0) {
    CurlText value;
    if (curl_url_get(url.get(), part, &value.text, flags) != CURLUE_OK)
        return {};
    return value.text;
}

struct Network {
    std::uint32_t address;
    int bits;
};

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    return a << 24 | b << 16 | c << 8 | d;
}

// RFC 6890 and its successors: everything that is not globally reachable.
constexpr std::array kPrivateNetworks = {
    Network{ip(0, 0, 0, 0), 8},       Network{ip(10, 0, 0, 0), 8},
    Network{ip(100, 64, 0, 0), 10},   Network{ip(127, 0, 0, 0), 8},
    Network{ip(169, 254, 0, 0), 16},  Network{ip(172, 16, 0, 0), 12},
    Network{ip(192, 0, 0, 0), 24},    Network{ip(192, 0, 2, 0), 24},
    Network{ip(192, 168, 0, 0), 16},  Network{ip(198, 18, 0, 0), 15},
    Network{ip(198, 51, 100, 0), 24}, Network{ip(203, 0, 113, 0), 24},
    Network{ip(224, 0, 0, 0), 3}};

bool isPrivate4(std::uint32_t address) {
    return std::ranges::any_of(kPrivateNetworks, [&](const Network& network) {
        return (address ^ network.address) >> (32 - network.bits) == 0;
    });
}

bool isPrivate6(const std::array<std::uint8_t, 16>& a) {
    const auto ipv4At = [&](std::size_t i) { return ip(a[i], a[i + 1], a[i + 2], a[i + 3]); };
    const bool zeroHead =
        std::all_of(a.begin(), a.begin() + 10, [](auto byte) { return byte == 0; });
    if (zeroHead && a[10] == 0xff && a[11] == 0xff)
        return isPrivate4(ipv4At(12)); // IPv4-mapped
    const bool zeroMiddle =
        std::all_of(a.begin() + 4, a.begin() + 12, [](auto byte) { return byte == 0; });
    if (a[0] == 0x00 && a[1] == 0x64 && a[2] == 0xff && a[3] == 0x9b && zeroMiddle)
        return isPrivate4(ipv4At(12)); // NAT64
    if (a[0] == 0x20 && a[1] == 0x02)
        return isPrivate4(ipv4At(2)); // 6to4
    // Global unicast is 2000::/3; of it documentation and 2001::/23 (Teredo, tests) are not for us.
    const bool global = (a[0] & 0xe0) == 0x20;
    const bool documentation = (a[0] == 0x20 && a[1] == 0x01 && a[2] == 0x0d && a[3] == 0xb8) ||
                               (a[0] == 0x3f && a[1] == 0xff && a[2] < 0x10);
    const bool protocols = a[0] == 0x20 && a[1] == 0x01 && a[2] < 0x02;
    return !global || documentation || protocols;
}

// What of an address can be told: a query may hold a signature, a user name comes with a password.
std::string shownOf(std::string_view url) {
    const auto scheme = url.find("://");
    const auto begin = scheme == url.npos ? 0 : scheme + 3;
    const std::string_view head = url.substr(0, begin);
    url.remove_prefix(begin);
    const std::string_view server = url.substr(0, url.find_first_of("/?#"));
    auto at = server.rfind('@');
    if (at == server.npos && server.find(':') != server.npos)
        at = url.rfind('@'); // a password may hold any sign
    if (at != url.npos)
        url.remove_prefix(at + 1);
    return fmt::format("{}{}", head.substr(0, 200),
                       url.substr(0, url.find_first_of("?#")).substr(0, 200));
}

Error notAnAddress(std::string_view url, std::string_view why) {
    return {ErrorKind::InvalidInput, fmt::format("\"{}\" {}.", shownOf(url), why), {}};
}

} // namespace

Result<Address> parseAddress(std::string_view text) {
    const Url url(curl_url());
    if (!url || text.find('\0') != std::string_view::npos ||
        curl_url_set(url.get(), CURLUPART_URL, std::string(text).c_str(), 0) != CURLUE_OK)
        return notAnAddress(text, "is no web address");
    Address address;
    address.scheme = partOf(url, CURLUPART_SCHEME);
    if (address.scheme != "https" && address.scheme != "http")
        return notAnAddress(text, "is no web address: it must begin with https://");
    if (!partOf(url, CURLUPART_USER).empty() || !partOf(url, CURLUPART_PASSWORD).empty())
        return notAnAddress(text, "holds a user name, which is not allowed");
    address.host = partOf(url, CURLUPART_HOST);
    if (address.host.size() > 2 && address.host.front() == '[')
        address.host = address.host.substr(1, address.host.size() - 2);
    std::ranges::transform(address.host, address.host.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    while (!address.host.empty() && address.host.back() == '.')
        address.host.pop_back();
    if (address.host.empty())
        return notAnAddress(text, "names no server");
    const std::string port = partOf(url, CURLUPART_PORT, CURLU_DEFAULT_PORT);
    std::from_chars(port.data(), port.data() + port.size(), address.port);
    address.path = partOf(url, CURLUPART_PATH);
    if (const std::string query = partOf(url, CURLUPART_QUERY); !query.empty())
        address.path += "?" + query;
    return address;
}

bool isPrivate(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        sockaddr_in inet{};
        std::memcpy(&inet, &address, sizeof inet);
        return isPrivate4(ntohl(inet.sin_addr.s_addr));
    }
    if (address.sa_family == AF_INET6) {
        sockaddr_in6 inet{};
        std::memcpy(&inet, &address, sizeof inet);
        std::array<std::uint8_t, 16> bytes{};
        std::memcpy(bytes.data(), &inet.sin6_addr, bytes.size());
        return isPrivate6(bytes);
    }
    return true;
}

bool isPrivateLiteral(std::string_view host) {
    const std::string text(host);
    in_addr four{};
    if (inet_aton(text.c_str(), &four) != 0) // takes also 127.1 and 0x7f000001, as resolvers do
        return isPrivate4(ntohl(four.s_addr));
    std::array<std::uint8_t, 16> six{};
    return inet_pton(AF_INET6, text.substr(0, text.find('%')).c_str(), six.data()) == 1 &&
           isPrivate6(six);
}

bool isOwnMachine(std::string_view host) {
    if (host == "localhost" || host == "::1")
        return true;
    const std::string text(host);
    in_addr four{};
    return inet_pton(AF_INET, text.c_str(), &four) == 1 && ntohl(four.s_addr) >> 24 == 127;
}

bool isAllowedHost(std::string_view host, std::span<const std::string> allowed) {
    return std::ranges::any_of(allowed, [&](const std::string& name) {
        return name.starts_with('.') ? host.size() > name.size() && host.ends_with(name)
                                     : host == name;
    });
}

Result<Address> checkedAddress(std::string_view url) {
    TRY_ASSIGN(Address address, parseAddress(url));
    if (address.scheme == "http" && !isOwnMachine(address.host))
        return notAnAddress(url, "is not safe: other machines are reached by https:// only");
    return address;
}

Result<std::string> resolvedAgainst(std::string_view url, std::string_view base) {
    const Url handle(curl_url());
    if (!handle ||
        curl_url_set(handle.get(), CURLUPART_URL, std::string(base).c_str(), 0) != CURLUE_OK ||
        curl_url_set(handle.get(), CURLUPART_URL, std::string(url).c_str(), 0) != CURLUE_OK)
        return notAnAddress(url, "is no web address");
    std::string result = partOf(handle, CURLUPART_URL);
    TRY(parseAddress(result));
    return result;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const unsigned char c : text) {
        if (std::isalnum(c) != 0 ||
            std::string_view("-._~").find(char(c)) != std::string_view::npos)
            result += static_cast<char>(c);
        else
            result += fmt::format("%{:02X}", c);
    }
    return result;
}

} // namespace reelwright::net
