package cn.banwen.architecture.planted.modules;

import org.springframework.modulith.Modulithic;

/** An application of two modules, of which one reaches into the other. */
@Modulithic
public final class PlantedModules {

    private PlantedModules() {}
}
