package org.cronconsole.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.schedule.UtcCron;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What machines read is the same on a computer whose language has digits, a calendar or capitals of
 * its own.
 */
@Timeout(60)
class OddLocalesTest {
    /** A number put into a text in the language of this machine. */
    private static final Pattern IN_ITS_DIGITS =
            Pattern.compile(
                    "%[-0-9,]*d(?:[^\"\\\\\\n]|\\\\.)*\"\\)?\\s*\\.formatted\\("
                            + "|String\\.format\\(\\s*\""
                            + "|to(?:Low|Upp)erCase\\(\\)");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "th-TH-u-ca-buddhist-nu-thai", "tr-TR"})
    void theSandboxSpeaksToMachinesAsEver(String tag) {
        List<String> wanted = schedules(Locale.US);
        assertThat(schedules(Locale.forLanguageTag(tag))).isEqualTo(wanted);
    }

    /** The lines that jobs start by, as they are read. */
    private static List<String> schedules(Locale locale) {
        Locale.setDefault(locale);
        SandboxOptions few = SandboxOptions.defaults().withDealerships(2).withDays(1).withSeed(7L);
        try (Sandbox sandbox = TestSandboxes.start(few, InstantSource.system())) {
            List<String> lines = new ArrayList<>();
            TestSandboxes.state(sandbox).values().stream()
                    .flatMap(service -> service.findValuesAsText("schedule").stream())
                    .forEach(line -> lines.add(UtcCron.parse(line).expression()));
            assertThat(lines).isNotEmpty();
            lines.sort(null);
            return lines;
        }
    }

    @Test
    void scriptsHearAmericanEnglish() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat("%d".formatted(58)).isEqualTo("٥٨");
        Language.forScripts();
        assertThat("%d".formatted(58)).isEqualTo("58");
        assertThat("ID".toLowerCase(Locale.getDefault())).isEqualTo("id");
    }

    @Test
    void noTextIsMadeWithTheDigitsOrTheCapitalsOfTheMachine() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.under(Sources.JAVA, ".java")) {
            IN_ITS_DIGITS
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(match -> found.add(file.getFileName() + ": " + match.group()));
        }
        assertThat(found).isEmpty();
    }
}
