import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be built, as the command line says it.
 *
 * @param type app-image, deb, rpm, msi, dmg or pkg
 * @param dest where the package goes
 * @param dist the distribution that the build left
 * @param work where steps leave what they made
 * @param version of the package, without "-SNAPSHOT"
 * @param time that every file gets
 * @param maintainer whom to write to, name and address
 * @param icons the rendered icons
 * @param licences the file that names every library and its licence
 * @param appImage one that is there already, to be packed as it is; empty: it is built
 * @param train whether the start is prepared by a training run
 */
record Options(
        String type,
        Path dest,
        Path dist,
        Path work,
        String version,
        Instant time,
        String maintainer,
        Path icons,
        Path licences,
        String appImage,
        boolean train) {
    private static final List<String> KNOWN =
            List.of(
                    "type",
                    "dest",
                    "dist",
                    "work",
                    "version",
                    "time",
                    "maintainer",
                    "icons",
                    "licences",
                    "app-image",
                    "train");

    /** Reads {@code --name value} pairs. An empty value counts as not given. */
    static Options of(String[] arguments, Target target) {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at < arguments.length; at += 2) {
            String name = arguments[at].startsWith("--") ? arguments[at].substring(2) : "";
            if (!KNOWN.contains(name) || at + 1 == arguments.length) {
                throw new Refused("Not understood: " + arguments[at] + ". See packaging/build.sh.");
            }
            if (!arguments[at + 1].isEmpty()) {
                given.put(name, arguments[at + 1]);
            }
        }
        String type = needed(given, "type");
        List<String> types = types(target);
        if (!types.contains(type)) {
            throw new Refused(
                    "--type "
                            + type
                            + " cannot be built here; one of: "
                            + String.join(", ", types));
        }
        return new Options(
                type,
                Path.of(needed(given, "dest")).toAbsolutePath().normalize(),
                Path.of(given.getOrDefault("dist", "target/dist")).toAbsolutePath(),
                Path.of(given.getOrDefault("work", "target/installer")).toAbsolutePath(),
                needed(given, "version").replace("-SNAPSHOT", ""),
                Instant.parse(needed(given, "time")),
                given.getOrDefault("maintainer", "Cron Console <noreply@cronconsole.invalid>"),
                Path.of(needed(given, "icons")).toAbsolutePath(),
                Path.of(needed(given, "licences")).toAbsolutePath(),
                given.getOrDefault("app-image", ""),
                !given.getOrDefault("train", "yes").equals("no"));
    }

    private static List<String> types(Target target) {
        return switch (target.os()) {
            case "windows" -> List.of("app-image", "msi");
            case "macos" -> List.of("app-image", "dmg", "pkg");
            default -> List.of("app-image", "deb", "rpm");
        };
    }

    private static String needed(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new Refused("--" + name + " is missing. See packaging/build.sh.");
        }
        return value;
    }
}
