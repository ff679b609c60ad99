-- What was done where an archive was made that was taken in: told in the history, undone by nobody. subject_id is the
-- id here where the thing came along. said_by and at are what the archive says.
create table archived_event (
  id integer primary key,
  project_id integer not null references project (id),
  round_id integer references round (id),
  at text not null,
  said_by text not null,
  action text not null,
  subject text not null,
  subject_id integer,
  before text,
  after text
) strict;
create index archived_event_of_project on archived_event (project_id, id);
create index archived_event_of_subject on archived_event (subject, subject_id, id);
