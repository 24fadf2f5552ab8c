package org.digitaldiplomacy.scoring.robustness;

import java.util.List;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Weigher;

/** A weigher whose weights are drawn around those of another. */
final class DrawnWeights {

    private DrawnWeights() {}

    /** @param draws one for each child of the node */
    static Weigher around(Weigher weigher, Choice.WeightDraw choice, double[] draws) {
        return weigher instanceof Weigher.StatedWeigher s
                ? new Stated(s, choice, draws)
                : new FromTable((Weigher.TableWeigher) weigher, choice, draws);
    }

    private record Stated(Weigher.StatedWeigher around, Choice.WeightDraw choice, double[] draws)
            implements Weigher.StatedWeigher {
        @Override
        public String name() {
            return around.name();
        }

        @Override
        public double[] weigh(double[] stated) {
            return choice.draw(around.weigh(stated), draws);
        }

        @Override
        public double[] weigh(List<String> names, double[] stated) {
            return choice.draw(around.weigh(names, stated), draws);
        }
    }

    private record FromTable(Weigher.TableWeigher around, Choice.WeightDraw choice, double[] draws)
            implements Weigher.TableWeigher {
        @Override
        public String name() {
            return around.name();
        }

        @Override
        public Weights weigh(double[] stated, List<Column> children) {
            return drawn(around.weigh(stated, children));
        }

        @Override
        public Weights weigh(List<String> names, double[] stated, List<Column> children) {
            return drawn(around.weigh(names, stated, children));
        }

        private Weights drawn(Weights weights) {
            return weights instanceof Weights.Found found
                    ? new Weights.Found(choice.draw(found.values(), draws))
                    : weights;
        }
    }
}
