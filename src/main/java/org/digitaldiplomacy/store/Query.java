package org.digitaldiplomacy.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A query as it is sent. An array of one, which most questions come down to, is spelt out as {@code ARRAY[?]}: of an array
 * that is a parameter PostgreSQL assumes ten elements, finds the plan that serves all arrays dearer than one for this array,
 * and plans every time anew.
 */
record Query(String sql, @Nullable Object[] parameters) {

    static Query of(String sql, @Nullable Object... parameters) {
        return Arrays.stream(parameters).anyMatch(Query::isOne)
                ? speltOut(sql, parameters)
                : new Query(sql, parameters);
    }

    private static boolean isOne(@Nullable Object parameter) {
        return parameter instanceof Object[] array && array.length == 1;
    }

    private static Query speltOut(String sql, @Nullable Object... parameters) {
        @Nullable Object[] sent = parameters.clone();
        StringBuilder spelt = new StringBuilder(sql.length() + 16);
        boolean isText = false;
        int next = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            isText ^= c == '\'';
            boolean isParameter = c == '?' && !isText;
            if (isParameter && sent[next] instanceof Object[] array && isOne(array)) {
                sent[next] = array[0];
                spelt.append("ARRAY[?]");
            } else {
                spelt.append(c);
            }
            next += isParameter ? 1 : 0;
        }
        return new Query(spelt.toString(), sent);
    }
}
