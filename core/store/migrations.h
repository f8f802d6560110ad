// The history of our files' schemas: each step brings a file one version up. A new one for
// projects: add NAME.cpp to migrations/ and a line MIGRATION(NAME) at the end of migrations.def.
// Thread-safe: constants.
#pragma once

#include "store/database.h"

#include <span>
#include <string_view>

namespace reelwright::store {

struct Migration {
    std::string_view name;
    const char* sql;
};

// A kind of file of ours.
struct Schema {
    std::int64_t applicationId;
    std::string_view what;                   // "project"
    std::span<const Migration* const> steps; // in order; a file's version is how many it has taken
};

const Schema& projectSchema();
const Schema& accountSchema();

// Errors: Unsupported for a file of another application or of a newer program. Changes nothing.
base::Result<void> checkFormat(Database& database, const Schema& schema);

// Brings an open database up to date in one transaction, after a backup when it holds data.
// Errors: as checkFormat, Io kinds.
base::Result<void> migrate(Database& database, const Schema& schema,
                           const std::filesystem::path& backupFolder);

} // namespace reelwright::store
