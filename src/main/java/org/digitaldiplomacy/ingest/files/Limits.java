package org.digitaldiplomacy.ingest.files;

/**
 * How much a data package may hold, so that no file can exhaust the machine.
 *
 * @param files how many files a directory or zip may list
 * @param fileBytes how large one file may be, unpacked
 * @param totalBytes how large all files together may be, unpacked
 * @param ratio how many times larger than its packed form a zipped file may be
 */
public record Limits(int files, long fileBytes, long totalBytes, int ratio) {

    /** Twenty times the bundled package and more. */
    public static final Limits DEFAULT = new Limits(1_000, 256L << 20, 512L << 20, 100);

    public Limits {
        if (files < 1 || fileBytes < 1 || totalBytes < 1 || ratio < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
