package org.cronconsole.tour;

import org.cronconsole.words.Language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes pictures of every screen, against a sandbox of its own: the arguments are the folder for
 * them, a language ({@code en} where it is left out), and a regular expression that the names of
 * the pictures are to match (all of them where it is left out). What cannot be reached is said at
 * the end, and the rest is taken all the same.
 */
public final class EveryPicture {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private EveryPicture() {}

    /** Takes them. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/pictures");
        Language.choose(args.length > 1 ? args[1] : "en");
        Pattern wanted = Pattern.compile(args.length > 2 ? args[2] : ".*");
        Files.createDirectories(folder);
        Path data = Files.createTempDirectory("cron-console-pictures");
        // Not by a normal end: the threads of JavaFX and of the sandbox would keep the process.
        int code = 2;
        try {
            code = takeAll(folder, wanted, data);
        } finally {
            System.exit(code);
        }
    }

    private static int takeAll(Path folder, Pattern wanted, Path data) {
        Rounds.start();
        Hands hands = new Hands(PATIENCE);
        Album album = new Album(hands, folder, wanted);
        List<String> missing = new Rounds(hands, data, album::take).go();
        System.out.println(
                album.pictures() + " pictures are in " + folder + "; not reached: " + missing);
        return missing.isEmpty() ? 0 : 1;
    }
}
