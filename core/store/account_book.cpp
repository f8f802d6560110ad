#include "store/account_book.h"

#include "base/file.h"
#include "spend/books.h"
#include "store/migrations.h"

#include <map>

#include <fmt/format.h>

namespace reelwright::store {

using base::Result;
using base::Usd;
using spend::Entry;
using spend::Standing;

namespace {

Result<Database> opened(const std::filesystem::path& file) {
    TRY_ASSIGN(Database database, Database::open(file, Access::ReadWrite));
    TRY(checkFormat(database, accountSchema()));
    TRY(database.quickCheck());
    TRY(database.startLog());
    TRY(migrate(database, accountSchema(), file.parent_path() / "backups"));
    return database;
}

} // namespace

Result<AccountBook> AccountBook::open(const std::filesystem::path& folder) {
    TRY(base::makeFolder(folder));
    const std::filesystem::path file = folder / "account.sqlite";
    auto database = opened(file);
    if (!database && database.error().kind == base::ErrorKind::Corrupt)
        return base::Error{
            base::ErrorKind::Corrupt,
            fmt::format("The account of the months' budgets is damaged: {}. Move it away: projects "
                        "enter what they paid into a new one when they next go on. The limit and "
                        "what was approved must be set again.",
                        file.string()),
            database.error().message};
    if (!database)
        return std::move(database).error();
    return AccountBook(*std::move(database));
}

Result<void> AccountBook::put(const Entry& entry) {
    TRY_ASSIGN(Statement save,
               m_database.prepare(
                   "INSERT INTO entry(intent, place, month, counted, live) VALUES(?,?,?,?,?) "
                   "ON CONFLICT(intent) DO UPDATE SET place=excluded.place, month=excluded.month, "
                   "counted=excluded.counted, live=excluded.live"));
    save.bind(entry.intent.text).bind(entry.place).bind(entry.month);
    return save.bind(entry.counted.micros).bind(entry.live ? 1 : 0).run();
}

Result<void> AccountBook::reserve(const std::vector<Entry>& entries) {
    return m_database.transaction([&]() -> Result<void> {
        std::map<std::string, Usd> needed;
        for (const Entry& entry : entries)
            needed[entry.month] = needed[entry.month] + entry.counted;
        for (const auto& [month, amount] : needed) {
            TRY_ASSIGN(const Standing now, standing(month));
            if (const auto left = now.left(); left && amount > *left)
                return spend::overBudget("The budget of this month", now, amount);
        }
        for (const Entry& entry : entries)
            TRY(put(entry));
        return {};
    });
}

Result<void> AccountBook::note(const std::vector<Entry>& entries) {
    if (entries.empty())
        return {};
    return m_database.transaction([&]() -> Result<void> {
        for (const Entry& entry : entries)
            TRY(put(entry));
        return {};
    });
}

namespace {

Entry entryIn(const Statement& row) {
    return {{row.text(0)}, row.text(1), row.text(2), {row.integer(3)}, row.integer(4) != 0};
}

} // namespace

Result<std::vector<Entry>> AccountBook::entriesOf(const std::string& place) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement rows,
               m_database.prepare("SELECT intent, place, month, counted, live FROM entry "
                                  "WHERE place=? ORDER BY intent"));
    rows.bind(place);
    std::vector<Entry> entries;
    while (true) {
        TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return entries;
        entries.push_back(entryIn(rows));
    }
}

Result<std::vector<Entry>>
AccountBook::entriesElsewhere(const std::vector<spend::IntentId>& intents,
                              const std::string& place) {
    const auto lock = m_database.lock();
    std::vector<Entry> entries;
    for (const spend::IntentId& intent : intents) {
        TRY_ASSIGN(Statement row,
                   m_database.prepare("SELECT intent, place, month, counted, live FROM entry "
                                      "WHERE intent=? AND place<>?"));
        TRY_ASSIGN(const bool found, row.bind(intent.text).bind(place).step());
        if (found)
            entries.push_back(entryIn(row));
    }
    return entries;
}

Result<void> AccountBook::remove(const std::vector<spend::IntentId>& intents) {
    if (intents.empty())
        return {};
    return m_database.transaction([&]() -> Result<void> {
        for (const spend::IntentId& intent : intents) {
            TRY_ASSIGN(Statement drop, m_database.prepare("DELETE FROM entry WHERE intent=?"));
            TRY(drop.bind(intent.text).run());
        }
        return {};
    });
}

Result<Standing> AccountBook::standing(const std::string& month) {
    const auto lock = m_database.lock();
    Standing standing{.limit = spend::kUsualMonth};
    TRY_ASSIGN(Statement limit,
               m_database.prepare("SELECT micros FROM month_limit ORDER BY n DESC LIMIT 1"));
    TRY_ASSIGN(const bool set, limit.step());
    if (set) {
        const auto micros = limit.optionalInteger(0);
        standing.limit = micros ? std::optional(Usd{*micros}) : std::nullopt;
    }
    TRY_ASSIGN(Statement approved,
               m_database.prepare("SELECT coalesce(sum(micros), 0) FROM approval WHERE month=?"));
    TRY(approved.bind(month).step());
    standing.approved = {approved.integer(0)};
    TRY_ASSIGN(
        Statement sums,
        m_database.prepare("SELECT coalesce(sum(CASE live WHEN 0 THEN counted ELSE 0 END), 0), "
                           "coalesce(sum(CASE live WHEN 0 THEN 0 ELSE counted END), 0) FROM entry "
                           "WHERE month=?"));
    TRY(sums.bind(month).step());
    standing.spent = {sums.integer(0)};
    standing.open = {sums.integer(1)};
    return standing;
}

Result<std::vector<spend::MonthRow>> AccountBook::months() {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement rows,
               m_database.prepare("SELECT DISTINCT month FROM entry ORDER BY month DESC"));
    std::vector<spend::MonthRow> months;
    while (true) {
        TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return months;
        TRY_ASSIGN(const Standing now, standing(rows.text(0)));
        months.push_back({rows.text(0), now});
    }
}

Result<void> AccountBook::setLimit(std::optional<Usd> limit, const std::string& who,
                                   std::int64_t now) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement add,
               m_database.prepare("INSERT INTO month_limit(at, micros, who) VALUES(?,?,?)"));
    add.bind(now).bind(limit ? std::optional(limit->micros) : std::nullopt);
    return add.bind(who).run();
}

Result<void> AccountBook::approve(const std::string& month, Usd more, const std::string& who,
                                  std::int64_t now) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement add,
               m_database.prepare("INSERT INTO approval(at, month, micros, who) VALUES(?,?,?,?)"));
    return add.bind(now).bind(month).bind(more.micros).bind(who).run();
}

Result<bool> AccountBook::markAlert(const std::string& name) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement add,
               m_database.prepare(
                   "INSERT INTO alert(name) VALUES(?) ON CONFLICT DO NOTHING RETURNING name"));
    return add.bind(name).step();
}

} // namespace reelwright::store
