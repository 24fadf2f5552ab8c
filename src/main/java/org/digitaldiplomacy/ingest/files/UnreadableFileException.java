package org.digitaldiplomacy.ingest.files;

import java.io.IOException;

/** Signals that a file cannot be read on, with the value found and the value expected. */
public final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String found;
    private final String expected;

    /** @param line from 1; 0 where it is about the file as a whole */
    public UnreadableFileException(int line, String found, String expected) {
        super("found " + found + ", expected " + expected);
        this.line = line;
        this.found = found;
        this.expected = expected;
    }

    public int line() {
        return line;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}
