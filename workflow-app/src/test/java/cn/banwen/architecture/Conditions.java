package cn.banwen.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;

/** What the rules need beside ArchUnit's own words. */
final class Conditions {

    private Conditions() {}

    /** {@code now()} without a clock, a clock made on the spot, or the system's milliseconds; by call or by reference. */
    static DescribedPredicate<JavaAccess<?>> readingTheClock() {
        return DescribedPredicate.describe("reads the clock", access -> {
            if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
                return false;
            }
            boolean ofJavaTime = target.getOwner().getPackageName().equals("java.time");
            boolean now = ofJavaTime
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean clock = target.getOwner().isEquivalentTo(Clock.class)
                    && target.getName().startsWith("system");
            return now || clock || target.getFullName().equals("java.lang.System.currentTimeMillis()");
        });
    }

    static ArchCondition<JavaClass> beInAMarkedPackage() {
        return new ArchCondition<>("be in a package with a package-info that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            item, item.getFullName() + " lies in a package that is not @NullMarked"));
                }
            }
        };
    }

    static ArchCondition<JavaMethod> haveATopLevelNameEndingIn(String... suffixes) {
        return new ArchCondition<>("be of a class whose name ends in " + String.join(" or ", suffixes)) {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                String name = topLevel(item.getOwner()).getSimpleName();
                if (Arrays.stream(suffixes).noneMatch(name::endsWith)) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName() + " is a test that never runs"));
                }
            }
        };
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(Conditions::topLevel).orElse(type);
    }
}
