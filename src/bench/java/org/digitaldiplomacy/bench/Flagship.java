package org.digitaldiplomacy.bench;

import java.time.Clock;
import java.util.List;
import org.digitaldiplomacy.edition.PanelAssembly;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.ingest.PackageReading;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.YamlRuleBook;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The flagship methodology over the bundled data. */
@State(Scope.Benchmark)
public class Flagship {

    private static final String ID = "digital-diplomacy";
    private static final int YEAR = 2026;

    private Methodology methodology;
    private Panel panel;

    @Setup
    public void read() {
        methodology = rules();
        panel = PanelAssembly.of(data());
    }

    /** The bundled data package, read and checked. */
    public static DataPackage data() {
        PackageReading reading = new PackageReader(Clock.systemUTC()).read(Flagship.class.getClassLoader(), "data");
        if (reading instanceof PackageReading.Accepted accepted) {
            return accepted.dataPackage();
        }
        throw new IllegalStateException(((PackageReading.Refused) reading).report());
    }

    private static Methodology rules() {
        RuleReader reader = new RuleReader(new MethodRegistry(List.of(new BuiltInMethods())));
        RuleBook.Reading reading = new YamlRuleBook(reader).bundled(ID).orElseThrow();
        if (reading instanceof RuleBook.Reading.Read read) {
            return read.rules().methodology();
        }
        throw new IllegalStateException(((RuleBook.Reading.Refused) reading).report());
    }

    Scores score() {
        return Engine.score(methodology, panel, YEAR);
    }
}
