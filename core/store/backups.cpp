#include "store/backups.h"

#include "base/file.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>

namespace reelwright::store {

using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kKept = 5;
constexpr std::int64_t kPause = 3'600'000; // milliseconds
constexpr std::string_view kPrefix = "project-at-";

// Times of the copies in the folder, newest first.
std::vector<std::int64_t> timesIn(const fs::path& folder) {
    std::vector<std::int64_t> times;
    std::error_code code;
    for (auto at = fs::directory_iterator(folder, code); !code && at != fs::end(at);
         at.increment(code)) {
        const std::string name = at->path().stem().string();
        std::int64_t time = 0;
        if (name.starts_with(kPrefix) &&
            std::from_chars(name.data() + kPrefix.size(), name.data() + name.size(), time).ec ==
                std::errc{})
            times.push_back(time);
    }
    std::ranges::sort(times, std::greater{});
    return times;
}

fs::path copyAt(const fs::path& folder, std::int64_t time) {
    return folder / fmt::format("{}{}.sqlite", kPrefix, time);
}

} // namespace

Result<void> rotateBackups(Database& database, const fs::path& folder, std::int64_t nowMillis) {
    std::vector<std::int64_t> times = timesIn(folder);
    TRY_ASSIGN(const std::int64_t films, database.integer("SELECT count(*) FROM film"));
    if (films == 0 || (!times.empty() && nowMillis - times.front() < kPause))
        return {};
    TRY(base::makeFolder(folder));
    TRY(database.backupTo(copyAt(folder, nowMillis)));
    {
        TRY_ASSIGN(Database copy, Database::open(copyAt(folder, nowMillis), Access::ReadOnly));
        TRY(copy.quickCheck());
    }
    for (std::size_t i = kKept - 1; i < times.size(); ++i)
        TRY(base::removeAll(copyAt(folder, times[i])));
    return {};
}

} // namespace reelwright::store
