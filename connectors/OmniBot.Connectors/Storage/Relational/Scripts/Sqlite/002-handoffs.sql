ALTER TABLE inbox ADD COLUMN origin INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN epoch INTEGER;
-- Only what is not plainly sent; see DeliveryState.
ALTER TABLE activities ADD COLUMN delivery INTEGER;

CREATE TABLE handoffs(
  conversation_id INTEGER PRIMARY KEY,
  fenced_epoch INTEGER NOT NULL,
  state INTEGER NOT NULL,
  queue TEXT,
  agent TEXT,
  channel TEXT,
  customer_id TEXT,
  priority INTEGER NOT NULL,
  queued_at INTEGER,
  requested_at INTEGER,
  search TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  last_text TEXT NOT NULL,
  last_at INTEGER NOT NULL,
  record BLOB NOT NULL
);
CREATE INDEX handoffs_state ON handoffs(state, priority, queued_at);
CREATE INDEX handoffs_customer ON handoffs(customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX handoffs_requested ON handoffs(requested_at);

CREATE TABLE handoff_events(
  id INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL,
  handoff INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  from_state INTEGER NOT NULL,
  to_state INTEGER NOT NULL,
  by_agent TEXT,
  agent TEXT,
  queue TEXT
);
CREATE INDEX handoff_events_at ON handoff_events(at);
