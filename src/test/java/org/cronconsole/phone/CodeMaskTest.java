package org.cronconsole.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class CodeMaskTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your vAuto code is 654321. It is valid for 10 minutes."
                        + "|Your vAuto code is ••••••. It is valid for 10 minutes.",
                "654 321 is your code|••• ••• is your code",
                "Use 12-34-56 to sign in|Use ••-••-•• to sign in",
                "G-123456 is your Google code|G-•••••• is your Google code",
                "Code: A1B2C3|Code: ••••••",
                "Your PIN is KXWTQZ|Your PIN is ••••••",
                "KXWTQZ is your passcode|•••••• is your passcode",
                "Sign in: https://example.com/l/AbCdEf?t=1 now|Sign in: https://example.com/••••"
                        + " now",
                "code ١٢٣٤٥٦|code ••••••",
                "Call 911 in 10 min, STOP to end|Call 911 in 10 min, STOP to end",
                "$1 \\ and $2|$1 \\ and $2",
            })
    void hidesWhatCouldBeACode(String text, String masked) {
        assertThat(CodeMask.of(text)).isEqualTo(masked);
    }

    @Test
    void whatIsShownHoldsNoCode() {
        ReceivedText shown =
                ReceivedText.of(
                        new PhoneNumbers.InboundText(
                                "SM1", "+18885550142", Instant.EPOCH, "Code 445566"));
        assertThat(shown.toString()).doesNotContain("445566");
        assertThat(shown.from()).isEqualTo("+18885550142");
    }
}
