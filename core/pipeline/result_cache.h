// Results of models, kept for all projects of a person by the hash of what was asked: the same wish
// is not paid twice. Thread-safe.
#pragma once

#include "base/result.h"
#include "pipeline/workspace.h"
#include "spend/intent.h"

#include <filesystem>
#include <optional>
#include <string>

namespace reelwright::pipeline {

inline constexpr std::uint64_t kResultCacheBytes = 20ull << 30;

struct CachedResult {
    std::filesystem::path file; // empty for an answer
    std::string output;         // JSON of an answer; empty for a file
    std::string input;          // as it was sent, with its seed
    std::string version;        // of the model
};

// Nothing where there is none, or the workspace has no such cache.
std::optional<CachedResult> findResult(const Workspace& workspace, const std::string& requestHash);

// Keeps the first file, or the answer, of a fetched run; what was used longest ago goes beyond
// kResultCacheBytes. Errors: Io kinds; then nothing is kept.
base::Result<void> keepResult(const Workspace& workspace, const spend::Intent& intent);

} // namespace reelwright::pipeline
