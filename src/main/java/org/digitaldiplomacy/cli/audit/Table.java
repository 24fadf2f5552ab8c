package org.digitaldiplomacy.cli.audit;

import java.util.ArrayList;
import java.util.List;

/** A section of the report as rows of words, before it is known how they will be shown. */
record Table(String title, String about, List<String> header, List<List<String>> rows, List<String> notes) {

    Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    static Rows of(String title, String about, String... header) {
        return new Rows(title, about, List.of(header));
    }

    /** Collects rows and notes. */
    static final class Rows {
        private final String title;
        private final String about;
        private final List<String> header;
        private final List<List<String>> rows = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private Rows(String title, String about, List<String> header) {
            this.title = title;
            this.about = about;
            this.header = header;
        }

        void row(String... cells) {
            if (cells.length != header.size()) {
                throw new IllegalArgumentException(cells.length + " cells under " + header);
            }
            rows.add(List.of(cells));
        }

        /** Says something below the table, once; nothing where there is nothing to say. */
        void note(String note) {
            if (!note.isEmpty() && !notes.contains(note)) {
                notes.add(note);
            }
        }

        Table table() {
            return new Table(title, about, header, rows, notes);
        }
    }
}
