package org.cronconsole.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.alert.Announcement;
import org.cronconsole.desktop.SystemDesktop.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Timeout(30)
class SystemDesktopTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Hare \"Kia\"",
                "$(touch pwned) `id` ${HOME} %PATH% $env:PATH",
                "--expire-time=1",
                "-e",
                "<b>bold</b> & <img src='http://x/'>",
                "\\n \\x41 \\",
                "'; Remove-Item C:\\ -Recurse; '",
                "\" & do shell script \"id\" & \"",
                "日本語 Ünïcode 🚗"
            })
    void hostileNamesAreDataEverywhere(String name) {
        ShowCommand linux = ShowCommand.linux("/usr/bin/notify-send", name, name);
        assertThat(linux.line()).hasSize(5).startsWith("/usr/bin/notify-send");
        // What comes after the dashes is no option.
        assertThat(linux.line().subList(2, 4)).containsExactly("--", name);
        assertThat(linux.line().get(4)).doesNotContain("<", ">");

        ShowCommand mac = ShowCommand.mac("/usr/bin/osascript", name, name);
        ShowCommand plain = ShowCommand.mac("/usr/bin/osascript", "a", "b");
        assertThat(mac.line().subList(0, 8)).isEqualTo(plain.line().subList(0, 8));
        assertThat(mac.line().subList(7, 10)).containsExactly("Cron Console", name, name);

        ShowCommand windows = ShowCommand.windows("powershell.exe", name, name);
        assertThat(windows.line()).isEqualTo(ShowCommand.windows("powershell.exe", "", "").line());
        assertThat(windows.line().getLast()).doesNotContain("\"");
        assertThat(windows.variables()).containsEntry("CRON_CONSOLE_TITLE", name);
    }

    @Test
    void markupAndEscapesAreWrittenAsText() {
        assertThat(ShowCommand.linux("n", "t", "<b>Ford & \\n</b>").line().getLast())
                .isEqualTo("&lt;b&gt;Ford &amp; \\\\n&lt;/b&gt;");
    }

    @Test
    void whatIsShownIsOneShortLineWithoutSecretsAndNumbers() {
        assertThat(ShownText.of("a\n\tb\u0000\u202Ec\u2066 \uD800 d  ", 50)).isEqualTo("a b c d");
        assertThat(ShownText.of("exit; password=hunter22 rnd_abcdefgh", 80))
                .doesNotContain("hunter22", "abcdefgh");
        assertThat(ShownText.of("call +1 312-555-0142 or (312) 555-0143, 3125550144", 80))
                .isEqualTo("call (number) or (number), (number)");
        assertThat(ShownText.of("3 of 14 failed since 26 Nov, 5:12 AM; exit code 137", 80))
                .isEqualTo("3 of 14 failed since 26 Nov, 5:12 AM; exit code 137");
        String cars = "🚗".repeat(20);
        assertThat(ShownText.of(cars, 10)).isEqualTo("🚗".repeat(9) + "…");
    }

    @Test
    void theSystemIsToldByItsName() {
        assertThat(List.of("Linux", "Mac OS X", "Windows 11", "FreeBSD"))
                .extracting(SystemDesktop::kind)
                .containsExactly(Kind.LINUX, Kind.MAC, Kind.WINDOWS, Kind.OTHER);
    }

    @Test
    void whatIsMissingIsSaid() {
        Map<String, String> nothing = Map.of("PATH", folder.toString());
        assertThat(new SystemDesktop(Kind.LINUX, nothing, LIMIT).missing().orElseThrow())
                .contains("notify-send", "libnotify-bin");
        assertThat(
                        new SystemDesktop(
                                        Kind.WINDOWS,
                                        Map.of("SystemRoot", folder.toString()),
                                        LIMIT)
                                .missing()
                                .orElseThrow())
                .contains("powershell.exe");
        assertThat(new SystemDesktop(Kind.OTHER, nothing, LIMIT).missing()).isPresent();
        assertThat(new SystemDesktop(Kind.LINUX, nothing, LIMIT).show(new Announcement("a", "b")))
                .isPresent();
    }

    private SystemDesktop with(String script, Duration limit) throws IOException {
        Path program = folder.resolve("notify-send");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", folder + ":/usr/bin:/bin");
        environment.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        environment.put("RENDER_API_KEY", "rnd_secret");
        environment.put("OUT", folder.resolve("out").toString());
        return new SystemDesktop(Kind.LINUX, environment, limit);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theProgramIsGivenItsArgumentsAndNoSecret() throws IOException {
        SystemDesktop desktop =
                with("for a in \"$@\"; do echo \"[$a]\" >> \"$OUT\"; done; env >> \"$OUT\"", LIMIT);
        assertThat(desktop.missing()).isEmpty();
        assertThat(desktop.show(new Announcement("-x $(id)\n'Kia'", ""))).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("out")))
                .startsWith("[--app-name=Cron Console]", "[--]", "[-x $(id) 'Kia']", "[]")
                .noneMatch(line -> line.contains("rnd_secret"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatFailsOrHangsIsSaidInTime() throws IOException {
        assertThat(
                        with("echo 'Cannot autolaunch D-Bus' >&2; exit 1", LIMIT)
                                .show(new Announcement("a", "b"))
                                .orElseThrow())
                .contains("exit code 1", "Cannot autolaunch D-Bus");
        assertThat(
                        with("exec sleep 60", Duration.ofMillis(200))
                                .show(new Announcement("a", "b"))
                                .orElseThrow())
                .contains("did not end");
        SystemDesktop unbound =
                new SystemDesktop(Kind.LINUX, Map.of("PATH", folder.toString()), LIMIT);
        assertThat(unbound.missing().orElseThrow()).contains("no desktop session");
    }
}
