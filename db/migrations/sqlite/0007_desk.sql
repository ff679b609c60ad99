-- The review desk: what people are working on, together, and the list they work from.

-- A comment as the desk lists and filters it: what stands, in one row, computed from the record. Whatever touches
-- a comment puts it on entry_due, and every action brings the entries up to date before it ends.
create table comment_entry (
  comment_id integer primary key references comment (id),
  project_id integer not null references project (id),
  round_id integer not null references round (id),
  unit_id integer not null references unit (id),
  unit text not null,
  kind text not null,
  place text not null,
  clause text not null,
  clause_ref text not null,
  action text not null,
  summary text not null,
  disposition text not null,
  reason text not null,
  state text not null,
  assignee_id integer references "user" (id),
  department text not null,
  due_on text
) strict;
create index comment_entry_of_round on comment_entry (round_id, place);
create index comment_entry_by_state on comment_entry (round_id, state, place);
create index comment_entry_by_disposition on comment_entry (round_id, disposition, place);
create index comment_entry_by_unit on comment_entry (project_id, unit_id);
create index comment_entry_by_clause on comment_entry (project_id, clause_ref);
create index comment_entry_by_assignee on comment_entry (assignee_id);

create table entry_due (comment_id integer primary key) strict;

-- Counts up whenever an entry of the round changes; "ordering" only when one comes, goes or moves.
create table round_revision (
  round_id integer primary key references round (id),
  revision integer not null,
  ordering integer not null
) strict;

-- What somebody is typing, kept until it is saved: no page that closes loses it.
create table decision_draft (
  comment_id integer not null references comment (id),
  user_id integer not null references "user" (id),
  disposition text not null,
  reason text not null,
  revised_text text not null,
  saved_at text not null,
  primary key (comment_id, user_id)
) strict;

-- Decisions made together, with what each took the place of (null: nothing), so that they can be taken back as one.
create table decision_batch (
  id integer primary key,
  round_id integer not null references round (id),
  created_by integer not null references "user" (id),
  created_at text not null,
  undone_at text
) strict;
create index decision_batch_of_round on decision_batch (round_id, created_by, id);

create table batch_decision (
  batch_id integer not null references decision_batch (id),
  decision_id integer not null references decision (id),
  comment_id integer not null references comment (id),
  before_id integer references decision (id),
  primary key (batch_id, decision_id)
) strict;
create index batch_decision_of_decision on batch_decision (decision_id);

-- Two steps, where a project wants them: proposed by one person (拟定), made by another (复核).
alter table project add column decision_steps integer not null default 1;

create table proposal (
  id integer primary key,
  comment_id integer not null references comment (id),
  disposition text not null,
  reason text not null,
  revised_text text not null,
  created_by integer not null references "user" (id),
  created_at text not null,
  outcome text check (outcome in ('approved', 'returned', 'replaced')),
  note text not null default '',
  settled_by integer references "user" (id),
  settled_at text
) strict;
create index proposal_of_comment on proposal (comment_id, id);

-- Who is to deal with a comment: a person, or a department, or both.
create table assignment (
  comment_id integer primary key references comment (id),
  user_id integer references "user" (id),
  department text not null default '',
  due_on text,
  created_by integer not null references "user" (id),
  created_at text not null
) strict;

-- A word between colleagues. No part of the record: in no table, no export, no history.
create table comment_note (
  id integer primary key,
  comment_id integer not null references comment (id),
  text text not null,
  created_by integer not null references "user" (id),
  created_at text not null,
  removed_at text
) strict;
create index comment_note_of_comment on comment_note (comment_id, id);

-- A filter of the desk under a name; shared ones are seen by every member.
create table saved_view (
  id integer primary key,
  project_id integer not null references project (id),
  name text not null,
  address text not null,
  is_shared integer not null default 0,
  created_by integer not null references "user" (id),
  created_at text not null,
  removed_at text
) strict;
create index saved_view_of_project on saved_view (project_id);

create table user_setting (
  user_id integer not null references "user" (id),
  name text not null,
  value text not null,
  primary key (user_id, name)
) strict;

-- Comments that ask the same in nearly the same words. Computed beside the requests, for one revision of the round.
create table comment_group (
  comment_id integer primary key references comment (id),
  round_id integer not null references round (id),
  group_id integer not null
) strict;
create index comment_group_of_round on comment_group (round_id, group_id);

create table round_grouping (
  round_id integer primary key references round (id),
  ordering integer not null
) strict;

-- Whatever touches a comment puts it on the list; an action takes it off (one line each: see migrations.ts).
create trigger comment_insert_due after insert on comment begin insert or ignore into entry_due (comment_id) select new.id; end;
create trigger comment_update_due after update on comment begin insert or ignore into entry_due (comment_id) select new.id; end;
create trigger comment_correction_insert_due after insert on comment_correction begin insert or ignore into entry_due (comment_id) select new.comment_id; end;
create trigger decision_insert_due after insert on decision begin insert or ignore into entry_due (comment_id) select new.comment_id where new.comment_id is not null; end;
create trigger proposal_insert_due after insert on proposal begin insert or ignore into entry_due (comment_id) select new.comment_id; end;
create trigger proposal_update_due after update on proposal begin insert or ignore into entry_due (comment_id) select new.comment_id; end;
create trigger assignment_insert_due after insert on assignment begin insert or ignore into entry_due (comment_id) select new.comment_id; end;
create trigger assignment_update_due after update on assignment begin insert or ignore into entry_due (comment_id) select new.comment_id; end;
create trigger assignment_delete_due after delete on assignment begin insert or ignore into entry_due (comment_id) select old.comment_id; end;
create trigger reply_update_due after update on reply begin insert or ignore into entry_due (comment_id) select c.id from comment c where c.reply_id = new.id; end;
create trigger consultee_update_due after update on consultee begin insert or ignore into entry_due (comment_id) select c.id from comment c join reply r on r.id = c.reply_id where r.consultee_id = new.id; end;
create trigger unit_update_due after update on unit begin insert or ignore into entry_due (comment_id) select c.id from comment c join reply r on r.id = c.reply_id join consultee k on k.id = r.consultee_id where k.unit_id = new.id; end;

insert into entry_due (comment_id) select id from comment;
