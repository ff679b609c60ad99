-- The desk at 100,000 comments: what is counted is read from an index alone, never from the rows.

drop index comment_entry_by_clause;
create index comment_entry_by_clause on comment_entry (project_id, clause_ref, disposition, reason);
-- How far the work is, and which reasons were given.
create index comment_entry_by_outcome on comment_entry (round_id, state, disposition, reason);
-- Everything a list may be narrowed by.
create index comment_entry_by_filter on comment_entry (round_id, unit_id, unit, kind, disposition, state, action, assignee_id);

-- The search index learns pairs of digits: every text is written anew when the program starts.
insert or ignore into entry_due (comment_id) select id from comment;
