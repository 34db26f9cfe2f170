package org.cronconsole.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The icons that packages and window carry: those of the drawing as it is now, in all sizes. */
class IconsTest {
    private static final Path PACKAGES = Path.of("packaging", "icons");
    private static final Path WINDOW =
            Path.of("src", "main", "resources", "org", "cronconsole", "ui", "icons");

    @Test
    void theyAreRenderedFromTheDrawingAsItIs() throws Exception {
        String drawn = Files.readString(PACKAGES.resolve("cron-console.svg")).replace("\r", "");
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(drawn.getBytes(StandardCharsets.UTF_8));
        assertThat(Files.readString(PACKAGES.resolve("rendered-from.sha256")).strip())
                .as("./mvnw -q -Picons renders them anew")
                .isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void theWindowCarriesThoseOfThePackages() throws IOException {
        List<Path> carried = new ArrayList<>();
        try (Stream<Path> files = Files.list(WINDOW)) {
            files.forEach(carried::add);
        }
        assertThat(carried).hasSizeGreaterThan(4);
        for (Path icon : carried) {
            String size = icon.getFileName().toString().replaceAll("\\D", "");
            assertThat(icon).hasSameBinaryContentAs(picture(size));
        }
    }

    @Test
    void windowsAndMacHaveThemInOneFile() throws IOException {
        String ico = latin(PACKAGES.resolve("cron-console.ico"));
        for (String size : List.of("16", "24", "32", "48", "64", "128", "256")) {
            assertThat(ico).as("size %s of the .ico", size).contains(latin(picture(size)));
        }
        String icns = latin(PACKAGES.resolve("cron-console.icns"));
        assertThat(icns).startsWith("icns");
        for (String size : List.of("16", "32", "64", "128", "256", "512")) {
            assertThat(icns).as("size %s of the .icns", size).contains(latin(picture(size)));
        }
    }

    private static Path picture(String size) {
        return PACKAGES.resolve("cron-console-" + size + ".png");
    }

    /** Each byte as a character. */
    private static String latin(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
