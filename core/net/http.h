// Requests and answers of HTTP as values. Thread-safe: plain values.
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::net {

enum class Method { Get, Post, Put, Delete };

std::string_view nameOf(Method method); // "GET"

struct Header {
    std::string name;
    std::string value;
};

// The header that proves who asks; goes to the request's own host only, never on a redirect.
struct Credential {
    std::string header = "Authorization";
    std::string before = "Bearer "; // in front of the secret
    base::Secret secret;
};

// One part of a multipart form: `content`, or the file when it is not empty.
struct FormPart {
    std::string name;
    std::string content;
    std::filesystem::path file;
    std::string fileName;    // told to the server; may be empty
    std::string contentType; // may be empty
};

struct Request {
    Method method = Method::Get;
    std::string url;
    std::vector<Header> headers;
    std::optional<Credential> credential;
    std::string body;           // with a Content-Type in `headers`
    std::vector<FormPart> form; // instead of a body
    std::chrono::milliseconds connectLimit{15'000};
    std::chrono::milliseconds totalLimit{60'000};
    std::uint64_t mostBytes = 16u << 20; // of the answer's body
};

struct Response {
    int status = 0; // such as 201
    std::vector<Header> headers;
    std::string body;

    // By name in any case; empty when it is not there.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    // The server's clock, milliseconds since 1970 UTC, from the Date header.
    [[nodiscard]] std::optional<std::int64_t> serverMillis() const;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

// How far a request came that got no whole answer.
enum class Reached {
    NotSent, // the server cannot have seen it
    Unknown, // it may have been received and acted upon
};

struct Failure {
    base::Error error; // Unreachable, Timeout, Cancelled, InvalidInput (refused by our own rules)
    Reached reached = Reached::Unknown;
};

using Answer = tl::expected<Response, Failure>;

} // namespace reelwright::net
