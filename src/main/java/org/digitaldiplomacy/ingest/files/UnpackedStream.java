package org.digitaldiplomacy.ingest.files;

import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Content of a packed stream, as it arrives. Refuses a stream that unpacks to far more than tables ever do, ends too
 * early or is broken; sizes that it states do not count.
 */
public final class UnpackedStream extends FilterInputStream {

    /** Tables of figures pack to a tenth or a twentieth; the most regular ones to a hundredth. */
    private static final int RATIO = 400;

    /** Below this size nothing is judged by its ratio. */
    private static final long SMALL = 16L << 20;

    private final Counted packed;
    private final String name;
    private long unpacked;

    private UnpackedStream(InputStream in, Counted packed, String name) {
        super(in);
        this.packed = packed;
        this.name = name;
    }

    public static InputStream ofGzip(InputStream packed) throws IOException {
        Counted counted = new Counted(packed);
        try {
            return new UnpackedStream(new GZIPInputStream(counted, 1 << 16), counted, "gzip");
        } catch (ZipException | EOFException broken) {
            throw new UnreadableFileException(0, "what is no gzip", "gzip, as Content-Encoding says");
        }
    }

    public static InputStream ofZstd(InputStream packed) throws IOException {
        Counted counted = new Counted(packed);
        return new UnpackedStream(new ZstdInputStream(counted), counted, "zstd");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(target, offset, length);
        } catch (EOFException cut) {
            throw new UnreadableFileException(0, name + " that ends too early", "all of it");
        } catch (UnreadableFileException own) {
            throw own;
        } catch (IOException broken) {
            throw packed.failed
                    ? broken
                    : new UnreadableFileException(0, "what is no intact " + name, "intact " + name);
        }
        unpacked += Math.max(0, read);
        if (unpacked > Math.max(SMALL, packed.count * RATIO)) {
            throw new UnreadableFileException(
                    0,
                    name + " that unpacks to more than " + RATIO + " times its size",
                    "tables; is it a decompression bomb?");
        }
        return read;
    }

    /** The packed bytes, and whether it was they that failed. */
    private static final class Counted extends FilterInputStream {

        private long count;
        private boolean failed;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int read = super.read(target, offset, length);
                count += Math.max(0, read);
                return read;
            } catch (IOException failure) {
                failed = true;
                throw failure;
            }
        }
    }
}
