package org.cronconsole.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.render.SeenLines.Source;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class SeenLinesTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00.123456Z");

    private final SeenLines seen = new SeenLines();

    private static LogLine line(String id, String message) {
        return new LogLine(id, AT, "info", message);
    }

    @Test
    void anIdIsGivenOnceHoweverItComes() {
        assertThat(seen.add(line("1", "a"), Source.LIVE)).isTrue();
        assertThat(seen.add(line("1", "a"), Source.LIVE)).isFalse();
        assertThat(seen.add(line("1", "a"), Source.LIST)).isFalse();
    }

    @Test
    void aLineWithAnotherIdInTheListIsKnownByItsTimeAndText() {
        assertThat(seen.add(line("live-1", "a"), Source.LIVE)).isTrue();
        assertThat(seen.add(line("list-1", "a"), Source.LIST)).isFalse();
        assertThat(seen.add(line("list-2", "b"), Source.LIST)).isTrue();
    }

    @Test
    void equalLinesOfOneWayAreLinesOfTheirOwn() {
        assertThat(seen.add(line("1", "retry"), Source.LIVE)).isTrue();
        assertThat(seen.add(line("2", "retry"), Source.LIVE)).isTrue();
    }
}
