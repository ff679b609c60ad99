-- Words narrow a search inside the index, without their places; the text itself, sign by sign, decides where a phrase
-- stands. That is quicker than the places of a tsvector, and no text is too long for it.
drop index entry_text_long;
delete from entry_text;
alter table entry_text drop column long_text;
alter table entry_text add column signs text not null;

-- How many texts hold these words. By the index alone: what the planner takes a look at every text for is not cheaper
-- when most of them are found.
create function count_texts(asked tsquery) returns bigint language sql stable set enable_seqscan = off as $$ select count(*) from entry_text where words @@ asked $$;

-- Every text is written anew when the program starts.
insert into entry_due (comment_id) select id from comment on conflict do nothing;
