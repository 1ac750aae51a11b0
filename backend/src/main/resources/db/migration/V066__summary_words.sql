-- Searching for a part of a word among a million rows: what they say is of some thousands of wordings,
-- each of which stands here once and is found by reading these few. The rows are then found by index.
create table summary_words (
  words text primary key
);
create index request_by_words on request (words, submitted_at desc, id desc);
create index approved_use_by_words on approved_use (words, valid_until, id);

-- A reference is found by its beginning, whatever collation the database has.
create index request_by_reference on request (reference text_pattern_ops);
create index approved_use_by_reference on approved_use (reference text_pattern_ops);
