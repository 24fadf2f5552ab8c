package org.digitaldiplomacy.cli.audit;

/** Pieces of HTML. */
final class Page {

    /** Plots bring their own inks. */
    static final String STYLE = """
            :root { color-scheme: light dark; --back: #fff; --ink: #1b1b1b; --faint: #5b5b5b; --line: #d5d5d5; }
            @media (prefers-color-scheme: dark) { :root { --back: #16181b; --ink: #ececec; --faint: #a8a8a8;
              --line: #3a3d42; } }
            body { background: var(--back); color: var(--ink); font: 16px/1.5 system-ui, sans-serif;
              max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
            h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
            p.about, figcaption { color: var(--faint); max-width: 48rem; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
            th, td { padding: .2rem .6rem; text-align: left; border-bottom: 1px solid var(--line); white-space: nowrap; }
            td.long { white-space: normal; min-width: 24rem; }
            td.number { text-align: right; }
            .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1rem; }
            figure { margin: 0 0 1rem; }
            figcaption { font-size: .875rem; }
            svg { max-width: 100%; height: auto; }
            """;

    private Page() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String section(Table table) {
        return "<h2>" + escape(table.title()) + "</h2>\n" + body(table);
    }

    /** A table that opens at a click. */
    static String folded(Table table) {
        return "<details><summary>" + escape(table.title()) + " ("
                + table.rows().size() + ")</summary>\n" + body(table) + "</details>\n";
    }

    private static String body(Table table) {
        StringBuilder html = new StringBuilder("<p class=\"about\">" + escape(table.about()) + "</p>\n");
        if (table.rows().isEmpty()) {
            html.append("<p>None.</p>\n");
        } else {
            html.append("<div class=\"wide\" tabindex=\"0\"><table><thead><tr>");
            table.header()
                    .forEach(h ->
                            html.append("<th scope=\"col\">").append(escape(h)).append("</th>"));
            html.append("</tr></thead><tbody>\n");
            table.rows().forEach(row -> {
                html.append("<tr>");
                row.forEach(cell -> html.append(cell(cell)));
                html.append("</tr>\n");
            });
            html.append("</tbody></table></div>\n");
        }
        if (!table.notes().isEmpty()) {
            html.append("<ul>");
            table.notes().forEach(n -> html.append("<li>").append(escape(n)).append("</li>"));
            html.append("</ul>\n");
        }
        return html.toString();
    }

    private static String cell(String text) {
        boolean isNumber = text.matches("-?[0-9.]+( %)?|–");
        String kind = isNumber ? " class=\"number\"" : text.length() > 60 ? " class=\"long\"" : "";
        return "<td" + kind + ">" + escape(text) + "</td>";
    }

    static String figure(String svg, String caption) {
        return svg.isEmpty() ? "" : "<figure>" + svg + "<figcaption>" + escape(caption) + "</figcaption></figure>\n";
    }
}
