package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.util.List;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.scoring.robustness.RankUncertainty;
import org.digitaldiplomacy.scoring.robustness.Run;

/**
 * Choices of every run as a table: a row for each choice among alternatives, with the alternative, and one for each
 * weight that was drawn, with its quantile.
 */
final class RobustnessTrace {

    private final RankUncertainty result;

    RobustnessTrace(RankUncertainty result) {
        this.result = result;
    }

    void writeCsv(PrintWriter out) {
        Csv.line(out, List.of("run", "choice", "parent", "child", "chosen"));
        for (int r = 0; r < result.runs(); r++) {
            String run = String.valueOf(r);
            for (Run.Setting setting : result.study().settings(result.run(r))) {
                if (setting instanceof Run.Setting.Alternative alternative) {
                    Csv.line(out, List.of(run, setting.choice(), "", "", alternative.label()));
                } else if (setting instanceof Run.Setting.Weights weights) {
                    weights.draws()
                            .forEach(draw -> Csv.line(
                                    out,
                                    List.of(
                                            run,
                                            setting.choice(),
                                            draw.parent(),
                                            draw.child(),
                                            ExactNumber.text(draw.draw()))));
                } else {
                    throw new IllegalStateException("no such kind: " + setting);
                }
            }
        }
        out.flush();
    }
}
