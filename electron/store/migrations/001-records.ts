import type { Migration } from './migration.ts'

/** A reference to a person, an organisation, a group or a bare name: one column is filled, the first three are keys. */
const refColumns = (name: string) => `
  ${name}_person TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  ${name}_organisation TEXT REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
  ${name}_group TEXT REFERENCES grp DEFERRABLE INITIALLY DEFERRED,
  ${name}_name TEXT`
const filled = (name: string) =>
  `(${name}_person IS NOT NULL) + (${name}_organisation IS NOT NULL) + (${name}_group IS NOT NULL) + (${name}_name IS NOT NULL)`
const one = (name: string) => `CHECK (${filled(name)} = 1)`
const oneAtMost = (name: string) => `CHECK (${filled(name)} <= 1)`

/** Of every record that stands in a list of the file: its place, how often it was written, the change that wrote it last. */
const listed = `
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  stamp INTEGER NOT NULL`
const key = (table: string) => `TEXT REFERENCES ${table} DEFERRABLE INITIALLY DEFERRED`
const needed = (table: string) => `TEXT NOT NULL REFERENCES ${table} DEFERRABLE INITIALLY DEFERRED`

/** Every key is deferred, so that an import may write in any order and a whole record is checked at once. */
export const records: Migration = {
  version: 1,
  sql: `
CREATE TABLE state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  lineage TEXT NOT NULL,
  mark INTEGER NOT NULL,
  changed TEXT
) STRICT;
CREATE TABLE list_mark (list TEXT NOT NULL PRIMARY KEY, mark INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL, short_name TEXT, vision TEXT, marking TEXT
) STRICT;
CREATE TABLE organisation (${listed}, name TEXT NOT NULL, short_name TEXT) STRICT;
CREATE TABLE person (${listed}, name TEXT NOT NULL, role TEXT, organisation ${key('organisation')}, email TEXT) STRICT;

CREATE TABLE grp (${listed},
  name TEXT NOT NULL, short_name TEXT, remit TEXT, quorum INTEGER, paper_numbers TEXT, action_numbers TEXT,
  papers_issued_days_before INTEGER NOT NULL, front_sheet TEXT NOT NULL, minutes_title TEXT NOT NULL,
  asked_to TEXT NOT NULL
) STRICT;
CREATE TABLE member (
  grp ${needed('grp')}, position INTEGER NOT NULL,
  person ${key('person')}, organisation ${key('organisation')},
  role TEXT, from_day TEXT, to_day TEXT,
  PRIMARY KEY (grp, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE substitute (
  grp TEXT NOT NULL, member INTEGER NOT NULL, position INTEGER NOT NULL, person ${needed('person')},
  PRIMARY KEY (grp, member, position),
  FOREIGN KEY (grp, member) REFERENCES member DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE theme (${listed}, title TEXT NOT NULL) STRICT;
CREATE TABLE workstream (${listed},
  title TEXT NOT NULL, theme ${key('theme')}, status TEXT NOT NULL, ${refColumns('lead')}, ${oneAtMost('lead')}
) STRICT;

CREATE TABLE workstream_update (${listed},
  workstream ${needed('workstream')}, as_of TEXT NOT NULL, ${refColumns('author')},
  marking TEXT, stage TEXT NOT NULL, audience TEXT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL,
  ${oneAtMost('author')}
) STRICT;
CREATE TABLE clearance (
  workstream_update ${needed('workstream_update')}, position INTEGER NOT NULL,
  ${refColumns('by')}, on_day TEXT NOT NULL, audience TEXT NOT NULL,
  PRIMARY KEY (workstream_update, position), ${one('by')}
) STRICT, WITHOUT ROWID;

CREATE TABLE key_date (${listed},
  title TEXT NOT NULL, happens TEXT NOT NULL, until TEXT, sense TEXT NOT NULL, workstream ${key('workstream')},
  done INTEGER NOT NULL
) STRICT;

CREATE TABLE meeting (${listed},
  grp ${needed('grp')}, title TEXT, ${refColumns('chair')}, venue TEXT, status TEXT NOT NULL, ${oneAtMost('chair')}
) STRICT;
CREATE TABLE session (
  meeting ${needed('meeting')}, position INTEGER NOT NULL, day TEXT NOT NULL, starts TEXT, ends TEXT,
  PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE agenda_item (
  id TEXT NOT NULL PRIMARY KEY, meeting ${needed('meeting')}, position INTEGER NOT NULL,
  title TEXT NOT NULL, kind TEXT NOT NULL, day TEXT, fixed_start TEXT, minutes INTEGER NOT NULL, purpose TEXT,
  paper_state TEXT, outcome TEXT,
  brief INTEGER NOT NULL, brief_outcome TEXT, brief_handling TEXT, brief_lines_to_take TEXT, brief_likely_points TEXT,
  UNIQUE (meeting, id)
) STRICT;
CREATE TABLE item_presenter (
  item ${needed('agenda_item')}, position INTEGER NOT NULL, ${refColumns('presenter')},
  PRIMARY KEY (item, position), ${one('presenter')}
) STRICT, WITHOUT ROWID;
CREATE TABLE item_paper (
  item ${needed('agenda_item')}, position INTEGER NOT NULL, paper ${needed('paper')} UNIQUE,
  PRIMARY KEY (item, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE attendance (
  meeting ${needed('meeting')}, position INTEGER NOT NULL, ${refColumns('person')}, attends TEXT NOT NULL,
  ${refColumns('for')}, in_part INTEGER NOT NULL, printed_as TEXT,
  PRIMARY KEY (meeting, position), ${one('person')}, ${oneAtMost('for')}
) STRICT, WITHOUT ROWID;
CREATE TABLE attendance_item (
  meeting TEXT NOT NULL, attendance INTEGER NOT NULL, position INTEGER NOT NULL, item TEXT NOT NULL,
  PRIMARY KEY (meeting, attendance, position),
  FOREIGN KEY (meeting, attendance) REFERENCES attendance DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (meeting, item) REFERENCES agenda_item (meeting, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE interest (
  meeting ${needed('meeting')}, position INTEGER NOT NULL, ${refColumns('person')}, item TEXT,
  text TEXT NOT NULL, handling TEXT,
  PRIMARY KEY (meeting, position), ${one('person')},
  FOREIGN KEY (meeting, item) REFERENCES agenda_item (meeting, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE minutes (
  meeting TEXT NOT NULL PRIMARY KEY REFERENCES meeting DEFERRABLE INITIALLY DEFERRED,
  stage TEXT NOT NULL, agreed_at ${key('meeting')}
) STRICT;
CREATE TABLE minutes_paragraph (
  meeting ${needed('minutes')}, position INTEGER NOT NULL, item TEXT, hash TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (meeting, position),
  FOREIGN KEY (meeting, item) REFERENCES agenda_item (meeting, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE paper (${listed},
  title TEXT NOT NULL, kind TEXT NOT NULL, number TEXT, meeting ${key('meeting')},
  ${refColumns('author')}, ${refColumns('sponsor')}, ask TEXT, marking TEXT, handling TEXT,
  for_information INTEGER NOT NULL, stage TEXT NOT NULL, audience TEXT NOT NULL,
  has_entries INTEGER NOT NULL, from_day TEXT, to_day TEXT,
  revision INTEGER NOT NULL, body_hash TEXT,
  ${oneAtMost('author')}, ${oneAtMost('sponsor')},
  FOREIGN KEY (id, revision) REFERENCES revision (paper, number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE paper_entry (
  paper ${needed('paper')}, position INTEGER NOT NULL, workstream_update ${needed('workstream_update')},
  PRIMARY KEY (paper, position)
) STRICT, WITHOUT ROWID;
-- What a paper said: never changed once made. Its hash is of the body and the annexes. One that was made by
-- typing goes when the same typing makes the next.
CREATE TABLE revision (
  paper ${needed('paper')}, number INTEGER NOT NULL, made TEXT NOT NULL, typing INTEGER NOT NULL,
  hash TEXT NOT NULL, body TEXT,
  PRIMARY KEY (paper, number)
) STRICT;
CREATE TABLE annex (
  paper TEXT NOT NULL, revision INTEGER NOT NULL, position INTEGER NOT NULL,
  id TEXT NOT NULL, title TEXT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (paper, revision, position),
  FOREIGN KEY (paper, revision) REFERENCES revision DEFERRABLE INITIALLY DEFERRED
) STRICT;
-- Lists the annexes without touching the pages of their bodies.
CREATE INDEX annex_headings ON annex (paper, revision, position, id, title, hash);

CREATE TABLE action (${listed},
  ref TEXT, text TEXT NOT NULL, raised_at ${key('meeting')}, item ${key('agenda_item')},
  due TEXT, due_meeting ${key('meeting')}, status TEXT NOT NULL, closed_on TEXT,
  CHECK (due IS NULL OR due_meeting IS NULL),
  FOREIGN KEY (raised_at, item) REFERENCES agenda_item (meeting, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE action_owner (
  action ${needed('action')}, position INTEGER NOT NULL, ${refColumns('owner')},
  PRIMARY KEY (action, position), ${one('owner')}
) STRICT, WITHOUT ROWID;
CREATE TABLE action_note (
  action ${needed('action')}, position INTEGER NOT NULL, on_day TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (action, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE decision (${listed},
  ref TEXT, text TEXT NOT NULL, meeting ${key('meeting')}, item ${key('agenda_item')}, on_day TEXT,
  FOREIGN KEY (meeting, item) REFERENCES agenda_item (meeting, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE publication (${listed}, title TEXT NOT NULL, url TEXT, published TEXT, publisher TEXT) STRICT;

-- Items and papers are rewritten or removed often enough that what refers to them must be found at once.
CREATE INDEX action_by_item ON action (item) WHERE item IS NOT NULL;
CREATE INDEX action_by_meeting ON action (raised_at) WHERE raised_at IS NOT NULL;
CREATE INDEX decision_by_item ON decision (item) WHERE item IS NOT NULL;
CREATE INDEX paper_by_meeting ON paper (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX paper_entry_by_update ON paper_entry (workstream_update);

CREATE TABLE blob (hash TEXT NOT NULL PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
-- Every block of a current body, unique in the programme, and everything that a current body points at.
CREATE TABLE block (id TEXT NOT NULL PRIMARY KEY, list TEXT NOT NULL, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE mention (
  list TEXT NOT NULL, record TEXT NOT NULL, position INTEGER NOT NULL,
  block ${key('block')}, paper ${key('paper')}, action ${key('action')}, decision ${key('decision')},
  image TEXT REFERENCES blob DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (list, record, position),
  CHECK ((block IS NOT NULL) + (paper IS NOT NULL) + (action IS NOT NULL) + (decision IS NOT NULL) + (image IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_block ON mention (block) WHERE block IS NOT NULL;
CREATE INDEX mention_by_paper ON mention (paper) WHERE paper IS NOT NULL;
CREATE INDEX mention_by_action ON mention (action) WHERE action IS NOT NULL;
CREATE INDEX mention_by_decision ON mention (decision) WHERE decision IS NOT NULL;

CREATE TABLE change (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, list TEXT NOT NULL, record TEXT NOT NULL, at TEXT NOT NULL,
  before TEXT, after TEXT
) STRICT;

-- What is in the index of words: the words themselves stay where the record is.
CREATE TABLE search_entry (
  number INTEGER PRIMARY KEY, list TEXT NOT NULL, record TEXT NOT NULL, part TEXT NOT NULL, hash TEXT NOT NULL,
  UNIQUE (list, record, part)
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(
  title, words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
`,
}
