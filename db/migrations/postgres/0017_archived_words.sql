-- Who said it and when, as the archive says that it was taken in with; null for what was said here.
alter table talk add column said_by text;
alter table comment_link add column said_by text;
alter table comment_link add column said_at text;
alter table landing_review add column said_by text;
alter table landing_review add column said_at text;
alter table written_note add column said_by text;
alter table written_note add column said_at text;
alter table round_closing add column said_by text;
alter table round_closing add column said_at text;

-- A view keeps the columns that its table had when it was made.
create or replace view standing_landing_review as
select r.* from landing_review r
where not exists (
  select 1 from landing_review later
  where later.id > r.id and later.comment_id = r.comment_id and later.change = r.change and later.draft_id = r.draft_id
);
create or replace view standing_comment_link as
select l.* from comment_link l
where not exists (
  select 1 from comment_link newer
  where newer.earlier_id = l.earlier_id and newer.later_id = l.later_id and newer.id > l.id
);
