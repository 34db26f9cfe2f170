import java.util.Locale;

/**
 * The system and processor that a package is built for: always those of this machine.
 *
 * @param os "linux", "macos" or "windows", as the folders under {@code packaging} are named
 * @param sqliteFolder where sqlite-jdbc's jar has its native part for it
 * @param jnaFolder where JNA's jar has its native part for it
 */
record Target(String os, String sqliteFolder, String jnaFolder) {
    /** This machine's. */
    static Target current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm =
                switch (arch) {
                    case "aarch64", "arm64" -> true;
                    case "amd64", "x86_64" -> false;
                    default -> throw new Refused("No package can be built for " + arch + ".");
                };
        String sqlite = arm ? "aarch64" : "x86_64";
        String jna = arm ? "aarch64" : "x86-64";
        if (name.contains("win")) {
            return new Target("windows", "Windows/" + sqlite, "win32-" + jna);
        }
        if (name.contains("mac")) {
            return new Target("macos", "Mac/" + sqlite, "darwin-" + jna);
        }
        return new Target("linux", "Linux/" + sqlite, "linux-" + jna);
    }

    boolean windows() {
        return os.equals("windows");
    }

    boolean macos() {
        return os.equals("macos");
    }

    boolean linux() {
        return os.equals("linux");
    }
}
