package org.cronconsole.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;
import java.util.Map;

/** What is said in Spanish of what lies between here and the services. */
class HttpWordsTest {
    private final Locale before = Language.locale();

    @BeforeEach
    void speakSpanish() {
        Language.speak(Locale.of("es"));
    }

    @AfterEach
    void speakAsBefore() {
        Language.speak(before);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonOfNoAnswerHasItsWords(NoAnswer.Reason reason) {
        NoAnswer none = new NoAnswer(reason, null);
        assertThat(none.words("Twilio")).isEqualTo("Twilio " + none.getMessage());
        assertThat(reason.brief()).isNotBlank();
    }

    @Test
    void aSettingIsToldInTheLanguageOfTheMoment() {
        Language.speak(Locale.ENGLISH);
        SystemProxies broken = new SystemProxies(Map.of("HTTPS_PROXY", "socks5://p:1"));
        assertThat(broken.problem()).startsWith("HTTPS_PROXY is not understood");
        Language.speak(Locale.of("es"));
        assertThat(broken.problem())
                .isEqualTo("No se entiende HTTPS_PROXY: solo se pueden usar proxies http://.");
    }
}
