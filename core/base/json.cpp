#include "base/json.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::base {

namespace {

constexpr int kDeepest = 64;

int depthOf(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return deepest;
}

} // namespace

Result<Json> parseJson(std::string_view text, std::string_view what) {
    if (depthOf(text) > kDeepest)
        return Error{ErrorKind::InvalidInput, fmt::format("{} is nested too deeply.", what), {}};
    try {
        return Json::parse(text);
    } catch (const nlohmann::json::parse_error& fault) {
        const auto end = text.substr(0, std::min(text.size(), fault.byte));
        const auto line = 1 + std::count(end.begin(), end.end(), '\n');
        const auto column = end.size() - (end.rfind('\n') + 1); // rfind gives -1 on the first line
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} is not valid JSON (line {}, column {}).", what, line, column),
                     fault.what()};
    } catch (const nlohmann::json::exception& fault) {
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} holds a number that is too large.", what), fault.what()};
    }
}

std::string canonicalText(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace reelwright::base
