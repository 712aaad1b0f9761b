package cn.banwen.architecture;

import static cn.banwen.architecture.Conditions.beInAMarkedPackage;
import static cn.banwen.architecture.Conditions.haveATopLevelNameEndingIn;
import static cn.banwen.architecture.Conditions.readingTheClock;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import cn.banwen.architecture.planted.ClockReader;
import cn.banwen.architecture.planted.ConsoleWriter;
import cn.banwen.architecture.planted.Desk;
import cn.banwen.architecture.planted.DirectoryCaller;
import cn.banwen.architecture.planted.EngineUser;
import cn.banwen.architecture.planted.InjectedField;
import cn.banwen.architecture.planted.ObjectStoreUser;
import cn.banwen.architecture.planted.OldDates;
import cn.banwen.architecture.planted.OpenApi;
import cn.banwen.architecture.planted.PasswordReader;
import cn.banwen.architecture.planted.PdfWriter;
import cn.banwen.architecture.planted.TestOfNothing;
import cn.banwen.architecture.planted.circulation.SettableDocument;
import cn.banwen.architecture.planted.unmarked.Unmarked;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.stereotype.Controller;

/** A rule, and the classes under {@code planted} that break it and nothing else. */
enum Rule {
    ENGINE_IS_A_GUEST(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("cn.banwen.circulation.engine..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.flowable..")
                    .because("the engine is a guest; use CirculationEngine instead"),
            EngineUser.class),

    STORAGE_HIDES_ITS_CLIENT(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("cn.banwen.storage..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.minio..", "org.gaul..", "org.jclouds..", "okhttp3..", "software.amazon..")
                    .because("nobody else knows where files lie; use DocumentStore instead"),
            ObjectStoreUser.class),

    PDFBOX_STAYS_WHERE_PDF_IS_THE_WORK(
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "cn.banwen.papers..",
                            "cn.banwen.intake..",
                            "cn.banwen.rendition.drawing..",
                            "cn.banwen.demo..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.pdfbox..")
                    .because(
                            "PDF is written by papers, examined by intake, drawn in a process of its own and invented by demo;"
                                    + " use Papers, IncomingFiles or Renditions instead"),
            PdfWriter.class),

    PASSWORDS_STAY_AT_THE_DOOR(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("cn.banwen.identity..", "cn.banwen.demo..", "cn.banwen.web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework.security.crypto..")
                    .because("nobody else needs to see a password; use People instead"),
            PasswordReader.class),

    THE_DIRECTORY_HIDES_ITS_CLIENT(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("cn.banwen.keycloak..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.keycloak..", "jakarta.ws.rs..", "org.jboss.resteasy..")
                    .because("nobody else knows which directory there is; use DirectoryAccounts instead"),
            DirectoryCaller.class),

    FIELDS_ARE_NOT_INJECTED(
            fields().should()
                    .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .andShould()
                    .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                    .andShould()
                    .notBeAnnotatedWith("jakarta.annotation.Resource")
                    .andShould()
                    .notBeAnnotatedWith("jakarta.inject.Inject")
                    .because("an object is complete when it is made; use the constructor instead"),
            InjectedField.class),

    AGGREGATES_HAVE_NO_SETTERS(
            methods()
                    .that()
                    .areDeclaredInClassesThat(resideInAPackage("..circulation..")
                            // what the engine's own interfaces ask for is no aggregate
                            .and(resideOutsideOfPackage("..circulation.engine.."))
                            .and(are(assignableTo(Record.class).negate())))
                    .and()
                    .arePublic()
                    .should()
                    .haveNameNotMatching("set[A-Z].*")
                    .because("a setter skips the rules; use a method named after the official act instead"),
            SettableDocument.class),

    DATES_ARE_OF_JAVA_TIME(
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("cn.banwen.papers.Papers")
                    .and()
                    .resideOutsideOfPackage("cn.banwen.circulation.engine..")
                    .should()
                    .dependOnClassesThat(are(assignableTo(Date.class).or(assignableTo(Calendar.class))))
                    .because(
                            "only the properties of a PDF and the engine know old dates; use Instant or LocalDate instead"),
            OldDates.class),

    TIME_IS_A_PARAMETER(
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("cn.banwen.platform.PlatformConfiguration")
                    .should()
                    .accessTargetWhere(readingTheClock())
                    .because("time is a parameter; use the Clock bean instead"),
            ClockReader.class),

    NOBODY_WRITES_TO_THE_CONSOLE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("cn.banwen.platform..")
                    .should(ACCESS_STANDARD_STREAMS)
                    .because("only the start speaks to the operator; use a logger instead"),
            ConsoleWriter.class),

    CONTROLLERS_ARE_NAMED_API_OR_PAGE(
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .and()
                    .areNotAnnotations()
                    .should()
                    .haveNameMatching(".*(Api|Page)")
                    .because("the name tells what it answers with; use …Api or …Page instead"),
            Desk.class),

    CONTROLLERS_ARE_PACKAGE_PRIVATE(
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .and()
                    .areNotAnnotations()
                    .should()
                    .bePackagePrivate()
                    .because("nobody calls a controller; use the capability's API instead"),
            Desk.class,
            OpenApi.class),

    EVERY_PACKAGE_SAYS_WHAT_IT_IS(
            classes()
                    .should(beInAMarkedPackage())
                    .because("a package without one is neither explained nor checked for nulls;"
                            + " use a package-info.java with @NullMarked"),
            Unmarked.class),

    TESTS_ARE_FOUND_BY_THEIR_NAMES(
            methods()
                    .that()
                    .areMetaAnnotatedWith(Testable.class)
                    .should(haveATopLevelNameEndingIn("Tests", "IT"))
                    .because("Maven runs no others; use …Tests or …IT instead"),
            TestOfNothing.class);

    private final ArchRule rule;
    private final List<Class<?>> planted;

    Rule(ArchRule rule, Class<?>... planted) {
        this.rule = rule;
        this.planted = List.of(planted);
    }

    ArchRule rule() {
        return rule;
    }

    List<Class<?>> planted() {
        return planted;
    }

    boolean isAboutTests() {
        return this == TESTS_ARE_FOUND_BY_THEIR_NAMES;
    }
}
