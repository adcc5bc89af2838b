-- Times are UTC ticks of 100 nanoseconds; days are yyyy-MM-dd. Keys are what a value is compared by: an e-mail address in small letters,
-- a number in capitals.

CREATE TABLE crm_counters(
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
);

INSERT INTO crm_counters(name, value) VALUES('case', 0), ('appointment', 0), ('articles', 0), ('seeded', 0);

CREATE TABLE crm_customers(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  phone TEXT,
  locale TEXT
);

CREATE TABLE crm_orders(
  number_key TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  customer_id TEXT NOT NULL REFERENCES crm_customers(id),
  status TEXT NOT NULL,
  placed_at INTEGER NOT NULL,
  expected_on TEXT,
  tracking TEXT,
  currency TEXT NOT NULL
);

CREATE INDEX crm_orders_of_customer ON crm_orders(customer_id, placed_at);

CREATE TABLE crm_order_lines(
  order_key TEXT NOT NULL REFERENCES crm_orders(number_key),
  line INTEGER NOT NULL,
  product TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  unit_price TEXT NOT NULL,
  PRIMARY KEY(order_key, line)
);

CREATE TABLE crm_cases(
  number TEXT PRIMARY KEY,
  customer_id TEXT REFERENCES crm_customers(id),
  contact TEXT,
  subject TEXT NOT NULL,
  summary TEXT NOT NULL,
  transcript TEXT NOT NULL,
  language TEXT NOT NULL,
  conversation TEXT NOT NULL,
  opened_at INTEGER NOT NULL
);

CREATE TABLE crm_appointments(
  number TEXT PRIMARY KEY,
  slot_id TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  location TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  topic TEXT NOT NULL,
  is_cancelled INTEGER NOT NULL
);

-- Free slots are computed from the opening hours. A row here makes one taken.
CREATE TABLE crm_taken_slots(
  slot_id TEXT PRIMARY KEY,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL
);

CREATE INDEX crm_taken_slots_by_start ON crm_taken_slots(starts_at);

CREATE TABLE crm_articles(
  id TEXT PRIMARY KEY,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  source TEXT NOT NULL,
  keywords TEXT NOT NULL
);

CREATE TABLE crm_feedback(
  effect TEXT PRIMARY KEY,
  conversation TEXT NOT NULL,
  rating INTEGER NOT NULL,
  comment TEXT,
  given_at INTEGER NOT NULL
);

-- What each effect made, so that its repetition finds it.
CREATE TABLE crm_effects(
  effect TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  made TEXT NOT NULL
);
