package org.cronconsole.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AreaCodesTest {
    @Test
    void knowsWhereTheyAre() {
        AreaCode chicago = AreaCodes.of("312").orElseThrow();
        AreaCode naperville = AreaCodes.of("331").orElseThrow();
        AreaCode toronto = AreaCodes.of("416").orElseThrow();
        assertThat(chicago.country() + chicago.region()).isEqualTo("USIL");
        assertThat(toronto.country() + toronto.region()).isEqualTo("CAON");
        assertThat(chicago.milesTo(chicago)).isZero();
        assertThat(chicago.milesTo(naperville)).isCloseTo(27, within(5.0));
        // As the crow flies, by a map.
        assertThat(chicago.milesTo(toronto)).isCloseTo(437, within(15.0));
    }

    @Test
    void readsTheAreaCodeOfANumber() {
        assertThat(AreaCodes.of(new PhoneNumber("+13125556000")))
                .hasValueSatisfying(code -> assertThat(code.code()).isEqualTo("312"));
        assertThat(AreaCodes.of(new PhoneNumber("+443125556000"))).isEmpty();
        assertThat(AreaCodes.of(new PhoneNumber("+131255560001"))).isEmpty();
        assertThat(AreaCodes.of("999")).isEmpty();
        assertThat(AreaCodes.isTollFree(new PhoneNumber("+18885550142"))).isTrue();
        assertThat(AreaCodes.isTollFree(new PhoneNumber("+13125550142"))).isFalse();
    }
}
