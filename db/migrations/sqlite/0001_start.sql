-- The record of consultations. Times are ISO 8601 in UTC, dates YYYY-MM-DD, flags 0 or 1.
-- Nothing here is a total: counts, numbering, landing and findings are computed from these rows.

create table "user" (
  id integer primary key,
  name text not null unique,
  display_name text not null,
  password_hash text not null,
  is_administrator integer not null default 0,
  created_at text not null,
  disabled_at text
) strict;

create table session (
  id text primary key,
  data text not null,
  expires_at text not null
) strict;
create index session_expires on session (expires_at);

create table sign_in_failure (
  id integer primary key,
  name text not null,
  address text not null,
  failed_at text not null
) strict;
create index sign_in_failure_recent on sign_in_failure (failed_at);

create table project (
  id integer primary key,
  name text not null,
  document_title text not null,
  drafting_unit text not null default '',
  counting_rule text not null default 'comment',
  note_text text not null default '',
  created_by integer not null references "user" (id),
  created_at text not null,
  archived_at text
) strict;

create table membership (
  project_id integer not null references project (id),
  user_id integer not null references "user" (id),
  role text not null check (role in ('administrator', 'drafter', 'reviewer', 'viewer')),
  created_at text not null,
  primary key (project_id, user_id)
) strict;

create table upload (
  id integer primary key,
  sha256 text not null unique,
  size integer not null,
  created_at text not null
) strict;

create table draft (
  id integer primary key,
  project_id integer not null references project (id),
  position integer not null,
  stage text not null,
  name text not null,
  text text not null,
  upload_id integer references upload (id),
  upload_name text,
  created_by integer not null references "user" (id),
  created_at text not null
) strict;
create index draft_of_project on draft (project_id, position);

-- One registry of units for all projects; every spelling met is an alias.
create table unit (
  id integer primary key,
  name text not null unique,
  key text not null unique,
  kind text not null,
  created_at text not null
) strict;

create table unit_alias (
  id integer primary key,
  unit_id integer not null references unit (id),
  name text not null unique,
  key text not null,
  created_at text not null
) strict;
create index unit_alias_key on unit_alias (key);

create table round (
  id integer primary key,
  project_id integer not null references project (id),
  number integer not null,
  name text not null,
  draft_id integer references draft (id),
  table_title text not null default '',
  sent_on text,
  due_on text,
  letter_number text not null default '',
  silence_means_no_comment integer not null default 0,
  created_by integer not null references "user" (id),
  created_at text not null,
  unique (project_id, number)
) strict;

-- A unit in a round. asked = 0: it sent comments without having been asked.
create table consultee (
  id integer primary key,
  round_id integer not null references round (id),
  unit_id integer not null references unit (id),
  position integer not null,
  asked integer not null default 1,
  created_at text not null,
  removed_at text,
  unique (round_id, unit_id)
) strict;

-- One table taken in. What was read stays as it was read; what was made of it is linked to it.
create table import (
  id integer primary key,
  project_id integer not null references project (id),
  round_id integer references round (id),
  upload_id integer not null references upload (id),
  upload_name text not null,
  source text not null,
  corrections text,
  state text not null check (state in ('pending', 'saved', 'dropped')),
  created_by integer not null references "user" (id),
  created_at text not null,
  saved_at text
) strict;
create index import_of_project on import (project_id);
create index import_of_round on import (round_id);

-- What a unit sent. A corrected reply supersedes the earlier one, which stays.
create table reply (
  id integer primary key,
  consultee_id integer not null references consultee (id),
  state text not null check (state in ('with_comments', 'no_comment', 'silent')),
  received_on text,
  channel text not null default '',
  note text not null default '',
  position integer not null,
  import_id integer references import (id),
  created_by integer not null references "user" (id),
  created_at text not null,
  superseded_by integer references reply (id),
  superseded_at text
) strict;
create index reply_of_consultee on reply (consultee_id);
create index reply_of_import on reply (import_id);

create table reply_attachment (
  reply_id integer not null references reply (id),
  upload_id integer not null references upload (id),
  name text not null,
  created_at text not null,
  primary key (reply_id, upload_id)
) strict;

-- body is the wording as received and is never changed; corrections are separate.
create table comment (
  id integer primary key,
  reply_id integer not null references reply (id),
  position integer not null,
  body text not null,
  clause text not null default '',
  original text not null default '',
  proposed text not null default '',
  rationale text not null default '',
  remark text not null default '',
  import_id integer references import (id),
  import_row integer,
  created_by integer not null references "user" (id),
  created_at text not null,
  removed_at text
) strict;
create index comment_of_reply on comment (reply_id);
create index comment_of_import on comment (import_id);

create table comment_correction (
  id integer primary key,
  comment_id integer not null references comment (id),
  clause text not null,
  original text not null,
  proposed text not null,
  rationale text not null,
  created_by integer not null references "user" (id),
  created_at text not null
) strict;
create index comment_correction_of_comment on comment_correction (comment_id);

-- A change of mind adds a row; the newest stands. A decision on a reply stands on a row that has no comment:
-- a slip in an imported table, kept until a person mends it.
create table decision (
  id integer primary key,
  comment_id integer references comment (id),
  reply_id integer references reply (id),
  disposition text not null,
  reason text not null default '',
  revised_text text not null default '',
  source_text text not null default '',
  inherited integer not null default 0,
  created_by integer not null references "user" (id),
  created_at text not null,
  check ((comment_id is null) <> (reply_id is null))
) strict;
create index decision_of_comment on decision (comment_id, id);
create index decision_of_reply on decision (reply_id, id);

create view standing_decision as
select d.* from decision d
where not exists (
  select 1 from decision later
  where later.id > d.id and (later.comment_id = d.comment_id or later.reply_id = d.reply_id)
);

create view standing_correction as
select c.* from comment_correction c
where not exists (select 1 from comment_correction later where later.comment_id = c.comment_id and later.id > c.id);

-- Who did what, when: subject is the noun and its id, before and after are JSON objects.
create table event (
  id integer primary key,
  at text not null,
  user_id integer references "user" (id),
  project_id integer references project (id),
  round_id integer references round (id),
  action text not null,
  subject text not null,
  subject_id integer,
  before text,
  after text
) strict;
create index event_of_project on event (project_id, id);
create index event_of_subject on event (subject, subject_id, id);
