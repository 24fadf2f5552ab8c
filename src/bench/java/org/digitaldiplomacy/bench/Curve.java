package org.digitaldiplomacy.bench;

import java.util.List;

/** What something costs at several sizes. */
record Curve(List<Point> points) {

    record Point(double size, double cost) {}

    /** The slope of the least-squares line through the logarithms: 1 where cost is proportional to size. */
    double exponent() {
        double meanX =
                points.stream().mapToDouble(p -> Math.log(p.size())).average().orElse(0);
        double meanY =
                points.stream().mapToDouble(p -> Math.log(p.cost())).average().orElse(0);
        double above = 0;
        double below = 0;
        for (Point p : points) {
            double x = Math.log(p.size()) - meanX;
            above += x * (Math.log(p.cost()) - meanY);
            below += x * x;
        }
        return above / below;
    }
}
