#include "store/migrations.h"

namespace reelwright::store {

extern const Migration initial;

const Migration initial = {.name = "initial", .sql = R"sql(
-- One value a name: see ProjectStore::saveFact.
CREATE TABLE fact(
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- The film as it stands; one row. row_hash is over json and position.
CREATE TABLE film(
  one INTEGER PRIMARY KEY CHECK(one = 1),
  json TEXT NOT NULL,
  position INTEGER NOT NULL,
  row_hash TEXT NOT NULL
);

-- Every edit that can be undone or redone; entries past film.position are undone ones.
-- forward and backward are RFC 6902 patches of the film's JSON.
CREATE TABLE journal(
  n INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  forward TEXT NOT NULL,
  backward TEXT NOT NULL,
  made_at INTEGER NOT NULL
);

CREATE TABLE asset(
  id TEXT PRIMARY KEY,
  json TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE job(
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  payload TEXT NOT NULL,
  priority INTEGER NOT NULL,
  max_attempts INTEGER NOT NULL,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL DEFAULT 0,
  available_at INTEGER NOT NULL,
  progress REAL NOT NULL DEFAULT 0,
  death_progress REAL NOT NULL DEFAULT -1,
  error TEXT NOT NULL DEFAULT '',
  deaths INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX job_by_state ON job(state, priority, created_at);
)sql"};

} // namespace reelwright::store
