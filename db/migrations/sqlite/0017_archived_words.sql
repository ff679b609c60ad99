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
