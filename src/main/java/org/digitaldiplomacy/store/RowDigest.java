package org.digitaldiplomacy.store;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is written, which it passes on, with a count of its lines: {@code COPY} ends each row with a line feed. */
final class RowDigest extends OutputStream {

    private final MessageDigest digest = sha256();
    private final OutputStream next;
    private long rows;

    RowDigest(OutputStream next) {
        this.next = next;
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                rows++;
            }
        }
        next.write(bytes, offset, length);
    }

    /** Describes the table whose rows were written. */
    BackupManifest.Table table(String name, String columns) {
        return new BackupManifest.Table(name, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }
}
