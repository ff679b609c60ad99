-- The desk at 100,000 comments: what is counted is read from an index alone, never from the rows.

drop index comment_entry_by_clause;
create index comment_entry_by_clause on comment_entry (project_id, clause_ref, disposition);
-- How far the work is. Reasons stay out of the index: an entry of it may not be longer than a third of a page.
create index comment_entry_by_outcome on comment_entry (round_id, state, disposition);
-- Everything a list may be narrowed by.
create index comment_entry_by_filter on comment_entry (round_id, unit_id, unit, kind, disposition, state, action, assignee_id);

-- The search index learns pairs of digits: every text is written anew when the program starts.
insert into entry_due (comment_id) select id from comment on conflict do nothing;
