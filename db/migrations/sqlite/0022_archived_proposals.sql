-- Who proposed an answer and when, as the archive says that it was taken in with; null for what was proposed here.
alter table proposal add column said_by text;
alter table proposal add column said_at text;
