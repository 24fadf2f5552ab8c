package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.ingest.FilePanels;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.YamlRuleBook;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.MethodRegistry;

/** What a command line came to. */
record Ran(int code, String out, String err) {

    static final FilePanels DATA = new FilePanels(new PackageReader(Clock.systemUTC()));
    static final YamlRuleBook RULES =
            new YamlRuleBook(new RuleReader(new MethodRegistry(List.of(new BuiltInMethods()))));

    static final IndexDatabase.Opening NO_DATABASE = () -> {
        throw new IndexDatabase.Unavailable("there is no database here");
    };

    static Ran command(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int code = IndexCommand.run(RULES, DATA, NO_DATABASE, new PrintWriter(out), new PrintWriter(err), texts);
        return new Ran(code, out.toString(), err.toString());
    }
}
