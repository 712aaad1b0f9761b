package cn.banwen.ofd;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where a part lies in its container, and what a location written in it means. */
record PartPath(String value) {

    static final PartPath ROOT = new PartPath("OFD.xml");

    /**
     * The part at a location: absolute from the container's root, otherwise from this part's folder.
     *
     * @return empty for a location that is blank or leads out of the container
     */
    Optional<PartPath> resolve(String location) {
        String written = location.strip().replace('\\', '/');
        String whole = written.startsWith("/") ? written : folder() + written;
        Deque<String> names = new ArrayDeque<>();
        for (String name : whole.split("/", -1)) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new PartPath(String.join("/", names)));
    }

    private String folder() {
        return value.substring(0, value.lastIndexOf('/') + 1);
    }
}
