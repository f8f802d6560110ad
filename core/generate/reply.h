// What all providers share: making requests, and reading answers without trusting their shape.
// Thread-safe: pure.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "generate/provider.h"
#include "net/http.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::generate {

// A GET or POST with the key of `access` behind `before`.
net::Request request(net::Method method, std::string url, const Access& access,
                     std::string_view before = "Bearer ");

// Makes `body` the request's JSON; broken UTF-8 in it is replaced.
void setJson(net::Request& request, const base::Json& body);

// A text as part of an address; `keep` are characters that stay beside letters, digits and "-._~".
std::string urlEncoded(std::string_view text, std::string_view keep = {});

// The JSON object of an answer; `service` names it in messages. Errors: Corrupt.
base::Result<base::Json> readObject(const net::Response& response, std::string_view service);

base::Error wrongShape(std::string_view service, std::string detail);

// The member of an object; a null value when it is not there or `json` is no object.
const base::Json& member(const base::Json& json, std::string_view key);
// As above along several keys.
const base::Json& member(const base::Json& json, std::initializer_list<std::string_view> keys);

// The text of a value; empty for other kinds.
std::string textOf(const base::Json& value);

// A count, from 0 to 10^15; 0 for other kinds.
std::int64_t countOf(const base::Json& value);

// Sentences of a service, cleaned and at most so long that they can be shown.
std::string shownText(std::string_view text);

// What a status that is not 2xx means when the body tells nothing more.
Refusal refusalOf(int status);

// A refusal by its status. An empty `message` becomes a sentence about the status.
Refused refused(const net::Response& response, std::string_view service, std::string message);

// What a service's words say was flagged; nothing when they are about something else.
std::optional<Flagged> flaggedBy(const std::string& error);

// Addresses in an output by shape: "url", "urls" (a list or one) or "object:KEY" (one, a list, or
// files as objects with "url"). Errors: Corrupt when there is none.
base::Result<std::vector<std::string>> filesOf(const base::Json& output, std::string_view shape,
                                               std::string_view service);

} // namespace reelwright::generate
