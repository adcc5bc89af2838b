CREATE TABLE conversations(
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL,
  account TEXT NOT NULL,
  conversation TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 0,
  turn INTEGER NOT NULL DEFAULT 0,
  sequence INTEGER NOT NULL DEFAULT 0,
  last_timestamp INTEGER NOT NULL DEFAULT 0,
  reference BLOB,
  UNIQUE(channel, account, conversation)
);

CREATE TABLE inbox(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL,
  activity_id TEXT NOT NULL,
  status INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  replies_to_caller INTEGER NOT NULL DEFAULT 0,
  received_at INTEGER NOT NULL,
  turn INTEGER,
  body BLOB,
  UNIQUE(conversation_id, activity_id)
);
CREATE INDEX inbox_pending ON inbox(conversation_id, received_at, id) WHERE status = 0;
CREATE INDEX inbox_set_aside ON inbox(id) WHERE status = 2;

CREATE TABLE documents(
  key TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  body BLOB NOT NULL
);

-- Bodies are appended at the end of their tables, so that turns which share a commit share its pages.
CREATE TABLE activities(
  id INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  direction INTEGER NOT NULL,
  activity_id TEXT NOT NULL,
  channel_activity_id TEXT,
  timestamp INTEGER NOT NULL,
  body BLOB NOT NULL,
  UNIQUE(conversation_id, sequence)
);
-- Finds what an update or deletion is about; channels that keep our ids add nothing to it.
CREATE INDEX activities_channel_id ON activities(conversation_id, activity_id, sequence) WHERE channel_activity_id IS NOT NULL;

CREATE TABLE turns(
  id INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  inbox_id INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  first_sequence INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  explain BLOB NOT NULL,
  UNIQUE(conversation_id, turn)
);

CREATE TABLE outbox(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  operation INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER NOT NULL,
  status INTEGER NOT NULL DEFAULT 0,
  error TEXT
);
CREATE INDEX outbox_pending ON outbox(conversation_id, id) WHERE status = 0;
CREATE INDEX outbox_dead ON outbox(id) WHERE status = 1;
