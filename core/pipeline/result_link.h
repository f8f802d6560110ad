// Where a provider still keeps the results of paid runs, remembered for all projects of a person by
// the hash of what was asked: what is lost here is fetched again before it is paid again.
// Thread-safe.
#pragma once

#include "base/result.h"
#include "generate/provider.h"
#include "pipeline/workspace.h"
#include "spend/intent.h"

#include <cstdint>
#include <optional>
#include <string>

namespace reelwright::pipeline {

inline constexpr std::int64_t kLinkMillis = 7LL * 24 * 3600 * 1000; // no link is older

struct ResultLink {
    std::string requestHash;
    std::string provider;
    std::string input;           // as it was sent, with its seed
    std::string version;         // of the model
    std::string output;          // JSON of the provider's output, with the addresses
    std::string files;           // as Intent::files: what must come
    std::int64_t finishedAt = 0; // unix milliseconds
    // Unix milliseconds; from then on the provider has it no more.
    [[nodiscard]] std::int64_t until() const;
};

// How long a link of this provider is worth trying, in milliseconds: kLinkMillis or less.
std::int64_t linkMillis(const generate::Provider& provider);

// A link that may still be alive, or has died less than kLinkMillis ago; nothing where there is
// none or the workspace keeps no results.
std::optional<ResultLink> findLink(const Workspace& workspace, const std::string& requestHash);

// Remembers where the files of a fetched run lie; `finishedAt` is when the provider was first seen
// to have them. Removes links older than kLinkMillis. Errors: Io kinds.
base::Result<void> keepLink(const Workspace& workspace, const spend::Intent& intent,
                            std::int64_t finishedAt);

// Forgets a link that turned out to be dead.
base::Result<void> dropLink(const Workspace& workspace, const std::string& requestHash);

} // namespace reelwright::pipeline
