#include "pipeline/result_link.h"

#include "base/file.h"
#include "base/json.h"
#include "pipeline/purchase.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Json;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostText = 1 << 20;

// Beside the results and not among them, so that making room for files keeps the links.
fs::path folderOf(const Workspace& workspace) {
    return workspace.results.parent_path() / "links";
}

fs::path fileOf(const Workspace& workspace, const std::string& requestHash) {
    return folderOf(workspace) / (requestHash + ".json");
}

Result<ResultLink> readLink(const fs::path& file) {
    TRY_ASSIGN(const std::string text, base::readFile(file, kMostText));
    TRY_ASSIGN(const Json json, base::parseJson(text, "A kept link"));
    return base::readJson("A kept link", [&] {
        return ResultLink{json.at("request"), json.at("provider"), json.at("input"),
                          json.at("version"), json.at("output"),   json.at("files"),
                          json.at("finished")};
    });
}

void removeOld(const fs::path& folder, std::int64_t now) {
    std::error_code code;
    for (auto at = fs::directory_iterator(folder, code); !code && at != fs::end(at);
         at.increment(code)) {
        if (at->path().extension() != ".json")
            continue;
        const auto link = readLink(at->path());
        if (!link || now - link->finishedAt > kLinkMillis)
            base::ignore(base::removeAll(at->path()), "it is tried again next time");
    }
}

} // namespace

std::int64_t linkMillis(const generate::Provider& provider) {
    return std::min(kLinkMillis, static_cast<std::int64_t>(provider.outputHours * 3'600'000));
}

std::int64_t ResultLink::until() const {
    const generate::Provider* const known = generate::findProvider(provider);
    return known == nullptr ? 0 : finishedAt + linkMillis(*known);
}

std::optional<ResultLink> findLink(const Workspace& workspace, const std::string& requestHash) {
    if (workspace.results.empty())
        return std::nullopt;
    auto link = readLink(fileOf(workspace, requestHash));
    const std::int64_t age =
        link ? workspace.clock.unixMillis() - link->finishedAt : kLinkMillis + 1;
    if (age > kLinkMillis || link->requestHash != requestHash)
        return std::nullopt;
    return *std::move(link);
}

Result<void> keepLink(const Workspace& workspace, const spend::Intent& intent,
                      std::int64_t finishedAt) {
    if (workspace.results.empty() || intent.output.empty())
        return {};
    TRY_ASSIGN(const auto files, fetchedFiles(intent));
    if (files.empty())
        return {};
    const fs::path folder = folderOf(workspace);
    TRY(base::makeFolder(folder));
    removeOld(folder, workspace.clock.unixMillis());
    return base::writeFileAtomically(fileOf(workspace, intent.requestHash),
                                     base::canonicalText({{"request", intent.requestHash},
                                                          {"provider", intent.provider},
                                                          {"input", intent.input},
                                                          {"version", intent.version},
                                                          {"output", intent.output},
                                                          {"files", intent.files},
                                                          {"finished", finishedAt}}));
}

Result<void> dropLink(const Workspace& workspace, const std::string& requestHash) {
    if (workspace.results.empty())
        return {};
    return base::removeAll(fileOf(workspace, requestHash));
}

} // namespace reelwright::pipeline
