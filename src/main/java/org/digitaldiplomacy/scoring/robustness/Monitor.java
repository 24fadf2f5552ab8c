package org.digitaldiplomacy.scoring.robustness;

/** Watches long work, and may end it. Called from several threads, one at a time. */
public interface Monitor {

    /** For work that nobody watches. */
    Monitor NONE = (done, of) -> {};

    /** @param done how many runs are done, never fewer than at the call before */
    void progress(int done, int of);

    /** Whether the work should end; it then throws {@link java.util.concurrent.CancellationException}. */
    default boolean isCancelled() {
        return false;
    }
}
