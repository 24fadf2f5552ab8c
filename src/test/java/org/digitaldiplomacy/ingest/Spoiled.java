package org.digitaldiplomacy.ingest;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * The sample package, spoiled, and what is to be said of it.
 *
 * @param how the sentence that names it
 */
record Spoiled(String how, SamplePackage sample, List<String> sentences) {

    static Start spoiled(String how) {
        return new Start(how, SamplePackage.valid(), "");
    }

    @Override
    public String toString() {
        return how;
    }

    /** The sample on its way down; {@code before} begins each sentence. */
    record Start(String how, SamplePackage sample, String before) {

        Spoiled says(String... sentences) {
            return new Spoiled(
                    how, sample, Arrays.stream(sentences).map(before::concat).toList());
        }

        Start before(String start) {
            return new Start(how, sample, start);
        }

        Start replace(String path, String from, String to) {
            return but(sample.replace(path, from, to));
        }

        Start line(String path, int number, String line) {
            return but(sample.line(path, number, line));
        }

        Start append(String path, String line) {
            return but(sample.append(path, line));
        }

        Start with(String path, String text) {
            return but(sample.with(path, text));
        }

        Start with(String path, byte[] bytes) {
            return but(sample.with(path, bytes));
        }

        Start without(String path) {
            return but(sample.without(path));
        }

        Start encode(String path, Charset charset) {
            return but(sample.with(path, sample.text(path).getBytes(charset)));
        }

        private Start but(SamplePackage changed) {
            return new Start(how, changed, before);
        }
    }
}
