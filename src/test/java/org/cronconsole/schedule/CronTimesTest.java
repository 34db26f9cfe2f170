package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.function.IntPredicate;

/** Compared with a walk over the minutes that reads the fields in another way. */
class CronTimesTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final CronParser OTHER_READER =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    @Test
    void findsTheStartsThatAWalkOverTheMinutesFinds() {
        Random random = new Random(20261124);
        for (int i = 0; i < 300; i++) {
            String line = randomLine(random);
            CronTimes times = new CronTimes(line);
            Instant from = START.plusSeconds(random.nextInt(400 * 24 * 3600));
            Instant walked = walk(line, from.plusSeconds(60 - from.getEpochSecond() % 60), 60);
            if (walked != null) {
                assertThat(times.next(from)).as("%s after %s", line, from).contains(walked);
            }
            Instant back = walk(line, from.minusSeconds(from.getEpochSecond() % 60), -60);
            if (back != null) {
                assertThat(times.latest(from)).as("%s before %s", line, from).contains(back);
            }
        }
    }

    @Test
    void takesWhatAnotherReaderTakes() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String line = randomLine(random);
            new CronTimes(line);
            OTHER_READER.parse(line);
        }
    }

    /** The first minute within forty days that the line names; null for none. */
    private static @org.jspecify.annotations.Nullable Instant walk(
            String line, Instant first, int step) {
        String[] f = line.split(" ");
        IntPredicate minute = field(f[0], 0, 59);
        IntPredicate hour = field(f[1], 0, 23);
        IntPredicate dayOfMonth = field(f[2], 1, 31);
        IntPredicate month = field(f[3], 1, 12);
        IntPredicate weekday = field(f[4], 0, 7);
        boolean either = !f[2].startsWith("*") && !f[4].startsWith("*");
        for (int i = 0; i < 40 * 24 * 60; i++) {
            Instant at = first.plusSeconds((long) i * step);
            ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
            int dow = utc.getDayOfWeek().getValue();
            boolean inWeek = weekday.test(dow) || dow == 7 && weekday.test(0);
            boolean inMonth = dayOfMonth.test(utc.getDayOfMonth());
            if (minute.test(utc.getMinute())
                    && hour.test(utc.getHour())
                    && month.test(utc.getMonthValue())
                    && (either ? inWeek || inMonth : inWeek && inMonth)) {
                return at;
            }
        }
        return null;
    }

    private static IntPredicate field(String text, int least, int most) {
        IntPredicate any = value -> false;
        for (String part : text.split(",")) {
            String[] stepped = part.split("/");
            int step = stepped.length == 2 ? Integer.parseInt(stepped[1]) : 1;
            String[] range = stepped[0].equals("*") ? new String[0] : stepped[0].split("-");
            int first = range.length == 0 ? least : Integer.parseInt(range[0]);
            int last =
                    range.length == 0
                            ? most
                            : range.length == 2
                                    ? Integer.parseInt(range[1])
                                    : stepped.length == 2 ? most : first;
            any = any.or(v -> v >= first && v <= last && (v - first) % step == 0);
        }
        return any;
    }

    static String randomLine(Random random) {
        return randomField(random, 0, 59, 2)
                + " "
                + randomField(random, 0, 23, 3)
                + " "
                + (random.nextInt(3) == 0 ? randomField(random, 1, 31, 2) : "*")
                + " "
                + (random.nextInt(4) == 0 ? randomField(random, 1, 12, 2) : "*")
                + " "
                + (random.nextBoolean() ? randomField(random, 0, 6, 2) : "*");
    }

    private static String randomField(Random random, int least, int most, int parts) {
        StringBuilder field = new StringBuilder();
        for (int i = random.nextInt(parts); i >= 0; i--) {
            int one = least + random.nextInt(most - least + 1);
            int two = least + random.nextInt(most - least + 1);
            field.append(
                    switch (random.nextInt(4)) {
                        case 0 -> "*";
                        case 1 -> Math.min(one, two) + "-" + Math.max(one, two);
                        case 2 -> "*/" + (1 + random.nextInt(most));
                        default -> "" + one;
                    });
            field.append(i > 0 ? "," : "");
        }
        return field.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 29 2 *,2028-02-29T00:00:00Z",
        "0 0 13 * 5,2026-11-27T00:00:00Z",
        "0 0 1 JAN *,2027-01-01T00:00:00Z",
        "30 4 * * SUN,2026-11-29T04:30:00Z",
        "30 4 * * 7,2026-11-29T04:30:00Z",
        "30 4 * * FRI-7,2026-11-27T04:30:00Z",
        "*/15 * * * *,2026-11-23T12:15:00Z",
        "59 23 31 12 *,2026-12-31T23:59:00Z"
    })
    void readsNamesLeapDaysAndBothDayFields(String line, Instant next) {
        assertThat(new CronTimes(line).next(START)).contains(next);
    }

    @Test
    void aDayThatNoMonthHasNeverComes() {
        assertThat(new CronTimes("0 0 31 2 *").next(START)).isEmpty();
        assertThat(new CronTimes("0 0 31 2 *").latest(START)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * 0 *",
                "* * * * 8",
                "5-1 * * * *",
                "*/0 * * * *",
                "1,,2 * * * *",
                ", * * * *",
                "1- * * * *",
                "-1 * * * *",
                "1/ * * * *",
                "/2 * * * *",
                "a * * * *",
                "* * * * MONDAY",
                "* * * FOO *",
                "* * L * *",
                "* * 15W * *",
                "* * * * 5#2",
                "? * * * *",
                "* * ? * *",
                "1.5 * * * *",
                "+1 * * * *",
                "0x1 * * * *",
                "99999999999 * * * *",
                "١ * * * *",
                "@daily",
                "",
                "* * * *",
                "* * * * * *"
            })
    void refusesEverythingElse(String line) {
        assertThatThrownBy(() -> new CronTimes(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsTheSameStartsHoweverTheyAreWritten() {
        assertThat(same("58 5 * * 1-6", "58 05 * * MON-SAT")).isTrue();
        assertThat(same("0 0 * * 0-6", "0 0 * * *")).isTrue();
        assertThat(same("0 0 * * 0", "0 0 * * 7")).isTrue();
        assertThat(same("0 0 1-31 * *", "0 0 * * *")).isTrue();
        assertThat(same("0 0 13 * 5", "0 0 13 * *")).isFalse();
        assertThat(same("0 0 13 * 0-6", "0 0 13 * *")).isFalse();
        assertThat(same("58 5 * * 1-6", "58 5 * * 1-5")).isFalse();
    }

    private static boolean same(String one, String two) {
        return new CronTimes(one).sameAs(new CronTimes(two));
    }
}
