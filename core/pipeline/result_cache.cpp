#include "pipeline/result_cache.h"

#include "base/file.h"
#include "base/json.h"
#include "pipeline/purchase.h"

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Json;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr const char* kKind = "results";
constexpr std::uint64_t kMostText = 16 << 20;

struct Record {
    std::string extension;
    CachedResult result;
};

Result<Record> readRecord(const fs::path& file) {
    TRY_ASSIGN(const std::string text, base::readFile(file, kMostText));
    TRY_ASSIGN(const Json json, base::parseJson(text, "A kept result"));
    return base::readJson("A kept result", [&] {
        return Record{json.at("extension"),
                      {.output = json.value("output", std::string()),
                       .input = json.at("input"),
                       .version = json.at("version")}};
    });
}

} // namespace

std::optional<CachedResult> findResult(const Workspace& workspace, const std::string& requestHash) {
    if (workspace.results.empty())
        return std::nullopt;
    const store::DerivedCache cache(workspace.results);
    const auto text = cache.find(kKind, requestHash, ".json");
    if (!text)
        return std::nullopt;
    auto record = readRecord(*text);
    if (!record)
        return std::nullopt;
    if (!record->result.output.empty())
        return record->result;
    const auto file = cache.find(kKind, requestHash, record->extension);
    if (!file)
        return std::nullopt;
    record->result.file = *file;
    return record->result;
}

Result<void> keepResult(const Workspace& workspace, const spend::Intent& intent) {
    if (workspace.results.empty())
        return {};
    TRY_ASSIGN(const auto files, fetchedFiles(intent));
    const store::DerivedCache cache(workspace.results);
    if (files.empty() && !intent.output.empty()) {
        TRY_ASSIGN(const fs::path text, cache.place(kKind, intent.requestHash, ".json"));
        return base::writeFileAtomically(text, base::canonicalText({{"extension", ""},
                                                                    {"output", intent.output},
                                                                    {"input", intent.input},
                                                                    {"version", intent.version}}));
    }
    if (files.empty() || files[0].extension.empty())
        return {};
    const fs::path source =
        workspace.project.folder() / "media" / (files[0].sha256 + files[0].extension);
    TRY_ASSIGN(const fs::path file, cache.place(kKind, intent.requestHash, files[0].extension));
    TRY(base::copyFile(source, file));
    TRY_ASSIGN(const fs::path text, cache.place(kKind, intent.requestHash, ".json"));
    TRY(base::writeFileAtomically(text, base::canonicalText({{"extension", files[0].extension},
                                                             {"input", intent.input},
                                                             {"version", intent.version}})));
    return cache.trim(kResultCacheBytes).map([](std::uint64_t) {});
}

} // namespace reelwright::pipeline
