import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
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

    private final Target target;
    private final LocalDateTime date;

    AppJars(Target target, LocalDateTime date) {
        this.target = target;
        this.date = date;
    }

    /**
     * The application's jars and its libraries', for the class path.
     *
     * @param lib the distribution's jars
     * @param app where they go
     * @param natives where the native parts of this system go
     */
    void pack(Path lib, Path app, Path natives) throws IOException {
        for (Path jar : Folder.jars(lib)) {
            unpackNatives(jar, natives);
            rewrite(
                    jar,
                    app.resolve(jar.getFileName()),
                    name -> !LEFT_OUT.matcher(name).matches() && keptIn(name));
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
            rewrite(
                    jar,
                    modules.resolve(jar.getFileName()),
                    name -> !NATIVE.matcher(name).matches());
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

    private void rewrite(Path jar, Path to, Predicate<String> kept) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (ZipEntry entry : entries(zip)) {
                if (entry.isDirectory() || !kept.test(entry.getName())) {
                    continue;
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                // Without a zone: the bytes do not depend on where the build runs.
                copy.setTimeLocal(date);
                out.putNextEntry(copy);
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        // The manifest comes first: readers of streams look for it there.
        return zip.stream()
                .sorted(
                        Comparator.comparing((ZipEntry entry) ->
                                        !entry.getName().equals("META-INF/MANIFEST.MF"))
                                .thenComparing(ZipEntry::getName))
                .toList();
    }

    /** A moment as a date for entries of a jar. */
    static LocalDateTime date(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
