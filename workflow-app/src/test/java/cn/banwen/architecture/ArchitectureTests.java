package cn.banwen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTests {

    private static final String PLANTED = "cn.banwen.architecture.planted";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.banwen");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("cn.banwen")
            .that(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(PLANTED + "..")));

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    @ParameterizedTest
    @EnumSource
    void holds(Rule rule) {
        rule.rule().check(rule.isAboutTests() ? TESTS : PRODUCTION);
    }

    @ParameterizedTest
    @EnumSource
    void reportsThePlantedViolationAndNothingElse(Rule rule) {
        EvaluationResult result = rule.rule().evaluate(VIOLATIONS);

        assertThat(rule.planted()).isNotEmpty().allSatisfy(planted -> assertThat(
                        result.getFailureReport().getDetails())
                .as("violations by %s", planted.getSimpleName())
                .anyMatch(detail -> detail.contains(planted.getName())));
        assertThat(result.getFailureReport().getDetails())
                .allMatch(detail -> rule.planted().stream().anyMatch(planted -> detail.contains(planted.getName())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"now()", "today(", "millis()", "reference()", "clock()"})
    void seesEveryWayOfReadingTheClock(String method) {
        assertThat(Rule.TIME_IS_A_PARAMETER
                        .rule()
                        .evaluate(VIOLATIONS)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(detail -> detail.contains("ClockReader." + method));
    }

    @Test
    void looksAtEveryModuleOfTheBuild() {
        assertThat(PRODUCTION.contain("cn.banwen.BanwenApplication")).isTrue();
        assertThat(PRODUCTION.contain("cn.banwen.storage.DocumentStore")).isTrue();
        assertThat(PRODUCTION.contain("cn.banwen.processmodels.IncomingDocumentModel"))
                .isTrue();
        assertThat(TESTS.contain(ArchitectureTests.class)).isTrue();
    }
}
