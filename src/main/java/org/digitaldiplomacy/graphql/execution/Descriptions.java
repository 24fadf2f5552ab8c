package org.digitaldiplomacy.graphql.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Descriptions of operations, fragments and variables, which the specification of September 2025 allows and graphql-java's
 * grammar does not know yet: they mean nothing to the server, so that blanks take their place and every location stays.
 */
final class Descriptions {

    private static final Set<String> DEFINITIONS = Set.of("query", "mutation", "subscription", "fragment");
    private static final String BLOCK = "\"\"\"";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Descriptions(String text) {
        this.text = text;
    }

    /** The document with as many blanks in place of each description. */
    static String blanked(String document) {
        return document.indexOf('"') < 0 ? document : new Descriptions(document).blanked();
    }

    /** @param depth of braces, brackets and parentheses around it; -1 for what is in braces of a selection or an object */
    private record Token(int from, int to, int depth) {}

    private String blanked() {
        scan();
        StringBuilder blanked = new StringBuilder(text);
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (isDescription(i)) {
                Token token = tokens.get(i);
                for (int at = token.from(); at < token.to(); at++) {
                    if (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                        blanked.setCharAt(at, ' ');
                    }
                }
            }
        }
        return blanked.toString();
    }

    private boolean isDescription(int i) {
        Token token = tokens.get(i);
        if (text.charAt(token.from()) != '"') {
            return false;
        }
        String next = word(i + 1);
        String before = i == 0 ? "" : word(i - 1);
        return token.depth() == 0
                ? DEFINITIONS.contains(next)
                : token.depth() == 1 && next.equals("$") && !before.equals("=") && !before.equals(":");
    }

    private String word(int i) {
        return text.substring(tokens.get(i).from(), tokens.get(i).to());
    }

    /** Notes all tokens outside of selections; within them stands no description. */
    private void scan() {
        int depth = 0;
        int braces = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int to = end(at, c);
            boolean isToken = c != '#' && c != ',' && c != '\uFEFF' && !Character.isWhitespace(c);
            if (c == '}' || c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
                braces -= c == '}' && braces > 0 ? 1 : 0;
            }
            if (isToken && braces == 0) {
                tokens.add(new Token(at, to, depth));
            }
            if (c == '{' || c == '(' || c == '[') {
                depth++;
                braces += c == '{' ? 1 : 0;
            }
            at = to;
        }
    }

    private int end(int from, char first) {
        if (first == '#') {
            return endOfLine(from);
        } else if (text.startsWith(BLOCK, from)) {
            return endOfBlock(from + BLOCK.length());
        } else if (first == '"') {
            return endOfString(from + 1);
        }
        int to = from + 1;
        while (isNamePart(first) && to < text.length() && isNamePart(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private int endOfLine(int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        return to;
    }

    private int endOfBlock(int from) {
        int end = text.indexOf(BLOCK, from);
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end = text.indexOf(BLOCK, end + BLOCK.length());
        }
        return end < 0 ? text.length() : end + BLOCK.length();
    }

    /** An unfinished one ends with its line, for the parser to refuse. */
    private int endOfString(int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) != '"' && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to += text.charAt(to) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), to + 1);
    }
}
