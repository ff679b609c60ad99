-- Full-text search that is exact for one character: every character is a lexeme of its own, a phrase is a run of
-- lexemes (see src/domain/reading/searchWords.ts). A lexeme keeps 256 positions at most, so long texts are held as they are too.
create table entry_text (
  comment_id integer primary key references comment (id),
  words tsvector not null,
  long_text text
);
create index entry_text_words on entry_text using gin (words);
