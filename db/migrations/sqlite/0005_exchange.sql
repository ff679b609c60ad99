-- Tables handed out to be filled in elsewhere, and what came back. A row keeps what was handed out, as JSON: later
-- comparisons start from there.

create table exchange (
  id integer primary key,
  round_id integer not null references round (id),
  key text not null unique,
  name text not null,
  created_by integer not null references "user" (id),
  created_at text not null
) strict;
create index exchange_of_round on exchange (round_id, id);

create table exchange_row (
  exchange_id integer not null references exchange (id),
  comment_id integer not null references comment (id),
  position integer not null,
  shown text not null,
  primary key (exchange_id, comment_id)
) strict;
create index exchange_row_of_comment on exchange_row (comment_id);

-- A file that came back. settled names what a person has decided about, as a JSON list; the rest is compared afresh.
create table exchange_return (
  id integer primary key,
  round_id integer not null references round (id),
  upload_id integer not null references upload (id),
  upload_name text not null,
  filled_by text not null default '',
  source text not null,
  settled text not null default '[]',
  state text not null check (state in ('open', 'closed')),
  created_by integer not null references "user" (id),
  created_at text not null,
  closed_at text
) strict;
create index exchange_return_of_round on exchange_return (round_id, id);
