package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every command and option that the guide's table names is there. */
class GuideCommandsTest {
    private static final Pattern CODE = Pattern.compile("`([a-z][^`]*)`");

    private final CliFixture cli = new CliFixture();

    @Test
    void everyCommandOfTheTableIsThereWithItsOptions() throws IOException {
        List<String> wrong = new ArrayList<>();
        int commands = 0;
        for (String line : Files.readAllLines(Path.of("docs", "guide", "commands.md"))) {
            if (!line.startsWith("| ")) {
                continue;
            }
            Matcher code = CODE.matcher(line);
            while (code.find()) {
                commands++;
                check(code.group(1), wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(commands).isGreaterThan(40);
    }

    private void check(String typed, List<String> wrong) {
        List<String> args = new ArrayList<>();
        List<String> options = new ArrayList<>();
        boolean path = true;
        for (String word : typed.split(" ", -1)) {
            path = path && word.matches("[a-z][a-z-]*");
            if (path) {
                args.add(word);
            } else if (word.startsWith("--")) {
                options.add(word);
            }
        }
        args.add("--help");
        if (cli.run(args.toArray(String[]::new)) != 0
                || !cli.outText().contains(String.join(" ", args.subList(0, args.size() - 1)))) {
            wrong.add(typed + ": no such command");
            return;
        }
        options.stream()
                .filter(option -> !cli.outText().contains(option))
                .forEach(option -> wrong.add(typed + ": no " + option));
    }
}
