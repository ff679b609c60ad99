-- Whether adopted changes stand in the next draft is computed; what people say about it is kept here.

-- A person looked at a verdict on one change of a comment. The newest stands; the verdict itself is never edited.
create table landing_review (
  id integer primary key,
  comment_id integer not null references comment (id),
  change integer not null,
  draft_id integer not null references draft (id),
  verdict text not null,
  ruling text not null check (ruling in ('confirmed', 'overruled')),
  note text not null default '',
  created_by integer not null references "user" (id),
  created_at text not null
) strict;
create index landing_review_of_comment on landing_review (comment_id, change, draft_id);

create view standing_landing_review as
select r.* from landing_review r
where not exists (
  select 1 from landing_review later
  where later.id > r.id and later.comment_id = r.comment_id and later.change = r.change and later.draft_id = r.draft_id
);

-- A round closes and may be opened again. Closing freezes what stood, as JSON, under a number of the round.
create table round_closing (
  id integer primary key,
  round_id integer not null references round (id),
  kind text not null check (kind in ('closed', 'reopened')),
  number integer,
  snapshot text,
  note text not null default '',
  created_by integer not null references "user" (id),
  created_at text not null
) strict;
create index round_closing_of_round on round_closing (round_id);
