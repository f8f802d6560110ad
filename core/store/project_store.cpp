#include "store/project_store.h"

#include "base/crash_mark.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/log.h"
#include "model/json.h"
#include "store/backups.h"
#include "store/migrations.h"
#include "store/project_lock.h"

#include <fmt/format.h>

namespace reelwright::store {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
namespace fs = std::filesystem;

namespace {

fs::path databaseIn(const fs::path& folder) {
    return folder / "project.sqlite";
}
fs::path crashFileIn(const fs::path& folder) {
    return folder / ".crash";
}

std::string rowHash(const std::string& json, std::int64_t position) {
    base::Hasher hasher;
    return hasher.add(json).add(position).name();
}

} // namespace

struct ProjectStore::State {
    fs::path folder;
    const base::Clock& clock;
    std::string whyReadOnly;
    std::optional<ProjectLock> lock;
    std::optional<base::CrashMark> crashMark;
    Database database;
    JobRows jobs;
    SpendRows spending;
    DerivedCache derived;

    State(fs::path place, const base::Clock& time, std::string why, std::optional<ProjectLock> held,
          Database opened)
        : folder(std::move(place))
        , clock(time)
        , whyReadOnly(std::move(why))
        , lock(std::move(held))
        , database(std::move(opened))
        , jobs(database)
        , spending(database)
        , derived(folder / "derived") {}

    Result<void> armCrashMark() {
        TRY_ASSIGN(base::CrashMark mark, base::CrashMark::arm(crashFileIn(folder)));
        crashMark.emplace(std::move(mark));
        return {};
    }

    // The stored film as it was last read or written: reading a long one takes its time.
    struct Head {
        Json json;
        model::FilmPtr film;
        std::int64_t position = 0;
        std::string rowHash;
    };
    std::optional<Head> known;

    // nullptr before the first plan; valid until the next change.
    Result<const Head*> head();
    Result<void> writeHead(Json json, model::FilmPtr film, std::int64_t position);
    Result<void> change(const std::string& name, const model::Film& next);
    Result<Step> step(std::int64_t entry, const char* patchColumn, std::int64_t newPosition);
};

ProjectStore::ProjectStore(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
ProjectStore::ProjectStore(ProjectStore&&) noexcept = default;

ProjectStore::~ProjectStore() {
    if (m_state)
        base::ignore(close(), "everything is committed already");
}

bool isProject(const fs::path& folder) {
    std::error_code code;
    return fs::is_regular_file(databaseIn(folder), code);
}

Result<ProjectStore> ProjectStore::create(const fs::path& folder, const base::Clock& clock) {
    if (isProject(folder))
        return Error{ErrorKind::Exists,
                     fmt::format("There is a project in {} already.", folder.string()),
                     {}};
    TRY(base::makeFolder(folder));
    TRY(base::makeFolder(folder / "media"));
    TRY(base::makeFolder(folder / "derived"));
    TRY_ASSIGN(ProjectLock lock, ProjectLock::take(folder));
    TRY_ASSIGN(Database database, Database::open(databaseIn(folder), Access::ReadWrite));
    TRY(database.startLog());
    TRY(migrate(database, projectSchema(), folder / "backups"));
    auto state =
        std::make_unique<State>(folder, clock, std::string(), std::move(lock), std::move(database));
    TRY(state->armCrashMark());
    return ProjectStore(std::move(state));
}

namespace {

Result<void> checkReadable(Database& database) {
    TRY(checkFormat(database, projectSchema()));
    TRY_ASSIGN(const std::int64_t version, database.integer("PRAGMA user_version"));
    if (version != static_cast<std::int64_t>(projectSchema().steps.size()))
        return Error{
            ErrorKind::Unsupported,
            fmt::format(
                "{} has an older format and cannot be opened read-only. Open it for writing "
                "once.",
                database.path().string()),
            {}};
    return {};
}

} // namespace

Result<ProjectStore> ProjectStore::open(const fs::path& folder, Access wanted,
                                        const base::Clock& clock) {
    if (!isProject(folder))
        return Error{
            ErrorKind::NotFound, fmt::format("There is no project in {}.", folder.string()), {}};
    std::string whyReadOnly = wanted == Access::ReadOnly ? "It was opened for reading." : "";
    std::optional<ProjectLock> lock;
    if (wanted == Access::ReadWrite) {
        auto taken = ProjectLock::take(folder);
        if (taken)
            lock.emplace(*std::move(taken));
        else if (taken.error().kind == ErrorKind::Busy || taken.error().kind == ErrorKind::ReadOnly)
            whyReadOnly = taken.error().message;
        else
            return std::move(taken).error();
    }
    const Access access = lock ? Access::ReadWrite : Access::ReadOnly;
    TRY_ASSIGN(Database database, Database::open(databaseIn(folder), access));
    if (access == Access::ReadOnly) {
        TRY(checkReadable(database));
        return ProjectStore(
            std::make_unique<State>(folder, clock, whyReadOnly, std::nullopt, std::move(database)));
    }
    TRY(database.quickCheck());
    TRY(checkFormat(database, projectSchema()));
    TRY(database.startLog());
    TRY(migrate(database, projectSchema(), folder / "backups"));
    auto state =
        std::make_unique<State>(folder, clock, std::string(), std::move(lock), std::move(database));
    TRY(base::makeFolder(folder / "media"));
    TRY(base::makeFolder(folder / "derived"));
    const bool crashed = base::wasCrash(crashFileIn(folder));
    TRY_ASSIGN(const int left, crashed ? state->jobs.recover(clock.unixMillis())
                                       : state->jobs.releaseRunning(clock.unixMillis()));
    TRY(state->armCrashMark());
    TRY(state->spending.recover(clock.unixMillis()));
    if (left > 0)
        base::log::info("store", "{} jobs were running when the program ended last time.", left);
    for (const char* place : {"media", "derived", "backups"})
        TRY(base::removePartFiles(folder / place));
    TRY(rotateBackups(state->database, folder / "backups", clock.unixMillis()));
    return ProjectStore(std::move(state));
}

const fs::path& ProjectStore::folder() const {
    return m_state->folder;
}
bool ProjectStore::isReadOnly() const {
    return !m_state->lock.has_value();
}
const std::string& ProjectStore::whyReadOnly() const {
    return m_state->whyReadOnly;
}
JobRows& ProjectStore::jobs() {
    return m_state->jobs;
}
SpendRows& ProjectStore::spending() {
    return m_state->spending;
}
const DerivedCache& ProjectStore::derived() const {
    return m_state->derived;
}

Result<void> ProjectStore::close() {
    if (!m_state || !m_state->lock)
        return {};
    const Result<void> folded = m_state->database.foldLog();
    m_state.reset();
    return folded;
}

Result<void> ProjectStore::saveFact(std::string_view name, std::string_view value) {
    const auto lock = m_state->database.lock();
    TRY_ASSIGN(Statement save,
               m_state->database.prepare("INSERT INTO fact(name, value) VALUES(?, ?) "
                                         "ON CONFLICT(name) DO UPDATE SET value=excluded.value"));
    return save.bind(name).bind(value).run();
}

Result<std::optional<std::string>> ProjectStore::fact(std::string_view name) {
    const auto lock = m_state->database.lock();
    TRY_ASSIGN(Statement row, m_state->database.prepare("SELECT value FROM fact WHERE name=?"));
    row.bind(name);
    TRY_ASSIGN(const bool found, row.step());
    return found ? std::optional(row.text(0)) : std::nullopt;
}

Result<void> ProjectStore::saveBrief(const model::Brief& brief) {
    return saveFact("brief", base::canonicalText(model::toJson(brief)));
}

Result<std::optional<model::Brief>> ProjectStore::brief() {
    TRY_ASSIGN(const std::optional<std::string> stored, fact("brief"));
    if (!stored)
        return std::optional<model::Brief>{};
    TRY_ASSIGN(const Json json, base::parseJson(*stored, "The stored brief"));
    TRY_ASSIGN(model::Brief brief, model::briefFromJson(json));
    return std::optional(std::move(brief));
}

Result<const ProjectStore::State::Head*> ProjectStore::State::head() {
    TRY_ASSIGN(Statement key, database.prepare("SELECT position, row_hash FROM film"));
    TRY_ASSIGN(const bool found, key.step());
    if (!found)
        return nullptr;
    if (known && known->position == key.integer(0) && known->rowHash == key.text(1))
        return &*known;
    TRY_ASSIGN(Statement row, database.prepare("SELECT json, position, row_hash FROM film"));
    TRY(row.step().map([](bool) {}));
    const std::string stored = row.text(0);
    if (rowHash(stored, row.integer(1)) != row.text(2))
        return Error{
            ErrorKind::Corrupt,
            fmt::format(
                "The film in {} does not match its check sum. Its folder backups/ holds earlier "
                "copies: put the newest one in its place.",
                database.path().string()),
            {}};
    TRY_ASSIGN(Json json, base::parseJson(stored, "The stored film"));
    TRY_ASSIGN(model::Film film, model::filmFromJson(json));
    known = {std::move(json), std::make_shared<const model::Film>(std::move(film)), row.integer(1),
             row.text(2)};
    return &*known;
}

// What is known is kept although the transaction may be taken back: its hash tells it apart.
Result<void> ProjectStore::State::writeHead(Json json, model::FilmPtr film, std::int64_t position) {
    const std::string text = base::canonicalText(json);
    std::string hash = rowHash(text, position);
    TRY_ASSIGN(Statement save,
               database.prepare(
                   "INSERT INTO film(one, json, position, row_hash) VALUES(1, ?, ?, ?) "
                   "ON CONFLICT(one) DO UPDATE SET json=excluded.json, position=excluded.position, "
                   "row_hash=excluded.row_hash"));
    TRY(save.bind(text).bind(position).bind(hash).run());
    known = {std::move(json), std::move(film), position, std::move(hash)};
    return {};
}

Result<model::FilmPtr> ProjectStore::film() {
    const auto lock = m_state->database.lock();
    TRY_ASSIGN(const State::Head* const head, m_state->head());
    return head == nullptr ? model::FilmPtr{} : head->film;
}

// One step of the journal, inside a transaction of the caller.
Result<void> ProjectStore::State::change(const std::string& name, const model::Film& next) {
    TRY_ASSIGN(const Head* const current, head());
    Json after = model::toJson(next);
    auto film = std::make_shared<const model::Film>(next);
    if (current == nullptr)
        return writeHead(std::move(after), std::move(film), 0);
    const Json forward = Json::diff(current->json, after);
    if (forward.empty())
        return {};
    TRY_ASSIGN(Statement forget, database.prepare("DELETE FROM journal WHERE n>?"));
    TRY(forget.bind(current->position).run());
    const std::int64_t n = current->position + 1;
    TRY_ASSIGN(Statement add,
               database.prepare("INSERT INTO journal(n, name, forward, backward, made_at) "
                                "VALUES(?,?,?,?,?)"));
    add.bind(n).bind(name);
    add.bind(base::canonicalText(forward))
        .bind(base::canonicalText(Json::diff(after, current->json)));
    TRY(add.bind(clock.unixMillis()).run());
    return writeHead(std::move(after), std::move(film), n);
}

Result<model::FilmPtr> ProjectStore::change(const std::string& name, const model::Film& next) {
    TRY(model::check(next));
    const auto lock = m_state->database.lock();
    TRY(m_state->database.transaction([&] { return m_state->change(name, next); }));
    TRY_ASSIGN(const State::Head* const head, m_state->head());
    return head->film;
}

std::unique_lock<std::recursive_mutex> ProjectStore::hold() {
    return m_state->database.lock();
}

Result<void> ProjectStore::land(const spend::IntentId& intent,
                                const std::vector<model::Asset>& assets, const std::string& name,
                                const std::optional<model::Film>& next) {
    if (next)
        TRY(model::check(*next));
    return m_state->database.transaction([&]() -> Result<void> {
        TRY_ASSIGN(const spend::Intent landing, m_state->spending.load(intent));
        if (landing.landed)
            return Error{
                ErrorKind::Exists,
                fmt::format("The result for {} is in the project already.", landing.purpose),
                {}};
        for (const model::Asset& asset : assets)
            TRY(saveAsset(asset));
        if (next)
            TRY(m_state->change(name, *next));
        return m_state->spending.markLanded(intent);
    });
}

Result<Step> ProjectStore::State::step(std::int64_t entry, const char* patchColumn,
                                       std::int64_t newPosition) {
    Step result;
    TRY(database.transaction([&]() -> Result<void> {
        TRY_ASSIGN(const Head* const current, head());
        TRY_ASSIGN(Statement row, database.prepare(fmt::format(
                                      "SELECT name, {} FROM journal WHERE n=?", patchColumn)));
        row.bind(entry);
        TRY_ASSIGN(const bool found, row.step());
        if (!found || current == nullptr)
            return Error{ErrorKind::NotFound, "There is nothing to step to.", {}};
        result.name = row.text(0);
        TRY_ASSIGN(const Json patch, base::parseJson(row.text(1), "The journal"));
        TRY_ASSIGN(Json patched,
                   base::readJson("The journal", [&] { return current->json.patch(patch); }));
        TRY_ASSIGN(model::Film film, model::filmFromJson(patched));
        result.film = std::make_shared<const model::Film>(std::move(film));
        return writeHead(std::move(patched), result.film, newPosition);
    }));
    return result;
}

Result<Step> ProjectStore::undo() {
    const auto lock = m_state->database.lock();
    TRY_ASSIGN(const State::Head* const head, m_state->head());
    if (head == nullptr || head->position == 0)
        return Error{ErrorKind::NotFound, "There is nothing to undo.", {}};
    return m_state->step(head->position, "backward", head->position - 1);
}

Result<Step> ProjectStore::redo() {
    const auto lock = m_state->database.lock();
    TRY_ASSIGN(const State::Head* const head, m_state->head());
    TRY_ASSIGN(const std::int64_t last,
               m_state->database.integer("SELECT coalesce(max(n), 0) FROM journal"));
    if (head == nullptr || head->position >= last)
        return Error{ErrorKind::NotFound, "There is nothing to redo.", {}};
    return m_state->step(head->position + 1, "forward", head->position + 1);
}

Result<std::vector<JournalEntry>> ProjectStore::journal() {
    const auto lock = m_state->database.lock();
    TRY_ASSIGN(const State::Head* const head, m_state->head());
    TRY_ASSIGN(Statement rows,
               m_state->database.prepare("SELECT n, name, made_at FROM journal ORDER BY n"));
    std::vector<JournalEntry> entries;
    while (true) {
        TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return entries;
        entries.push_back({rows.integer(0), rows.text(1),
                           head == nullptr || rows.integer(0) > head->position, rows.integer(2)});
    }
}

Result<void> ProjectStore::saveAsset(const model::Asset& asset) {
    const auto lock = m_state->database.lock();
    TRY_ASSIGN(Statement save,
               m_state->database.prepare("INSERT INTO asset(id, json) VALUES(?, ?) "
                                         "ON CONFLICT(id) DO UPDATE SET json=excluded.json"));
    return save.bind(asset.id.text).bind(base::canonicalText(model::toJson(asset))).run();
}

Result<std::vector<model::Asset>> ProjectStore::assets() {
    const auto lock = m_state->database.lock();
    TRY_ASSIGN(Statement rows, m_state->database.prepare("SELECT json FROM asset ORDER BY id"));
    std::vector<model::Asset> assets;
    while (true) {
        TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return assets;
        TRY_ASSIGN(const Json json, base::parseJson(rows.text(0), "A stored asset"));
        TRY_ASSIGN(model::Asset asset, model::assetFromJson(json));
        assets.push_back(std::move(asset));
    }
}

fs::path ProjectStore::fileOf(const model::Asset& asset) const {
    return m_state->folder / asset.file;
}

} // namespace reelwright::store
