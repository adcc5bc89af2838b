-- Ids of the messages that an outbox entry has already become, one on each line.
ALTER TABLE outbox ADD COLUMN sent TEXT;

-- What channels tell about messages. A report may come before we have noted the message: then it has no conversation yet.
CREATE TABLE deliveries(
  channel TEXT NOT NULL,
  account TEXT NOT NULL,
  channel_activity_id TEXT NOT NULL,
  conversation_id INTEGER,
  sequence INTEGER,
  state INTEGER NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY(channel, account, channel_activity_id)
) WITHOUT ROWID;
CREATE INDEX deliveries_conversation ON deliveries(conversation_id, sequence) WHERE conversation_id IS NOT NULL;
