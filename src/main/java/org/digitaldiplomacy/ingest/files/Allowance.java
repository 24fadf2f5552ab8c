package org.digitaldiplomacy.ingest.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Rest of a package's {@link Limits} while it is read. Counts the bytes that come out, not any header. */
final class Allowance {

    /** Zipped files below this size are not judged by their ratio. */
    private static final long SMALL = 1L << 20;

    private final Limits limits;
    private long left;

    Allowance(Limits limits) {
        this.limits = limits;
        this.left = limits.totalBytes();
    }

    InputStream of(InputStream file) {
        return new Metered(file, limits.fileBytes(), "at most " + limits.fileBytes() + " bytes in a file");
    }

    InputStream ofZipped(InputStream file, long packedBytes) {
        long allowed = Math.max(SMALL, packedBytes * limits.ratio());
        return allowed >= limits.fileBytes()
                ? of(file)
                : new Metered(file, allowed, "a file at most " + limits.ratio() + " times as large as its packed form");
    }

    private final class Metered extends FilterInputStream {

        private final long allowed;
        private final String expected;
        private long count;

        Metered(InputStream in, long allowed, String expected) {
            super(in);
            this.allowed = allowed;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                spend(1);
            }
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                spend(read);
            }
            return read;
        }

        private void spend(int bytes) throws IOException {
            count += bytes;
            left -= bytes;
            if (count > allowed) {
                throw new UnreadableFileException(0, "more than " + allowed + " bytes", expected);
            }
            if (left < 0) {
                throw new UnreadableFileException(
                        0,
                        "more bytes than are left to the package",
                        "at most " + limits.totalBytes() + " bytes in all files together");
            }
        }
    }
}
