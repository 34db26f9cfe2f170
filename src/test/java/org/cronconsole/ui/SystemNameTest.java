package org.cronconsole.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the window tells the system, and what the package says of it, have to agree. */
class SystemNameTest {
    private static final Path PACKAGING = Path.of("packaging");

    @Test
    void theMenuEntryNamesTheClassOfTheWindows() throws IOException {
        assertThat(Files.readAllLines(PACKAGING.resolve("linux/cron-console.desktop")))
                .contains("StartupWMClass=" + SystemName.PACKAGE, "Icon=" + SystemName.PACKAGE);
    }

    @Test
    void everyLauncherOfTheWindowOpensTheWayToIt() throws IOException {
        String way =
                "--add-exports=javafx.graphics/"
                        + com.sun.glass.ui.Application.class.getPackageName()
                        + "=ALL-UNNAMED";
        for (String launcher :
                List.of(
                        "installer/AppImage.java",
                        "launcher/cron-console.sh",
                        "launcher/cron-console.bat")) {
            assertThat(Files.readString(PACKAGING.resolve(launcher))).as(launcher).contains(way);
        }
    }
}
