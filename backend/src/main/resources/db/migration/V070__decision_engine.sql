-- Which engine made a decision, with its version; not known of decisions made before this was kept.
alter table decision add column engine text;
