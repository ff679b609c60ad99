-- Originals of an archive that was taken in, where nothing that came with it holds them: the table a round was read
-- from, what came home, the evidence of a talk. kind and unit are what the archive says.
create table archived_original (
  id integer primary key,
  round_id integer not null references round (id),
  upload_id integer not null references upload (id),
  name text not null,
  kind text not null check (kind in ('reply', 'import', 'draft', 'talk', 'return')),
  unit text not null,
  created_at text not null
) strict;
create index archived_original_of_round on archived_original (round_id, id);
