#include "store/spend_rows.h"

#include "base/hash.h"
#include "spend/books.h"

#include <fmt/format.h>

namespace reelwright::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::Usd;
using spend::Intent;
using spend::IntentId;
using spend::IntentState;
using spend::LedgerLine;
using spend::Standing;

namespace {

constexpr const char* kColumns =
    "id, project, purpose, target, provider, model, slug, version, request_hash, input, seed_key, "
    "price_date, estimate, state, sent_at, server_offset, sent, provider_id, output, files, "
    "actual, "
    "attempt, owner, note, landed, created_at, changed_at";

std::string rowHash(const Intent& intent) {
    base::Hasher hasher;
    for (const std::string* text :
         {&intent.id.text, &intent.project, &intent.purpose, &intent.target, &intent.provider,
          &intent.model, &intent.slug, &intent.version, &intent.requestHash, &intent.input,
          &intent.seedKey, &intent.priceDate, &intent.sent, &intent.providerId, &intent.output,
          &intent.files, &intent.owner, &intent.note})
        hasher.add(*text);
    hasher.add(spend::nameOf(intent.state));
    for (const std::int64_t number :
         {intent.estimate.micros, intent.sentAt.value_or(-1), intent.serverOffset,
          intent.actual ? intent.actual->micros : std::int64_t(-1),
          static_cast<std::int64_t>(intent.attempt), static_cast<std::int64_t>(intent.landed),
          intent.createdAt, intent.changedAt})
        hasher.add(number);
    return hasher.name();
}

Result<Intent> readRow(const Statement& row) {
    Intent intent;
    intent.id = {row.text(0)};
    intent.project = row.text(1);
    intent.purpose = row.text(2);
    intent.target = row.text(3);
    intent.provider = row.text(4);
    intent.model = row.text(5);
    intent.slug = row.text(6);
    intent.version = row.text(7);
    intent.requestHash = row.text(8);
    intent.input = row.text(9);
    intent.seedKey = row.text(10);
    intent.priceDate = row.text(11);
    intent.estimate = {row.integer(12)};
    const auto state = spend::intentStateFromName(row.text(13));
    intent.sentAt = row.optionalInteger(14);
    intent.serverOffset = row.integer(15);
    intent.sent = row.text(16);
    intent.providerId = row.text(17);
    intent.output = row.text(18);
    intent.files = row.text(19);
    if (const auto actual = row.optionalInteger(20))
        intent.actual = Usd{*actual};
    intent.attempt = static_cast<int>(row.integer(21));
    intent.owner = row.text(22);
    intent.note = row.text(23);
    intent.landed = row.integer(24) != 0;
    intent.createdAt = row.integer(25);
    intent.changedAt = row.integer(26);
    if (state)
        intent.state = *state;
    if (!state || rowHash(intent) != row.text(27))
        return Error{ErrorKind::Corrupt,
                     fmt::format("The record of a paid run ({}) does not match its check sum. The "
                                 "project's folder backups/ holds earlier copies.",
                                 intent.id.text),
                     {}};
    return intent;
}

Usd sumOf(const std::vector<Intent>& intents) {
    Usd sum;
    for (const Intent& intent : intents)
        sum = sum + intent.counted();
    return sum;
}

} // namespace

Result<void> SpendRows::put(const Intent& intent) {
    // Not INSERT OR REPLACE: that would drop another run that a unique index protects.
    TRY_ASSIGN(Statement old, m_database.prepare("DELETE FROM intent WHERE id=?"));
    TRY(old.bind(intent.id.text).run());
    TRY_ASSIGN(Statement save,
               m_database.prepare(fmt::format(
                   "INSERT INTO intent({}, row_hash) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
                   "?,?,?,NULLIF(?,''),?,?,?,?,?,?,?,?,?,?)",
                   kColumns)));
    save.bind(intent.id.text).bind(intent.project).bind(intent.purpose).bind(intent.target);
    save.bind(intent.provider).bind(intent.model).bind(intent.slug).bind(intent.version);
    save.bind(intent.requestHash).bind(intent.input).bind(intent.seedKey).bind(intent.priceDate);
    save.bind(intent.estimate.micros).bind(spend::nameOf(intent.state)).bind(intent.sentAt);
    save.bind(intent.serverOffset).bind(intent.sent).bind(intent.providerId).bind(intent.output);
    save.bind(intent.files);
    save.bind(intent.actual ? std::optional(intent.actual->micros) : std::nullopt);
    save.bind(intent.attempt).bind(intent.owner).bind(intent.note).bind(intent.landed ? 1 : 0);
    return save.bind(intent.createdAt).bind(intent.changedAt).bind(rowHash(intent)).run();
}

Result<void> SpendRows::reserve(const std::vector<Intent>& intents, std::int64_t now) {
    return m_database.transaction([&]() -> Result<void> {
        TRY_ASSIGN(const Standing before, standing());
        if (const auto left = before.left(); left && sumOf(intents) > *left)
            return spend::overBudget("The budget of this project", before, sumOf(intents));
        for (Intent intent : intents) {
            TRY_ASSIGN(Statement twins,
                       m_database.prepare("SELECT purpose FROM intent WHERE request_hash=? AND "
                                          "state IN('reserved','sending','unknown','accepted',"
                                          "'succeeded')"));
            TRY_ASSIGN(const bool twin, twins.bind(intent.requestHash).step());
            if (twin)
                return Error{ErrorKind::Exists,
                             fmt::format("The same is being made already for {}.", twins.text(0)),
                             intent.requestHash};
            if (intent.state != IntentState::Fetched)
                intent.state = IntentState::Reserved;
            intent.changedAt = now;
            TRY(put(intent));
            TRY(add({.at = now,
                     .intent = intent.id,
                     .kind = std::string(nameOf(intent.state)),
                     .amount = intent.counted(),
                     .note = intent.purpose}));
        }
        return {};
    });
}

Result<Intent> SpendRows::load(const IntentId& id) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement row, m_database.prepare(fmt::format(
                                  "SELECT {}, row_hash FROM intent WHERE id=?", kColumns)));
    TRY_ASSIGN(const bool found, row.bind(id.text).step());
    if (!found)
        return Error{ErrorKind::NotFound, fmt::format("There is no paid run {}.", id.text), {}};
    return readRow(row);
}

Result<std::vector<Intent>> SpendRows::intents() {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement rows,
               m_database.prepare(fmt::format(
                   "SELECT {}, row_hash FROM intent ORDER BY created_at, id", kColumns)));
    std::vector<Intent> intents;
    while (true) {
        TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return intents;
        TRY_ASSIGN(Intent intent, readRow(rows));
        intents.push_back(std::move(intent));
    }
}

Result<bool> SpendRows::advance(const Intent& next, IntentState from, std::int64_t now) {
    bool done = false;
    TRY(m_database.transaction([&]() -> Result<void> {
        TRY_ASSIGN(const Intent before, load(next.id));
        if (before.state != from || (!before.owner.empty() && before.owner != next.owner))
            return {};
        Intent changed = next;
        changed.changedAt = now;
        changed.landed = before.landed;
        TRY(put(changed));
        TRY(add({.at = now,
                 .intent = next.id,
                 .kind = std::string(nameOf(next.state)),
                 .amount = next.counted() - before.counted(),
                 .note = next.note}));
        done = true;
        return {};
    }));
    return done;
}

Result<void> SpendRows::add(const LedgerLine& line) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement insert,
               m_database.prepare(
                   "INSERT INTO ledger(at, intent, kind, amount, who, note) VALUES(?,?,?,?,?,?)"));
    insert.bind(line.at).bind(line.intent.text).bind(line.kind).bind(line.amount.micros);
    return insert.bind(line.who).bind(line.note).run();
}

Result<std::vector<LedgerLine>> SpendRows::ledger() {
    const auto lock = m_database.lock();
    TRY_ASSIGN(
        Statement rows,
        m_database.prepare("SELECT n, at, intent, kind, amount, who, note FROM ledger ORDER BY n"));
    std::vector<LedgerLine> lines;
    while (true) {
        TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return lines;
        lines.push_back({rows.integer(0),
                         rows.integer(1),
                         {rows.text(2)},
                         rows.text(3),
                         {rows.integer(4)},
                         rows.text(5),
                         rows.text(6)});
    }
}

Result<Standing> SpendRows::standing() {
    const auto lock = m_database.lock();
    Standing standing;
    TRY_ASSIGN(const auto all, intents());
    for (const Intent& intent : all)
        (spend::isLive(intent.state) ? standing.open : standing.spent) =
            (spend::isLive(intent.state) ? standing.open : standing.spent) + intent.counted();
    // A budget line without a note sets the limit; "none" takes it away.
    TRY_ASSIGN(Statement limit, m_database.prepare("SELECT amount, note FROM ledger WHERE "
                                                   "kind='budget' ORDER BY n DESC LIMIT 1"));
    TRY_ASSIGN(const bool set, limit.step());
    if (set && limit.text(1) != "none")
        standing.limit = Usd{limit.integer(0)};
    TRY_ASSIGN(
        standing.approved.micros,
        m_database.integer("SELECT coalesce(sum(amount), 0) FROM ledger WHERE kind='approval'"));
    return standing;
}

Result<void> SpendRows::setLimit(std::optional<Usd> limit, const std::string& who,
                                 std::int64_t now) {
    return add({.at = now,
                .kind = "budget",
                .amount = limit.value_or(Usd{}),
                .who = who,
                .note = limit ? "" : "none"});
}

Result<bool> SpendRows::markAlert(const std::string& name) {
    const auto lock = m_database.lock();
    TRY_ASSIGN(Statement add, m_database.prepare("INSERT INTO fact(name, value) VALUES(?, 'given') "
                                                 "ON CONFLICT DO NOTHING RETURNING name"));
    return add.bind("alert " + name).step();
}

Result<int> SpendRows::recover(std::int64_t now) {
    TRY_ASSIGN(const auto all, intents());
    int found = 0;
    for (const Intent& intent : all) {
        if (intent.owner.empty() || !spend::isLive(intent.state))
            continue;
        Intent next = intent;
        if (intent.state == IntentState::Sending)
            next.state = IntentState::Unknown;
        TRY_ASSIGN(const bool done, advance(next, intent.state, now));
        if (!done)
            continue;
        next.owner.clear();
        next.changedAt = now;
        TRY(m_database.transaction([&] { return put(next); }));
        ++found;
    }
    return found;
}

Result<void> SpendRows::markLanded(const IntentId& id) {
    TRY_ASSIGN(Intent intent, load(id));
    intent.landed = true;
    return put(intent);
}

} // namespace reelwright::store
