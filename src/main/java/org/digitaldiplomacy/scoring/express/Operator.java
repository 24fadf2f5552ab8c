package org.digitaldiplomacy.scoring.express;

/** Arithmetic of two numbers. */
enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    OVER("/"),
    POWER("^");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    double apply(Quantity.Operation of, double a, double b, Evaluation e) {
        return switch (this) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case OVER -> b == 0 ? e.outside(of, of.right(), b, "a divisor other than zero") : a / b;
            case POWER -> power(of, a, b, e);
        };
    }

    private static double power(Quantity.Operation of, double base, double exponent, Evaluation e) {
        if (base < 0 && exponent != Math.rint(exponent)) {
            return e.outside(of, of.left(), base, "a base from zero, or a whole exponent");
        }
        if (base == 0 && exponent < 0) {
            return e.outside(of, of.left(), base, "a base other than zero, or an exponent from zero");
        }
        return StrictMath.pow(base, exponent);
    }
}
