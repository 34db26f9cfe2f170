package org.cronconsole.settings;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;

import org.cronconsole.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code .env} files: {@code NAME=value} lines, with or without quotes, and comments. */
public final class EnvFileReader {
    private static final Words WORDS = Words.of(EnvFileReader.class);

    private static final long LARGEST = 1024 * 1024;

    private EnvFileReader() {}

    /**
     * Name to value, by name.
     *
     * @throws SettingsProblem where there is no such file or it cannot be read; its message holds
     *     no value
     */
    public static Map<String, String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new SettingsProblem(WORDS.format("env.file.none", file));
        }
        refuseLarge(file);
        Path folder = file.toAbsolutePath().getParent();
        try {
            Dotenv dotenv =
                    Dotenv.configure()
                            .directory(String.valueOf(folder))
                            .filename(String.valueOf(file.getFileName()))
                            .load();
            Map<String, String> values = new TreeMap<>();
            for (DotenvEntry entry : dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
                values.put(entry.getKey(), entry.getValue());
            }
            return values;
        } catch (DotenvException broken) {
            // Its message repeats the broken line, which may hold a secret.
            throw new SettingsProblem(WORDS.format("env.file.line", file));
        }
    }

    private static void refuseLarge(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new SettingsProblem(WORDS.format("env.file.too.large", file));
            }
        } catch (IOException unreadable) {
            throw new SettingsProblem(WORDS.format("env.file.unreadable", file));
        }
    }
}
