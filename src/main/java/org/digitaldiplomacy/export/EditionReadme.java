package org.digitaldiplomacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.digitaldiplomacy.model.Source;

/** The pages for people in an edition's package. */
final class EditionReadme {

    private static final String PROOF = "```\nsha256sum -c SHA256SUMS\n"
            + "java -jar quarkus-run.jar edition verify .\n```\n\n"
            + "The second scores everything again, from the inputs and the rules in `methodology/`, and"
            + " compares every score, rank and interval to the last bit. It needs no database.\n\n";

    private static final String WITHHELD_PROOF = "```\nsha256sum -c SHA256SUMS\n```\n\n"
            + "Since values are left out, the scores cannot be computed again from this package; whoever runs the service"
            + " can, by `edition verify`.\n\n";

    private EditionReadme() {}

    static byte[] readme(Subject subject, boolean isWithholding) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(subject.title()).append("\n\n");
        if (!subject.edition().note().isBlank()) {
            page.append(subject.edition().note()).append("\n\n");
        }
        page.append("Scored as of ")
                .append(subject.edition().year())
                .append(" by ")
                .append(subject.rules().title())
                .append(' ')
                .append(subject.rules().version())
                .append(", published on ")
                .append(subject.publishedOn())
                .append(". It never changes: a correction is a new revision.\n\n");
        if (subject.edition().isCarriedForward()) {
            page.append("Carried forward: few of its inputs are newer than those of the edition before.\n\n");
        }
        if (isWithholding) {
            page.append("Values of sources whose `licence_class` is `TERMS` are left out of this package, for their"
                    + " publishers' terms; the column `withheld` says which.\n\n");
        }
        page.append("Scored by engine ").append(subject.edition().engine());
        page.append(
                subject.plugins().isEmpty()
                        ? ".\n\n"
                        : " and the formulas of the jars in `plugins/`, which are code: `edition verify` runs them only"
                                + " when asked to by `--trust-plugins`.\n\n");
        page.append("| | SHA-256 |\n|---|---|\n| methodology | `")
                .append(subject.edition().methodologyDigest())
                .append("` |\n| inputs | `")
                .append(subject.edition().inputsDigest())
                .append("` |\n");
        subject.plugins().forEach(plugin -> page.append("| plugins/")
                .append(plugin.file())
                .append(" | `")
                .append(plugin.sha256())
                .append("` |\n"));
        page.append("\n## Prove it\n\n")
                .append(isWithholding ? WITHHELD_PROOF : PROOF)
                .append("## Tables\n\nCSV in UTF-8; a gap is an empty cell. `datapackage.json` and"
                        + " `csv-metadata.json` say the same for programs.\n");
        for (Dataset table : EditionTables.all()) {
            page.append("\n### ").append(table.name()).append(".csv\n\n").append(table.about());
            page.append("\n\n| column | type | |\n|---|---|---|\n");
            for (Field field : table.fields()) {
                page.append("| `")
                        .append(field.name())
                        .append("` | ")
                        .append(field.type().csvw())
                        .append(" | ")
                        .append(field.description())
                        .append(" |\n");
            }
        }
        return page.toString().getBytes(UTF_8);
    }

    static byte[] licences(Subject subject) {
        StringBuilder page = new StringBuilder(
                "# Licences\n\nEach source keeps its own licence: `OPEN` asks for"
                        + " attribution, `SA` for the same licence for what is derived, and `TERMS` are the publisher's own.\n");
        for (Source source : subject.frozen().sources()) {
            page.append("\n## ").append(source.title()).append("\n\n");
            page.append("- Publisher: ").append(source.publisher()).append('\n');
            page.append("- Licence: ")
                    .append(source.licence())
                    .append(" (`")
                    .append(source.licenceClass())
                    .append("`)\n");
            if (source.url() != null) {
                page.append("- Address: <").append(source.url()).append(">\n");
            }
            page.append("- Cite as: ").append(source.citation()).append('\n');
        }
        return page.toString().getBytes(UTF_8);
    }
}
