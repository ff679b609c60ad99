-- Full-text search that is exact for one character: every character is a token of its own, a phrase is a run of
-- tokens (see src/domain/reading/searchWords.ts). Without content: the texts stand in the record.
create virtual table entry_text using fts5(
  unit, clause, body, rationale, reason, scope,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 0'
);
