-- Times are UTC ticks of 100 nanoseconds.
CREATE TABLE person_conversations(
  conversation TEXT PRIMARY KEY,
  person INTEGER NOT NULL,
  number INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX person_conversations_person ON person_conversations(person, number);

-- What proves each link; nothing is ever linked without a row here.
CREATE TABLE person_links(
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  proof INTEGER NOT NULL,
  by TEXT NOT NULL
);

CREATE TABLE continue_tickets(
  hash TEXT PRIMARY KEY,
  conversation TEXT NOT NULL UNIQUE,
  channel_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  redeemed_by TEXT,
  activity_id TEXT
);
