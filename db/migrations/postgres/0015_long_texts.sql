-- Long texts are compared as they are: there are few, and a search asks for them by themselves.
create index entry_text_long on entry_text (comment_id) where long_text is not null;
