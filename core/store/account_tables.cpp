#include "store/migrations.h"

namespace reelwright::store {

extern const Migration accountTables;

const Migration accountTables = {.name = "account", .sql = R"sql(
-- What each paid run of any project counts for; micro-dollars.
CREATE TABLE entry(
  intent TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  month TEXT NOT NULL,
  counted INTEGER NOT NULL,
  live INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX entry_by_month ON entry(month);
CREATE INDEX entry_by_place ON entry(place);

-- The limit of every month; no row: the usual one, NULL: none. The newest row holds.
CREATE TABLE month_limit(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  micros INTEGER,
  who TEXT NOT NULL
);

CREATE TABLE approval(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  month TEXT NOT NULL,
  micros INTEGER NOT NULL,
  who TEXT NOT NULL
);

CREATE TABLE alert(name TEXT PRIMARY KEY) WITHOUT ROWID;
)sql"};

} // namespace reelwright::store
