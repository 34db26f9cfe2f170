package org.cronconsole.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a common cause is put to people. */
class FailureTest {
    @ParameterizedTest
    @CsvSource({
        "FAILED, exit code 1, failed: exit code 1",
        "CANCELED, canceled by ops@acme.example, canceled by ops@acme.example",
        "CANCELED, , canceled",
        "MISSED, no start within 15 min, missed: no start within 15 min",
    })
    void aReasonSaysNothingTwice(SlotStatus status, String why, String said) {
        assertThat(Failure.said(Failure.reasonOf(status, why))).isEqualTo(said);
    }
}
