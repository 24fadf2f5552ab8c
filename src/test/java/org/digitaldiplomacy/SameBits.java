package org.digitaldiplomacy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.DoubleSummaryStatistics;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Calls nothing whose last bit is left to the machine or the JDK: of {@link Math} only what is exactly specified, and no
 * sum whose order is not.
 */
public final class SameBits extends ArchCondition<JavaClass> {

    /** The methods of {@link Math} whose result is specified to the last bit. Others are in {@link StrictMath}. */
    private static final Set<String> EXACT = Set.of(
            "abs",
            "absExact",
            "addExact",
            "ceil",
            "ceilDiv",
            "ceilMod",
            "clamp",
            "copySign",
            "decrementExact",
            "floor",
            "floorDiv",
            "floorMod",
            "fma",
            "getExponent",
            "IEEEremainder",
            "incrementExact",
            "max",
            "min",
            "multiplyExact",
            "multiplyFull",
            "multiplyHigh",
            "negateExact",
            "nextAfter",
            "nextDown",
            "nextUp",
            "rint",
            "round",
            "scalb",
            "signum",
            "sqrt",
            "subtractExact",
            "toIntExact",
            "ulp");

    private static final Set<String> UNORDERED_SUMS = Set.of("sum", "average", "summaryStatistics");

    private static final Set<String> UNORDERED_COLLECTORS =
            Set.of("averagingDouble", "summingDouble", "summarizingDouble");

    public SameBits() {
        super("give the same bits on every machine and JDK");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (isUndefined(access.getTargetOwner(), access.getTarget().getName())) {
                events.add(SimpleConditionEvent.violated(
                        access,
                        access.getDescription()
                                + ": StrictMath and model.OrderedSum, or a loop, give the same bits everywhere"));
            }
        }
    }

    private static boolean isUndefined(JavaClass owner, String name) {
        return (owner.isEquivalentTo(Math.class) && !EXACT.contains(name) && !name.equals("E") && !name.equals("PI"))
                || (owner.isEquivalentTo(DoubleStream.class) && UNORDERED_SUMS.contains(name))
                || (owner.isEquivalentTo(Collectors.class) && UNORDERED_COLLECTORS.contains(name))
                || owner.isEquivalentTo(DoubleSummaryStatistics.class)
                || owner.isEquivalentTo(DoubleAdder.class)
                || name.startsWith("parallel");
    }
}
