#include "generate/workflow.h"

#include "base/file.h"
#include "base/paths.h"
#include "generate/reply.h"

#include <filesystem>

#include <fmt/format.h>

namespace reelwright::generate {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

constexpr std::uint64_t kLargest = 4u << 20;

struct Holes {
    const Json& input;
    const Json& defaults;

    [[nodiscard]] Result<Json> valueOf(const std::string& name) const {
        for (const Json* source : {&input, &defaults})
            if (const Json& value = member(*source, name); !value.is_null())
                return value;
        return Error{
            ErrorKind::InvalidInput, fmt::format("The workflow needs the input \"{}\".", name), {}};
    }

    [[nodiscard]] Result<Json> filledText(const std::string& text) const {
        std::string out;
        std::size_t at = 0;
        for (;;) {
            const auto begin = text.find("{{", at);
            const auto end = begin == text.npos ? begin : text.find("}}", begin);
            if (end == text.npos)
                break;
            TRY_ASSIGN(const Json value, valueOf(text.substr(begin + 2, end - begin - 2)));
            if (begin == 0 && end + 2 == text.size())
                return value;
            out += text.substr(at, begin - at);
            out += value.is_string() ? value.get<std::string>() : base::canonicalText(value);
            at = end + 2;
        }
        return Json(out + text.substr(at));
    }

    // Nesting is bounded: parseJson refuses what is deeper than 64.
    [[nodiscard]] Result<Json> filled(const Json& value) const {
        if (value.is_string())
            return filledText(value.get_ref<const std::string&>());
        Json made = value;
        if (value.is_structured())
            for (Json& one : made) {
                TRY_ASSIGN(one, filled(one));
            }
        return made;
    }
};

} // namespace

Result<Json> loadWorkflow(std::string_view name) {
    std::filesystem::path file(name);
    if (file.extension() != ".json") {
        if (name.empty() || name.find_first_of("/\\") != name.npos)
            return Error{
                ErrorKind::NotFound, fmt::format("There is no workflow \"{}\".", name), {}};
        TRY_ASSIGN(file, base::findResource(fmt::format("workflows/{}.json", name)));
    }
    TRY_ASSIGN(const std::string text, base::readFile(file, kLargest));
    return base::parseJson(text, file.filename().string());
}

Result<Json> fillWorkflow(const Json& workflow, const Json& input) {
    const Json& wrapped = member(workflow, "workflow");
    const Json& nodes = wrapped.is_object() ? wrapped : workflow;
    if (!nodes.is_object() || nodes.empty())
        return Error{ErrorKind::InvalidInput, "The workflow has no nodes.", {}};
    for (const auto& [name, node] : nodes.items())
        if (!member(node, "class_type").is_string())
            return Error{ErrorKind::InvalidInput,
                         fmt::format("Node {} of the workflow has no class_type: save it in the "
                                     "API format.",
                                     name),
                         {}};
    return Holes{input, member(workflow, "defaults")}.filled(nodes);
}

} // namespace reelwright::generate
