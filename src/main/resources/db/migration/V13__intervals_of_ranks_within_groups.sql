-- A rank among a group moves with the same choices as the rank among all.

ALTER TABLE edition_group_rank
    ADD COLUMN rank_low integer CHECK (rank_low >= 1),
    ADD COLUMN rank_high integer,
    ADD CONSTRAINT edition_group_rank_interval CHECK (
        (rank_low IS NULL) = (rank_high IS NULL) AND (rank_low IS NULL OR rank BETWEEN rank_low AND rank_high));
COMMENT ON COLUMN edition_group_rank.rank_low IS 'The better end of the rank''s interval';
COMMENT ON COLUMN edition_group_rank.rank_high IS 'The worse end of the rank''s interval';
