package org.digitaldiplomacy.access;

import org.jspecify.annotations.Nullable;

/** Hears of tokens that were shown and did not hold. */
public interface RefusedTokens {

    /**
     * Notes a refusal, for operators.
     *
     * @param token the token that was named; null where no token of ours was
     * @param why the sentence that the caller was told
     */
    void note(@Nullable ApiToken token, String why);
}
