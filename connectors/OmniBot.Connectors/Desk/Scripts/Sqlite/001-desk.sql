-- Times are UTC ticks of 100 nanoseconds. Names and e-mail addresses of accounts are in capitals.

CREATE TABLE desk_entries(
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  UNIQUE(kind, id)
);

CREATE TABLE desk_accounts(
  agent TEXT PRIMARY KEY,
  user_name TEXT NOT NULL UNIQUE,
  email TEXT UNIQUE,
  stamp TEXT NOT NULL,
  body TEXT NOT NULL
);

CREATE TABLE desk_logins(
  provider TEXT NOT NULL,
  key TEXT NOT NULL,
  agent TEXT NOT NULL,
  PRIMARY KEY(provider, key)
);
CREATE INDEX desk_logins_agent ON desk_logins(agent);

-- STRICT: a value of another type would read the same and not be noticed.
CREATE TABLE audit(
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT,
  hash TEXT NOT NULL
) STRICT;

-- Where the log ends, so that a cut end is noticed.
CREATE TABLE audit_head(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  number INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO audit_head(id, number, hash) VALUES(1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
-- REPLACE would delete without the trigger above.
CREATE TRIGGER audit_next_only BEFORE INSERT ON audit WHEN NEW.number <> (SELECT number + 1 FROM audit_head)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_head_next_only BEFORE UPDATE ON audit_head
WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number + 1 OR NEW.hash IS NOT (SELECT hash FROM audit WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_head_one BEFORE INSERT ON audit_head BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
