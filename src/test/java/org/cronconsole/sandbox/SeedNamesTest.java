package org.cronconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class SeedNamesTest {

    private static List<SeedDealership> list(long seed, int count) {
        return new SandboxSeed(seed, count, 1, Instant.EPOCH).list();
    }

    @Test
    void namesAndStoreIdsAreUniqueForTheMostThereCanBe() {
        List<SeedDealership> all = list(1, SandboxSeed.MOST_DEALERSHIPS);
        assertThat(all).hasSize(SandboxSeed.MOST_DEALERSHIPS);
        assertThat(all).extracting(SeedDealership::name).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(SeedDealership::storeId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+"));
        assertThat(all)
                .extracting(SeedDealership::phoneNumber)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\+1[0-9]{3}555[0-9]{4}"));
    }

    @Test
    void aLongerListOnlyAddsAtTheEnd() {
        assertThat(list(7, 300).subList(0, 24)).isEqualTo(list(7, 24));
    }

    @Test
    void anotherSeedGivesOtherDealerships() {
        assertThat(list(7, 24)).isNotEqualTo(list(8, 24));
    }

    @Test
    void mostAreInChicagosZoneAndNotAll() {
        List<String> zones = list(1, 1000).stream().map(d -> d.zone().getId()).toList();
        assertThat(zones.stream().filter("America/Chicago"::equals).count()).isBetween(450L, 700L);
        assertThat(zones).contains("America/New_York", "America/Denver", "America/Phoenix");
    }
}
