-- The explanatory note, what happened between rounds, and the settings that numbers are held against.

-- Periods in days, first and last day counted; null: not checked.
alter table project add column public_days integer default 30;
alter table project add column written_days integer;

-- What was done about comments not adopted, as a clause of the note; '' where the record itself tells it.
alter table round add column after_rejection text not null default '';

-- The wording of the note, a sentence a row; a project without rows uses the usual wording.
create table note_sentence (
  id integer primary key,
  project_id integer not null references project (id),
  part text not null check (part in ('heading', 'round', 'total')),
  position integer not null,
  text text not null,
  needs text not null default ''
) strict;
create index note_sentence_of_project on note_sentence (project_id, part, position);

-- A note as it was given out, its numbers bound; the newest is the one that readers have.
create table written_note (
  id integer primary key,
  project_id integer not null references project (id),
  paragraphs text not null,
  created_by integer not null references "user" (id),
  created_at text not null
) strict;
create index written_note_of_project on written_note (project_id, id);

-- A comment that comes back in a later round. The newest word on a pair stands.
create table comment_link (
  id integer primary key,
  earlier_id integer not null references comment (id),
  later_id integer not null references comment (id),
  verdict text not null check (verdict in ('confirmed', 'refused', 'open')),
  created_by integer not null references "user" (id),
  created_at text not null
) strict;
create index comment_link_of_pair on comment_link (earlier_id, later_id, id);
create index comment_link_of_later on comment_link (later_id);

create view standing_comment_link as
select l.* from comment_link l
where not exists (
  select 1 from comment_link newer
  where newer.earlier_id = l.earlier_id and newer.later_id = l.later_id and newer.id > l.id
);

-- A comment talked over with its unit: when, with whom, what came of it.
create table talk (
  id integer primary key,
  comment_id integer not null references comment (id),
  held_on text not null,
  participants text not null,
  outcome text not null check (outcome in ('agreed', 'not_agreed')),
  summary text not null default '',
  created_by integer not null references "user" (id),
  created_at text not null,
  removed_at text
) strict;
create index talk_of_comment on talk (comment_id, id);

create table talk_attachment (
  talk_id integer not null references talk (id),
  upload_id integer not null references upload (id),
  name text not null,
  created_at text not null,
  primary key (talk_id, upload_id)
) strict;

-- What the dissent list says beside the record: the issue in a few words, the drafter's view, its basis.
create table dissent_entry (
  id integer primary key,
  comment_id integer not null references comment (id),
  issue text not null default '',
  drafter_view text not null default '',
  basis text not null default '',
  created_by integer not null references "user" (id),
  created_at text not null
) strict;
create index dissent_entry_of_comment on dissent_entry (comment_id, id);

create view standing_dissent_entry as
select d.* from dissent_entry d
where not exists (
  select 1 from dissent_entry newer where newer.comment_id = d.comment_id and newer.id > d.id
);
