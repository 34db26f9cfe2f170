package org.cronconsole.cli;

import org.cronconsole.settings.Secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a secret from where no list of processes shows it: a file, or standard input. */
final class SecretInput {
    private static final int MOST = 256 * 1024;

    private final InputStream standardInput;

    SecretInput(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * The secret.
     *
     * @param file {@code -} for standard input; one line break at the end does not count
     * @throws CliProblem where there is none
     */
    Secret read(Path file) {
        byte[] bytes;
        try {
            if (file.toString().equals("-")) {
                bytes = standardInput.readNBytes(MOST + 1);
            } else {
                try (InputStream in = Files.newInputStream(file)) {
                    bytes = in.readNBytes(MOST + 1);
                }
            }
        } catch (IOException unreadable) {
            throw CliProblem.input("The value cannot be read from " + file + ". Nothing was done.");
        }
        if (bytes.length > MOST) {
            throw CliProblem.input("The value is longer than 256 KiB. Nothing was done.");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.endsWith("\n")) {
            text = text.substring(0, text.length() - (text.endsWith("\r\n") ? 2 : 1));
        }
        if (text.isEmpty()) {
            throw CliProblem.input("The value is empty. Nothing was done.");
        }
        return Secret.of(text);
    }
}
