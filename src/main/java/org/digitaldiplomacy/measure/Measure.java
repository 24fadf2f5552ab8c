package org.digitaldiplomacy.measure;

import java.util.List;

/**
 * A figure that the measurements of accounts come to. The accounts may be one, those of an institution or those of a
 * country: a measure looks at them together.
 */
public interface Measure {

    Description description();

    /**
     * Evaluates the accounts within the window. Without an account, or without the measurements that the measure
     * needs, the figure is missing and says why.
     */
    Figure of(List<MeasuredAccount> accounts, Window window);

    /**
     * Name, unit and formula of a measure.
     *
     * @param name in kebab case
     * @param unit of the value
     * @param summary one sentence
     * @param formula in plain mathematics; sums are over the accounts that have what it takes
     * @param needs the metrics that it is made of; a star at the end stands for any ending
     */
    record Description(String name, String unit, String summary, String formula, List<String> needs) {

        public Description {
            needs = List.copyOf(needs);
        }

        /** Whether it is made of this metric. */
        public boolean takes(String metric) {
            return needs.stream()
                    .anyMatch(need -> need.endsWith("*")
                            ? metric.startsWith(need.substring(0, need.length() - 1))
                            : metric.equals(need));
        }
    }
}
