// Replies of services as they were seen or documented, from tests/data/providers/NAME.json.
#pragma once

#include "base/file.h"
#include "base/json.h"
#include "net/http.h"
#include "support/places.h"

#include <stdexcept>
#include <string>

namespace reelwright::testing {

inline base::Json recordedFile(const std::string& name) {
    const auto text =
        base::readFile(sourceRoot() / "tests/data/providers" / (name + ".json"), 1u << 20);
    if (!text)
        throw std::runtime_error(text.error().message);
    return base::parseJson(*text, name).value();
}

// The reply `{status, headers, body}`; a body that is no text is its JSON.
inline net::Response replyOf(const base::Json& entry) {
    net::Response response{.status = entry.at("status")};
    const base::Json headers = entry.value("headers", base::Json::object());
    for (const auto& [key, value] : headers.items())
        response.headers.push_back({key, value});
    const base::Json& body = entry.at("body");
    response.body = body.is_string() ? body.get<std::string>() : body.dump();
    return response;
}

inline net::Response recorded(const std::string& file, const std::string& name) {
    return replyOf(recordedFile(file).at(name));
}

} // namespace reelwright::testing
