-- What a person said a table's columns hold, for the next table with the same headers (see headerKey).
create table column_mapping (
  id integer primary key,
  header_key text not null unique,
  roles text not null,
  created_by integer not null references "user" (id),
  created_at text not null
) strict;

-- A comment that was split stays as received and leaves the table; its parts say which stretch of it they are.
alter table comment add column origin_id integer references comment (id);
alter table comment add column origin_start integer;
alter table comment add column origin_end integer;
create index comment_of_origin on comment (origin_id);

-- Comments that a corrected reply kept: they stand under the newer reply, and belonged to this one too.
create table earlier_comment (
  reply_id integer not null references reply (id),
  comment_id integer not null references comment (id),
  primary key (reply_id, comment_id)
) strict;
create index earlier_comment_of_comment on earlier_comment (comment_id);
