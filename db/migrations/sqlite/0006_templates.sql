-- Forms of adoption tables that an office made for itself: the form as JSON, the newest wording stands.
create table table_template (
  id integer primary key,
  name text not null,
  template text not null,
  created_by integer not null references "user" (id),
  created_at text not null,
  updated_by integer not null references "user" (id),
  updated_at text not null,
  removed_at text
) strict;

-- Each backup that was made: created_by is null where the command line made it.
create table backup_run (
  id integer primary key,
  at text not null,
  file text not null,
  size integer not null,
  created_by integer references "user" (id)
) strict;
