package cn.banwen.sources;

import java.util.List;

/** The sources that the settings name, in their order. */
record ConfiguredSources(List<Source> all) {

    ConfiguredSources {
        all = List.copyOf(all);
    }
}
