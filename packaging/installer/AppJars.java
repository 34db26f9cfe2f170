import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs the jars of {@code target/dist} anew for one system: native parts out of them and into a
 * folder beside, so that nothing is unpacked on the user's computer; entries sorted and with one
 * date, so that two builds give the same bytes.
 */
final class AppJars {
    /** Native code, by the names that the libraries here have for it. */
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib)");

    /** The Keychain's library is asked for inside of its jar alone; only macOS needs it. */
    private static final String KEYCHAIN = "osxkeychain.so";

    /** Of no use on a class path, or untrue once the jar is packed anew. */
    private static final Pattern LEFT_OUT =
            Pattern.compile(
                    "(.*/)?module-info\\.class|META-INF/[^/]+\\.(SF|RSA|DSA|EC)|META-INF/maven/.*"
                            + "|META-INF/native-image/.*|META-INF/proguard/.*");

    /** Readers of streams look for the manifest first. */
    private static final Comparator<String> MANIFEST_FIRST =
            Comparator.comparing((String name) -> !name.equals("META-INF/MANIFEST.MF"))
                    .thenComparing(Comparator.naturalOrder());

    private final Target target;
    private final LocalDateTime date;

    AppJars(Target target, LocalDateTime date) {
        this.target = target;
        this.date = date;
    }

    /**
     * The application's jars and its libraries', for the class path.
     *
     * @param styles makes the application's own stylesheets quick to read
     * @param lib the distribution's jars
     * @param app where they go
     * @param natives where the native parts of this system go
     */
    void pack(Path lib, Path app, Path natives, Styles styles) throws IOException {
        for (Path jar : Folder.jars(lib)) {
            unpackNatives(jar, natives);
            Map<String, byte[]> entries =
                    kept(jar, name -> !LEFT_OUT.matcher(name).matches() && keptIn(name));
            if (jar.getFileName().toString().equals(AppImage.NAME + ".jar")) {
                entries.putAll(styles.binary(entries));
            }
            write(entries, app.resolve(jar.getFileName()));
        }
    }

    /**
     * JavaFX's modules without native parts, for jlink.
     *
     * @param lib the distribution's JavaFX jars
     * @param modules where they go
     * @param natives where the native parts go
     */
    void packJavaFx(Path lib, Path modules, Path natives) throws IOException {
        for (Path jar : Folder.jars(lib)) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                if (zip.getEntry("module-info.class") == null) {
                    // The jars without a system in their name are empty.
                    continue;
                }
                for (ZipEntry entry : entries(zip)) {
                    if (NATIVE.matcher(entry.getName()).matches()) {
                        extract(zip, entry, natives.resolve(entry.getName()));
                    }
                }
            }
            write(
                    kept(jar, name -> !NATIVE.matcher(name).matches()),
                    modules.resolve(jar.getFileName()));
        }
    }

    private boolean keptIn(String name) {
        return !NATIVE.matcher(name).matches() || (target.macos() && name.equals(KEYCHAIN));
    }

    private void unpackNatives(Path jar, Path natives) throws IOException {
        List<String> folders =
                List.of(
                        "org/sqlite/native/" + target.sqliteFolder() + "/",
                        "com/sun/jna/" + target.jnaFolder() + "/");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : entries(zip)) {
                for (String folder : folders) {
                    if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                        extract(
                                zip,
                                entry,
                                natives.resolve(entry.getName().substring(folder.length())));
                    }
                }
            }
        }
    }

    private static void extract(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.write(file, in.readAllBytes());
        }
    }

    /** What a jar holds, but for what is left out. */
    private static Map<String, byte[]> kept(Path jar, Predicate<String> kept) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : entries(zip)) {
                if (!entry.isDirectory() && kept.test(entry.getName())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        entries.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return entries;
    }

    private void write(Map<String, byte[]> entries, Path to) throws IOException {
        try (OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (String name : entries.keySet().stream().sorted(MANIFEST_FIRST).toList()) {
                ZipEntry entry = new ZipEntry(name);
                // Without a zone: the bytes do not depend on where the build runs.
                entry.setTimeLocal(date);
                out.putNextEntry(entry);
                out.write(entries.get(name));
                out.closeEntry();
            }
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
    }

    /** A moment as a date for entries of a jar. */
    static LocalDateTime date(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
