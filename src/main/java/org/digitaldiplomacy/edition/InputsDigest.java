package org.digitaldiplomacy.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.Observation;

/**
 * The fingerprint of what an edition was scored from. SHA-256 over lines that end in a line feed, in UTF-8: first one
 * {@code country group group …} for each country, by code, its groups by name; then one {@code country indicator year
 * value status source} for each observation, by country, indicator and year, the value as the 16 hexadecimal digits of
 * its IEEE 754 bits, since decimal forms differ between languages.
 */
final class InputsDigest {

    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::country)
            .thenComparing(Observation::indicator)
            .thenComparingInt(Observation::year);

    private InputsDigest() {}

    static String of(List<EditionCountry> countries, List<Observation> inputs) {
        MessageDigest digest = Sha256.begin();
        countries.stream().sorted(Comparator.comparing(EditionCountry::code)).forEach(c -> {
            StringBuilder line = new StringBuilder(c.code().value());
            c.groups().stream().map(GroupId::value).sorted().forEach(g -> line.append(' ')
                    .append(g));
            add(digest, line);
        });
        inputs.stream().sorted(ORDER).forEach(o -> {
            StringBuilder line = new StringBuilder(64);
            line.append(o.country())
                    .append(' ')
                    .append(o.indicator())
                    .append(' ')
                    .append(o.year());
            line.append(' ').append(HexFormat.of().toHexDigits(Double.doubleToLongBits(o.value())));
            add(digest, line.append(' ').append(o.status()).append(' ').append(o.source()));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, StringBuilder line) {
        digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }
}
