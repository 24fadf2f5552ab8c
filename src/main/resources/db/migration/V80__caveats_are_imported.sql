-- Caveats are imported as every other table is; what their rows said before is kept.

SELECT keep_history('caveat', 'indicator, group_id');
