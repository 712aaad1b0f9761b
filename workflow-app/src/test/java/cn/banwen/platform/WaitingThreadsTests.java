package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.storage.DocumentStore;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;

/** Scheduled work that may wait for another server than the database holds up nothing but itself. */
class WaitingThreadsTests {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("cn.banwen");

    private static List<JavaMethod> scheduled() {
        return PRODUCT.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Scheduled.class))
                .toList();
    }

    private static boolean waits(JavaMethod method) {
        return method.getAnnotationOfType(Scheduled.class).scheduler().equals(WaitingThreads.SCHEDULER);
    }

    @Test
    void eachSuchJobHasAThread() {
        assertThat(scheduled().stream().filter(WaitingThreadsTests::waits)).hasSize(WaitingThreads.THREADS);
    }

    @Test
    void whatAsksTheStoreRunsOnThemOrOnAThreadOfItsOwn() {
        assertThat(scheduled())
                .filteredOn(method -> !waits(method) && has(method.getOwner(), DocumentStore.class))
                .allMatch(method -> has(method.getOwner(), BackgroundWork.class));
    }

    private static boolean has(JavaClass type, Class<?> part) {
        return type.getAllFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(part));
    }
}
