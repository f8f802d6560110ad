#include "store/migrations.h"

namespace reelwright::store {

extern const Migration spending;

const Migration spending = {.name = "spending", .sql = R"sql(
-- One paid run; amounts in micro-dollars, times in unix milliseconds. row_hash is over all other
-- columns. State names as in core/spend/intent.h.
CREATE TABLE intent(
  id TEXT PRIMARY KEY,
  project TEXT NOT NULL,
  purpose TEXT NOT NULL,
  target TEXT NOT NULL,
  provider TEXT NOT NULL,
  model TEXT NOT NULL,
  slug TEXT NOT NULL,
  version TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  input TEXT NOT NULL,
  seed_key TEXT NOT NULL,
  price_date TEXT NOT NULL,
  estimate INTEGER NOT NULL CHECK(estimate >= 0),
  state TEXT NOT NULL CHECK(state IN('reserved','sending','unknown','accepted','succeeded','fetched',
                                     'failed','cancelled','lost_paid','released')),
  sent_at INTEGER,
  server_offset INTEGER NOT NULL,
  sent TEXT NOT NULL,
  provider_id TEXT,
  output TEXT NOT NULL,
  files TEXT NOT NULL,
  actual INTEGER,
  attempt INTEGER NOT NULL,
  owner TEXT NOT NULL,
  note TEXT NOT NULL,
  landed INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  row_hash TEXT NOT NULL
) WITHOUT ROWID;
-- No second run of the same request while one is under way or its result is on its way.
CREATE UNIQUE INDEX intent_live ON intent(request_hash)
  WHERE state IN('reserved','sending','unknown','accepted','succeeded');
CREATE UNIQUE INDEX intent_at_provider ON intent(provider, provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX intent_by_request ON intent(request_hash);

-- Lines are only ever added. The amounts of one intent's lines add up to what it counts for.
CREATE TABLE ledger(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  intent TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount INTEGER NOT NULL,
  who TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger
  BEGIN SELECT raise(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER ledger_keeps BEFORE DELETE ON ledger
  BEGIN SELECT raise(ABORT, 'the ledger is only added to'); END;
)sql"};

} // namespace reelwright::store
