package org.cronconsole.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberNameTest {
    private static final String MARK = " 0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void spareNamesSaySo() {
        assertThat(NumberName.isSpare("spare")).isTrue();
        assertThat(NumberName.isSpare(" Spare, was Joliet Kia")).isTrue();
        assertThat(NumberName.isSpare("SPARE (2)")).isTrue();
        assertThat(NumberName.isSpare("Sparefield Ford")).isFalse();
        assertThat(NumberName.isSpare("Joliet Kia spare parts")).isFalse();
        assertThat(NumberName.isSpare("")).isFalse();
    }

    @Test
    void aNameTellsWhomItIsFor() {
        assertThat(NumberName.of("Joliet Kia" + MARK)).isEqualTo("Joliet Kia");
        assertThat(NumberName.of("Joliet Kia")).isEqualTo("Joliet Kia");
        assertThat(NumberName.of("spare, was Joliet Kia")).isEqualTo("Joliet Kia");
        assertThat(NumberName.of("spare")).isEmpty();
        assertThat(NumberName.of("(312) 555-6012")).isEmpty();
        assertThat(NumberName.of("+13125556012")).isEmpty();
    }

    @Test
    void aSpareNameKeepsWhomItWasFor() {
        assertThat(NumberName.spare("Joliet Kia" + MARK)).isEqualTo("spare, was Joliet Kia");
        assertThat(NumberName.spare("spare, was Joliet Kia")).isEqualTo("spare, was Joliet Kia");
        assertThat(NumberName.spare("(312) 555-6012")).isEqualTo("spare");
        String longest = NumberName.spare("x".repeat(64));
        assertThat(longest).hasSize(64);
        assertThat(NumberName.isSpare(longest)).isTrue();
    }
}
