// Earlier copies of the project file. Thread-safe: no shared state.
#pragma once

#include "store/database.h"

#include <cstdint>
#include <filesystem>

namespace reelwright::store {

// Copies the database into the folder when the newest copy is older than an hour, and keeps the
// five newest. A new copy is checked before an old one goes. Errors: Io kinds.
base::Result<void> rotateBackups(Database& database, const std::filesystem::path& folder,
                                 std::int64_t nowMillis);

} // namespace reelwright::store
