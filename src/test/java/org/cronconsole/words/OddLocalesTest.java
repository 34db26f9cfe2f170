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

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What machines read is the same on a computer whose language has digits, a calendar or capitals of
 * its own.
 */
@Timeout(60)
class OddLocalesTest {
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
        assertThat(String.format(Locale.getDefault(), "%d", 58)).isEqualTo("٥٨");
        Language.forScripts();
        assertThat(String.format(Locale.getDefault(), "%d", 58)).isEqualTo("58");
    }
}
