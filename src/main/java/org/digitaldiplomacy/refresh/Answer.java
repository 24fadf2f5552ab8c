package org.digitaldiplomacy.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A publisher's file.
 *
 * @param place address or path, for messages
 * @param file where it lies now
 * @param read the day on which the publisher said so (UTC)
 */
public record Answer(String place, Path file, LocalDate read) {

    public InputStream open() throws Refused {
        try {
            return Files.newInputStream(file);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** All of it as UTF-8 text. */
    public String text() throws Refused {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    Refused unreadable(IOException why) {
        return refused("a file that cannot be read (" + why.getMessage() + ")", "a whole one");
    }

    public Refused refused(String found, String expected) {
        return new Refused(place + ": found " + found + ", expected " + expected);
    }

    public Refused refused(long line, String found, String expected) {
        return new Refused(place + ", line " + line + ": found " + found + ", expected " + expected);
    }

    public Refused refused(long line, String column, String found, String expected) {
        return new Refused(
                place + ", line " + line + ", column " + column + ": found " + found + ", expected " + expected);
    }
}
