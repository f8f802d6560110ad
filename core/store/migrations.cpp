#include "store/migrations.h"

#include "base/file.h"

#include <array>

#include <fmt/format.h>

namespace reelwright::store {

using base::Error;
using base::ErrorKind;
using base::Result;

#define MIGRATION(name) extern const Migration name;
#include "store/migrations/migrations.def"
#undef MIGRATION

std::span<const Migration* const> migrations() {
    static constexpr std::array kAll = {
#define MIGRATION(name) &name,
#include "store/migrations/migrations.def"
#undef MIGRATION
    };
    return kAll;
}

Result<void> checkFormat(Database& database) {
    TRY_ASSIGN(const std::int64_t application, database.integer("PRAGMA application_id"));
    TRY_ASSIGN(const std::int64_t version, database.integer("PRAGMA user_version"));
    TRY_ASSIGN(const std::int64_t tables, database.integer("SELECT count(*) FROM sqlite_schema"));
    const auto newest = static_cast<std::int64_t>(migrations().size());
    const std::string name = database.path().string();
    if (tables > 0 && application != kApplicationId)
        return Error{
            ErrorKind::Unsupported, fmt::format("{} is not a Reelwright project.", name), {}};
    if (version > newest)
        return Error{
            ErrorKind::Unsupported,
            fmt::format("{} was made by a newer version of Reelwright (format {}; this one knows "
                        "{}). Update Reelwright to open it.",
                        name, version, newest),
            {}};
    return {};
}

Result<void> migrate(Database& database, const std::filesystem::path& backupFolder) {
    TRY(checkFormat(database));
    TRY_ASSIGN(const std::int64_t version, database.integer("PRAGMA user_version"));
    TRY_ASSIGN(const std::int64_t tables, database.integer("SELECT count(*) FROM sqlite_schema"));
    const auto newest = static_cast<std::int64_t>(migrations().size());
    if (version == newest)
        return {};
    if (tables > 0) {
        TRY(base::makeFolder(backupFolder));
        TRY(database.backupTo(backupFolder /
                              fmt::format("project-before-format-{}.sqlite", newest)));
    }
    return database.transaction([&]() -> Result<void> {
        for (auto step = static_cast<std::size_t>(version); step < migrations().size(); ++step)
            TRY(database.execute(migrations()[step]->sql));
        TRY(database.execute(fmt::format("PRAGMA application_id={}", kApplicationId)));
        return database.execute(fmt::format("PRAGMA user_version={}", newest));
    });
}

} // namespace reelwright::store
