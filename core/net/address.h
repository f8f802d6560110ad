// Addresses of servers: taken apart, and judged before anything is sent to them. Thread-safe.
#pragma once

#include "base/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sockaddr;

namespace reelwright::net {

struct Address {
    std::string scheme; // "https"
    std::string host;   // lower case, without brackets
    int port = 443;
    std::string path; // "/v1/files", with the query
};

// Errors: InvalidInput for what is no http or https address, or holds a user name.
base::Result<Address> parseAddress(std::string_view url);

// "localhost" and literal addresses of the own machine; no name is looked up.
bool isOwnMachine(std::string_view host);

// A literal or resolved address that is not of the open internet: own machine, local networks,
// link-local, shared, multicast, reserved (RFC 6890), also when IPv6 carries an IPv4 one.
bool isPrivate(const sockaddr& address);
bool isPrivateLiteral(std::string_view host);

// Whether a host is one of the list: exact names, or ".name" for every name below it.
bool isAllowedHost(std::string_view host, std::span<const std::string> allowed);

// An https address, or http of the own machine. Errors: InvalidInput that says so.
base::Result<Address> checkedAddress(std::string_view url);

// An address from an answer, taken against the one that was asked. Errors: as parseAddress.
base::Result<std::string> resolvedAgainst(std::string_view url, std::string_view base);

// Text made fit for a query: all but letters, digits and -._~ as %XX.
std::string escaped(std::string_view text);

} // namespace reelwright::net
