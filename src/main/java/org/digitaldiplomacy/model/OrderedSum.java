package org.digitaldiplomacy.model;

/**
 * Sum of numbers in the order that they stand in, with the rounding error of each step carried along: the same bits on
 * every machine and JDK, which streams do not promise of theirs. Method: W. Kahan (1965), Further remarks on reducing
 * truncation errors, Communications of the ACM 8.
 */
public final class OrderedSum {

    private OrderedSum() {}

    /** 0 for none. */
    public static double of(double... values) {
        double sum = 0;
        double excess = 0;
        double plain = 0;
        for (double value : values) {
            double corrected = value - excess;
            double next = sum + corrected;
            excess = next - sum - corrected;
            sum = next;
            plain += value;
        }
        double total = sum - excess;
        return Double.isNaN(total) ? plain : total; // beyond the numbers, the carried error means nothing
    }

    /** The sum over the count; 0 for none. */
    public static double mean(double... values) {
        return values.length == 0 ? 0 : of(values) / values.length;
    }
}
