package org.digitaldiplomacy.ingest;

import java.util.List;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.port.DataPackage;

/** Result of reading a data package: all of it, or nothing and why. */
public sealed interface PackageReading {

    /** The package keeps every rule. */
    record Accepted(DataPackage dataPackage) implements PackageReading {}

    /**
     * The package is refused as a whole.
     *
     * @param name where it lies
     * @param problems the first of them, in the order of reading
     * @param total how many there are
     */
    record Refused(String name, List<Problem> problems, int total) implements PackageReading {

        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty() || total < problems.size()) {
                throw new IllegalArgumentException("a refusal names its problems");
            }
        }

        /** The refusal for a console or log: a line for each problem. */
        public String report() {
            StringBuilder report = new StringBuilder("The data package %s is refused as a whole, with %d problem%s:"
                    .formatted(name, total, total == 1 ? "" : "s"));
            problems.forEach(problem -> report.append("\n  ").append(problem.sentence()));
            if (total > problems.size()) {
                report.append("\n  … and ").append(total - problems.size()).append(" more");
            }
            return report.toString();
        }
    }
}
