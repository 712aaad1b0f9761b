package cn.banwen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenApplication;
import cn.banwen.architecture.planted.modules.PlantedModules;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(BanwenApplication.class);

    @Test
    void keepToTheirBorders() {
        MODULES.verify();
    }

    @Test
    void areTheCapabilitiesAndTheJarsBesideTheApplication() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains("audit", "circulation", "identity", "intake", "platform", "processmodels", "storage", "web");
    }

    @Test
    void nameWhatTheyDependOn() {
        List<String> silent = MODULES.stream()
                .filter(module -> !module.getBasePackage()
                        .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                        .isPresent())
                .map(ApplicationModule::getIdentifier)
                .map(String::valueOf)
                .toList();

        // The jars beside the application are libraries: they know no module, and their build lets them know none.
        assertThat(silent).containsExactlyInAnyOrder("processmodels", "storage");
    }

    @Test
    void areReportedWhenOneReachesIntoAnother() {
        ImportOption all = location -> true;

        assertThat(ApplicationModules.of(PlantedModules.class, all)
                        .detectViolations()
                        .getMessages())
                .anySatisfy(message -> assertThat(message).contains("Reacher").contains("Hidden"));
    }
}
