// SQLite with Results and owners. A Database may be used from several threads; a Statement by one.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace reelwright::store {

enum class Access { ReadOnly, ReadWrite };

// One prepared statement. Parameters are bound in order, from the first.
class Statement {
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    Statement& bind(std::string_view text);
    Statement& bind(const char* text) { return bind(std::string_view(text)); }
    Statement& bind(std::int64_t number);
    Statement& bind(int number) { return bind(static_cast<std::int64_t>(number)); }
    Statement& bind(double number);
    Statement& bind(std::optional<std::int64_t> number); // none: NULL

    // True while there is a row. Errors: DiskFull, ReadOnly, Busy, Corrupt, Exists, Io.
    base::Result<bool> step();
    // Runs a statement that gives no rows.
    base::Result<void> run();

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const; // NULL: none
    [[nodiscard]] double real(int column) const;

private:
    friend class Database;
    Statement(sqlite3* database, sqlite3_stmt* statement)
        : m_database(database)
        , m_statement(statement) {}
    sqlite3* m_database;
    sqlite3_stmt* m_statement;
    int m_nextParameter = 1;
};

// An open database file.
class Database {
public:
    // Opens with the pragmas of a document: synchronous=FULL, foreign keys, untrusted schema off.
    // Changes nothing; ReadWrite makes the file when it is missing. Errors as Statement::step,
    // NotFound.
    static base::Result<Database> open(const std::filesystem::path& path, Access access);
    ~Database();
    Database(Database&& other) noexcept;
    Database& operator=(Database&&) = delete;

    // Switches to the write-ahead log. This changes the file, so only once it is known to be ours.
    base::Result<void> startLog();

    // Held by a change that must not fall into the transaction of another thread.
    [[nodiscard]] std::unique_lock<std::recursive_mutex> lock() {
        return std::unique_lock(*m_mutex);
    }

    base::Result<Statement> prepare(std::string_view sql);
    // One or more statements without parameters.
    base::Result<void> execute(const std::string& sql);
    base::Result<std::int64_t> integer(std::string_view sql);

    // Runs `work` in one IMMEDIATE transaction under lock(); rolls back when it fails.
    base::Result<void> transaction(const std::function<base::Result<void>()>& work);

    // A consistent copy, also while others write. Errors: Io kinds.
    base::Result<void> backupTo(const std::filesystem::path& path);

    // Error{Corrupt} when quick_check finds damage.
    base::Result<void> quickCheck();

    // Folds the write-ahead log into the file and leaves no -wal behind. Call before closing. While
    // another process reads the file the log stays, which is no error: the next close folds it.
    base::Result<void> foldLog();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    Database(sqlite3* handle, std::filesystem::path path)
        : m_handle(handle)
        , m_path(std::move(path)) {}
    sqlite3* m_handle;
    std::filesystem::path m_path;
    std::unique_ptr<std::recursive_mutex> m_mutex = std::make_unique<std::recursive_mutex>();
};

} // namespace reelwright::store
