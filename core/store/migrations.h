// The schema's history: each step brings a project file one version up. A new one: add NAME.cpp to
// migrations/ and a line MIGRATION(NAME) at the end of migrations.def. Thread-safe: constants.
#pragma once

#include "store/database.h"

#include <span>
#include <string_view>

namespace reelwright::store {

inline constexpr std::int64_t kApplicationId = 0x5265656c; // "Reel"

struct Migration {
    std::string_view name;
    const char* sql;
};

// In order; the schema version of a file is the number of steps it has taken.
std::span<const Migration* const> migrations();

// Errors: Unsupported for a file of another application or of a newer program. Changes nothing.
base::Result<void> checkFormat(Database& database);

// Brings an open database up to date in one transaction, after a backup when it holds data.
// Errors: as checkFormat, Io kinds.
base::Result<void> migrate(Database& database, const std::filesystem::path& backupFolder);

} // namespace reelwright::store
