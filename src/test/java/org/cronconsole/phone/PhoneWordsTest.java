package org.cronconsole.phone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Locale;

/** What is said of phone numbers in Spanish. */
class PhoneWordsTest {
    private final Locale before = Language.locale();

    @BeforeEach
    void speakSpanish() {
        Language.speak(Locale.of("es"));
    }

    @AfterEach
    void speakAsBefore() {
        Language.speak(before);
    }

    @Test
    void anAreaCodeOfAnotherCountryIsTold() {
        assertThatThrownBy(() -> NumberSearch.areaCode("US", "204"))
                .isInstanceOf(NumberProblem.class)
                .hasMessage("204 es un código de área de Canadá (CA).");
        assertThatThrownBy(() -> NumberSearch.areaCode("CA", "312"))
                .hasMessage("312 es un código de área de Estados Unidos.");
    }

    @Test
    void anOrderWhoseEffectIsNotSeenIsToldInWholeSentences() {
        PhoneNumber number = new PhoneNumber("+13125550123");
        FakePhoneNumbers none = new FakePhoneNumbers();
        assertThatThrownBy(() ->
                        new NumberWrites(none)
                                .change(number, "alquilar " + number, () -> {}, now -> true))
                .hasMessage(
                        "Twilio recibió la orden de alquilar +13125550123. Twilio no lo muestra"
                                + " así.");
    }
}
