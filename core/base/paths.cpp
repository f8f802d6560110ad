#include "base/paths.h"

#include "base/utf8.h"

#include <cstdlib>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::base {

namespace fs = std::filesystem;

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0')
        return std::nullopt;
    return std::string(value);
}

fs::path programPath() {
    std::error_code code;
    const fs::path self = fs::read_symlink("/proc/self/exe", code);
    return code ? fs::path{} : self;
}

Result<fs::path> findResource(std::string_view name) {
    std::vector<fs::path> roots;
    if (const auto given = environment("REELWRIGHT_RESOURCES"))
        roots.emplace_back(*given);
    if (const fs::path program = programPath(); !program.empty())
        roots.push_back(program.parent_path().parent_path() / "share" / "reelwright");
    roots.emplace_back(REELWRIGHT_SOURCE_RESOURCES);
    std::error_code code;
    std::vector<std::string> tried;
    for (const fs::path& root : roots) {
        if (fs::exists(root / name, code))
            return root / name;
        tried.push_back(root.string());
    }
    return Error{
        ErrorKind::NotFound,
        fmt::format("The program's file \"{}\" is missing. Looked in {}. Install Reelwright "
                    "again or set REELWRIGHT_RESOURCES.",
                    name, fmt::join(tried, ", ")),
        {}};
}

std::optional<fs::path> findProgram(std::string_view name) {
    std::error_code code;
    const fs::path beside = programPath().parent_path() / name;
    if (fs::exists(beside, code))
        return beside;
    const std::string list = environment("PATH").value_or("");
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(':', at), list.size());
        const fs::path candidate = fs::path(list.substr(at, end - at)) / name;
        if (end > at && fs::exists(candidate, code))
            return candidate;
        at = end + 1;
    }
    return std::nullopt;
}

fs::path unusedPath(const fs::path& wanted) {
    std::error_code code;
    fs::path path = wanted;
    for (int n = 2; fs::exists(path, code); ++n)
        path = wanted.parent_path() /
               fmt::format("{} ({}){}", wanted.stem().string(), n, wanted.extension().string());
    return path;
}

std::string fileNameFrom(std::string_view text) {
    constexpr std::size_t kLongest = 48;
    std::string name;
    for (const char c : toLower(text)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
        if (name.size() >= kLongest)
            break;
    }
    while (!name.empty() && name.back() == '-')
        name.pop_back();
    return name.empty() ? "film" : name;
}

} // namespace reelwright::base
