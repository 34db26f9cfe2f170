import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedSet;

/**
 * Builds a package of the application for the system it runs on, from what {@code target/dist}
 * holds: a Java with just the modules needed, JavaFX's and SQLite's native parts in place, the
 * application on the class path, and the cache that shortens the start. Run by {@code build.sh} and
 * {@code build.ps1} through Maven's profile {@code installer}; each step's result stays in the work
 * folder.
 */
final class Installer {
    private final Options options;
    private final Target target;

    private Installer(Options options, Target target) {
        this.options = options;
        this.target = target;
    }

    public static void main(String[] arguments) throws IOException {
        try {
            Target target = Target.current();
            new Installer(Options.of(arguments, target), target).build();
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void build() throws IOException {
        boolean wanted = options.type().equals("app-image");
        AppImage image =
                options.appImage().isEmpty()
                        ? image(wanted ? options.dest() : options.work().resolve("image"))
                        : new AppImage(Path.of(options.appImage()).toAbsolutePath(), target);
        if (wanted) {
            say("%s: %,d bytes", image.root(), Folder.size(image.root()));
            return;
        }
        Files.createDirectories(options.dest());
        Path made = new Packages(options, target).make(image);
        say("%s: %,d bytes", made, Files.size(made));
    }

    private AppImage image(Path to) throws IOException {
        Path work = Files.createDirectories(options.work());
        Path input = Folder.fresh(work.resolve("input"));
        Path modules = Folder.fresh(work.resolve("javafx"));
        Path natives = Folder.fresh(work.resolve("javafx-natives"));
        Path lib = options.dist().resolve("lib");
        if (!Files.isDirectory(lib.resolve("javafx"))) {
            throw new Refused("There is no distribution in " + options.dist() + ".");
        }
        AppJars jars = new AppJars(target, AppJars.date(options.time()));
        Instant begin = Instant.now();
        jars.packJavaFx(lib.resolve("javafx"), modules, natives);
        Styles styles = new Styles(modules, work.resolve("styles"));
        jars.pack(lib, input, input.resolve("native"), styles);
        begin = said("jars packed", begin);

        RuntimeImage runtime = new RuntimeImage(target);
        SortedSet<String> needed = runtime.modules(input, modules);
        say("modules: %s", String.join(", ", needed));
        runtime.link(needed, modules, natives, work.resolve("runtime"));
        begin = said("Java linked", begin);

        AppImage image =
                AppImage.build(
                        target,
                        input,
                        work.resolve("runtime"),
                        options.version(),
                        to,
                        new Packages(options, target).ofImage());
        image.useCache();
        // Before the training, for a cache is bound to its jars by their times and sizes.
        Folder.setTimes(image.root(), options.time());
        begin = said("image made", begin);
        if (options.train()) {
            new Training(image, work).run();
            image.useCache();
            Folder.setTimes(image.root(), options.time());
            said("start prepared", begin);
        }
        new Packages(options, target).sign(image);
        return image;
    }

    private static Instant said(String what, Instant since) {
        Instant now = Instant.now();
        say("%s in %d s", what, Duration.between(since, now).toSeconds());
        return now;
    }

    private static void say(String words, Object... values) {
        System.err.println(String.format(Locale.ROOT, words, values));
    }
}
