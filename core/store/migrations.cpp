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

extern const Migration accountTables;

const Schema& projectSchema() {
    static constexpr std::array kSteps = {
#define MIGRATION(name) &name,
#include "store/migrations/migrations.def"
#undef MIGRATION
    };
    static constexpr Schema kSchema = {0x5265656c /* "Reel" */, "project", kSteps};
    return kSchema;
}

const Schema& accountSchema() {
    static constexpr std::array kSteps = {&accountTables};
    static constexpr Schema kSchema = {0x52616363 /* "Racc" */, "account", kSteps};
    return kSchema;
}

Result<void> checkFormat(Database& database, const Schema& schema) {
    TRY_ASSIGN(const std::int64_t application, database.integer("PRAGMA application_id"));
    TRY_ASSIGN(const std::int64_t version, database.integer("PRAGMA user_version"));
    TRY_ASSIGN(const std::int64_t tables, database.integer("SELECT count(*) FROM sqlite_schema"));
    const auto newest = static_cast<std::int64_t>(schema.steps.size());
    const std::string name = database.path().string();
    if (tables > 0 && application != schema.applicationId)
        return Error{ErrorKind::Unsupported,
                     fmt::format("{} is not a Reelwright {}.", name, schema.what),
                     {}};
    if (version > newest)
        return Error{
            ErrorKind::Unsupported,
            fmt::format("{} was made by a newer version of Reelwright (format {}; this one knows "
                        "{}). Update Reelwright to open it.",
                        name, version, newest),
            {}};
    return {};
}

Result<void> migrate(Database& database, const Schema& schema,
                     const std::filesystem::path& backupFolder) {
    TRY(checkFormat(database, schema));
    TRY_ASSIGN(const std::int64_t version, database.integer("PRAGMA user_version"));
    TRY_ASSIGN(const std::int64_t tables, database.integer("SELECT count(*) FROM sqlite_schema"));
    const auto newest = static_cast<std::int64_t>(schema.steps.size());
    if (version == newest)
        return {};
    if (tables > 0) {
        TRY(base::makeFolder(backupFolder));
        TRY(database.backupTo(backupFolder /
                              fmt::format("{}-before-format-{}.sqlite", schema.what, newest)));
    }
    return database.transaction([&]() -> Result<void> {
        for (auto step = static_cast<std::size_t>(version); step < schema.steps.size(); ++step)
            TRY(database.execute(schema.steps[step]->sql));
        TRY(database.execute(fmt::format("PRAGMA application_id={}", schema.applicationId)));
        return database.execute(fmt::format("PRAGMA user_version={}", newest));
    });
}

} // namespace reelwright::store
