package org.cronconsole.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.TestWirings;
import org.cronconsole.alert.Announcement;
import org.cronconsole.alert.Desktop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

class MachineChecksTest {
    @TempDir Path folder;

    private Finding desktop(@Nullable String missing, @Nullable String lastTrouble)
            throws Exception {
        Desktop desktop =
                new Desktop() {
                    @Override
                    public Optional<String> missing() {
                        return Optional.ofNullable(missing);
                    }

                    @Override
                    public Optional<String> lastTrouble() {
                        return Optional.ofNullable(lastTrouble);
                    }

                    @Override
                    public Optional<String> show(Announcement announcement) {
                        throw new AssertionError("a look shows nothing");
                    }
                };
        Check check =
                new MachineChecks(folder, TestWirings.profiles(), new Versions("1", "26"), desktop)
                        .checks().stream()
                                .filter(each -> each.name().equals("Desktop notifications"))
                                .findFirst()
                                .orElseThrow();
        return check.look().call();
    }

    @Test
    void whetherTheDesktopCanBeToldIsSaid() throws Exception {
        assertThat(desktop(null, null))
                .isEqualTo(Finding.good("Desktop notifications", "Available."));
        // Whoever has no desktop works as well without.
        Finding none = desktop("The program notify-send is not there.", null);
        assertThat(none.ok()).isTrue();
        assertThat(none.found())
                .isEqualTo(
                        "Not available; Cron Console works without them."
                                + " The program notify-send is not there.");
        Finding failed = desktop(null, "The program notify-send failed (exit code 1).");
        assertThat(failed.ok()).isFalse();
        assertThat(failed.found()).contains("exit code 1");
        assertThat(failed.next()).contains("Settings");
    }
}
