#include "store/database.h"

#include "base/file.h"

#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

namespace reelwright::store {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

ErrorKind kindOf(int code) {
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return ErrorKind::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::Corrupt;
    case SQLITE_CONSTRAINT:
        return ErrorKind::Exists;
    default:
        return ErrorKind::Io;
    }
}

Error errorOf(sqlite3* database, int code) {
    const char* const path = sqlite3_db_filename(database, "main");
    return {kindOf(code),
            fmt::format("The database {} cannot be used: {}.", path != nullptr ? path : "",
                        sqlite3_errmsg(database)),
            fmt::format("sqlite {}", code)};
}

} // namespace

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_nextParameter(other.m_nextParameter) {}

Statement& Statement::bind(std::string_view text) {
    sqlite3_bind_text(m_statement, m_nextParameter++, text.data(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(std::int64_t number) {
    sqlite3_bind_int64(m_statement, m_nextParameter++, number);
    return *this;
}

Statement& Statement::bind(std::optional<std::int64_t> number) {
    if (number)
        return bind(*number);
    sqlite3_bind_null(m_statement, m_nextParameter++);
    return *this;
}

Statement& Statement::bind(double number) {
    sqlite3_bind_double(m_statement, m_nextParameter++, number);
    return *this;
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return errorOf(m_database, code);
}

Result<void> Statement::run() {
    TRY_ASSIGN([[maybe_unused]] const bool row, step());
    return {};
}

std::string Statement::text(int column) const {
    const auto* const data =
        reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data != nullptr
               ? std::string(data,
                             static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
               : std::string();
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const {
    if (sqlite3_column_type(m_statement, column) == SQLITE_NULL)
        return std::nullopt;
    return integer(column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

Result<Database> Database::open(const std::filesystem::path& path, Access access) {
    const int flags = SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE |
                      (access == Access::ReadOnly ? SQLITE_OPEN_READONLY
                                                  : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    std::error_code missing;
    if (access == Access::ReadOnly && !std::filesystem::exists(path, missing))
        return Error{ErrorKind::NotFound, fmt::format("There is no file {}.", path.string()), {}};
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    Database database(handle, path);
    if (code != SQLITE_OK)
        return errorOf(handle, code).within(path.string());
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    TRY(database.execute(
        "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
        "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;"));
    return database;
}

Database::~Database() {
    sqlite3_close_v2(m_handle);
}

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_path(std::move(other.m_path))
    , m_mutex(std::move(other.m_mutex)) {}

Result<void> Database::startLog() {
    return execute("PRAGMA journal_mode=WAL");
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return errorOf(m_handle, code);
    return Statement(m_handle, statement);
}

Result<void> Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return errorOf(m_handle, code);
    return {};
}

Result<std::int64_t> Database::integer(std::string_view sql) {
    TRY_ASSIGN(Statement statement, prepare(sql));
    TRY_ASSIGN(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

Result<void> Database::transaction(const std::function<Result<void>()>& work) {
    const auto held = lock();
    TRY(execute("BEGIN IMMEDIATE"));
    Result<void> done = work();
    if (done)
        done = execute("COMMIT");
    if (!done)
        base::ignore(execute("ROLLBACK"), "the first error is the one to tell");
    return done;
}

Result<void> Database::backupTo(const std::filesystem::path& path) {
    base::PartFile part(path);
    {
        TRY_ASSIGN(Database copy, open(part.path(), Access::ReadWrite));
        sqlite3_backup* const backup = sqlite3_backup_init(copy.m_handle, "main", m_handle, "main");
        if (backup == nullptr)
            return errorOf(copy.m_handle, sqlite3_errcode(copy.m_handle));
        int code = SQLITE_OK;
        do
            code = sqlite3_backup_step(backup, 256);
        while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED);
        sqlite3_backup_finish(backup);
        if (code != SQLITE_DONE)
            return errorOf(copy.m_handle, code);
        TRY(copy.foldLog());
    }
    return part.commit();
}

Result<void> Database::quickCheck() {
    TRY_ASSIGN(Statement statement, prepare("PRAGMA quick_check(1)"));
    TRY_ASSIGN(const bool row, statement.step());
    if (row && statement.text(0) == "ok")
        return {};
    return Error{ErrorKind::Corrupt,
                 fmt::format("The database {} is damaged. The folder backups/ beside it holds "
                             "earlier copies: put the newest one in its place.",
                             m_path.string()),
                 row ? statement.text(0) : ""};
}

Result<void> Database::foldLog() {
    const Result<void> folded =
        execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;");
    if (!folded && folded.error().kind == ErrorKind::Busy)
        return {};
    return folded;
}

} // namespace reelwright::store
