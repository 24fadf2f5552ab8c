package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rows as in RFC 4180, but with plain line feeds. */
final class Csv {

    private Csv() {}

    static void line(PrintWriter out, List<String> cells) {
        out.print(cells.stream().map(Csv::quoted).collect(Collectors.joining(",")));
        out.print('\n');
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
