package org.digitaldiplomacy.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import org.digitaldiplomacy.scoring.robustness.Monitor;

/** How far long work is, in one line of a terminal; says nothing where nobody watches. */
final class ProgressBar implements Monitor, AutoCloseable {

    private static final int WIDTH = 40;

    private final PrintWriter terminal;
    private final boolean isWatched;
    private volatile int done;
    private volatile int of;
    private int shown = -1;

    ProgressBar(PrintWriter terminal, boolean isWatched) {
        this.terminal = terminal;
        this.isWatched = isWatched;
    }

    /** Whether a person sees what the process writes. From Java 22 on there is a console without a terminal, too. */
    @SuppressWarnings("SystemConsoleNull") // null up to Java 21, asked for its terminal after
    static boolean isTerminalAttached() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    @Override
    public void progress(int nowDone, int nowOf) {
        done = nowDone;
        of = nowOf;
        int percent = (int) (100L * nowDone / nowOf);
        if (isWatched && percent != shown) {
            shown = percent;
            int full = WIDTH * percent / 100;
            terminal.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + nowDone + " of " + nowOf + " ");
            terminal.flush();
        }
    }

    /** How far the work came, in words. */
    String reached() {
        return done + " of " + of + " runs";
    }

    /** Leaves a clean line behind. */
    @Override
    public void close() {
        if (isWatched && shown >= 0) {
            terminal.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            terminal.flush();
        }
    }
}
