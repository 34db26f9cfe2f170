import com.google.googlejavaformat.java.Main;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks ({@code --check}) or rewrites ({@code --replace}) the format of every Java file of the
 * project. Own JVM, because the formatter has to run on the Java whose syntax it reads.
 */
class Format {
    private Format() {}

    public static void main(String[] args) throws Exception {
        boolean replace = args[0].equals("--replace");
        Path root = Path.of(args[1]);
        List<String> arguments = new ArrayList<>(List.of("--aosp"));
        arguments.addAll(
                replace ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        for (String folder : List.of("src", "packaging")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                files.map(Path::toString)
                        .filter(f -> f.endsWith(".java"))
                        .sorted()
                        .forEach(arguments::add);
            }
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = new Main(out, err, System.in).format(arguments.toArray(String[]::new));
        if (replace) {
            // A long string that was just split is indented only by the next pass.
            code = new Main(out, err, System.in).format(arguments.toArray(String[]::new));
        }
        out.flush();
        if (code != 0 && !replace) {
            System.err.println("Not in the agreed format. Mend with: ./mvnw -q -Pformat");
        }
        System.exit(code);
    }
}
