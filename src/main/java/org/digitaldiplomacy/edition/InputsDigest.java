package org.digitaldiplomacy.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.Sha256;
import org.digitaldiplomacy.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of what an edition was scored from: SHA-256 over lines in UTF-8 that end in a line feed, their fields
 * apart by tabs, as PostgreSQL's {@code COPY} writes them (a missing field is {@code \N}; backslash, tab, line feed and
 * carriage return in a field are {@code \\}, {@code \t}, {@code \n} and {@code \r}). A number is the 16 hexadecimal
 * digits of its IEEE 754 bits, since decimal forms differ between languages. The lines are, in this order:
 *
 * <pre>
 * country      code, its groups with spaces between                                by code
 * group        id, kind                                                            by id
 * source       id, publisher, title, edition, licence, class, url, copy, citation, note, read on, second copy,
 *              agreement                                                           by id
 * indicator    id, name, description, unit, kind, minimum, maximum, publisher's code, url   by id
 * observation  country, indicator, year, value, status, source                     by country, indicator, year
 * </pre>
 *
 * <p>where the first field of each is the word on the left.
 */
final class InputsDigest {

    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::country)
            .thenComparing(Observation::indicator)
            .thenComparingInt(Observation::year);

    private final MessageDigest digest = Sha256.begin();

    private InputsDigest() {}

    static String of(
            List<EditionCountry> countries,
            Map<GroupId, GroupKind> groups,
            List<Source> sources,
            List<Indicator> indicators,
            List<Observation> observations) {
        InputsDigest lines = new InputsDigest();
        countries.stream().sorted(Comparator.comparing(EditionCountry::code)).forEach(lines::country);
        Map<String, GroupKind> byName = new TreeMap<>();
        groups.forEach((group, kind) -> byName.put(group.value(), kind));
        byName.forEach((group, kind) -> lines.line("group", group, kind));
        sources.stream().sorted(Comparator.comparing(s -> s.id().value())).forEach(lines::source);
        indicators.stream().sorted(Comparator.comparing(i -> i.id().value())).forEach(lines::indicator);
        observations.stream().sorted(ORDER).forEach(lines::observation);
        return HexFormat.of().formatHex(lines.digest.digest());
    }

    private void country(EditionCountry c) {
        line(
                "country",
                c.code(),
                c.groups().stream().map(GroupId::value).sorted().collect(joining(" ")));
    }

    private void source(Source s) {
        line(
                "source",
                s.id(),
                s.publisher(),
                s.title(),
                s.edition(),
                s.licence(),
                s.licenceClass(),
                s.url(),
                s.copy(),
                s.citation(),
                s.note(),
                s.readOn(),
                s.secondCopy(),
                s.agreement());
    }

    private void indicator(Indicator i) {
        line(
                "indicator",
                i.id(),
                i.name(),
                i.description(),
                i.unit(),
                i.kind(),
                i.minimum() == null ? null : bits(i.minimum()),
                i.maximum() == null ? null : bits(i.maximum()),
                i.publisherCode(),
                i.url());
    }

    private void observation(Observation o) {
        line("observation", o.country(), o.indicator(), o.year(), bits(o.value()), o.status(), o.source());
    }

    private static String bits(double number) {
        return HexFormat.of().toHexDigits(Double.doubleToLongBits(number));
    }

    private void line(@Nullable Object... fields) {
        StringBuilder line = new StringBuilder(96);
        for (Object field : fields) {
            line.append(line.length() == 0 ? "" : "\t").append(field == null ? "\\N" : escaped(field.toString()));
        }
        digest.update(line.append('\n').toString().getBytes(UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
