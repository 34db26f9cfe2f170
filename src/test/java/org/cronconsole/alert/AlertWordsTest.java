package org.cronconsole.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.id.JobId;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.words.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What alerts say in Spanish. */
class AlertWordsTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

    private final AlertWords words = new AlertWords(ZoneId.of("America/Chicago"));

    @BeforeEach
    void speakSpanish() {
        Language.speak(Locale.of("es"));
    }

    @AfterEach
    void speakEnglishAgain() {
        Language.speak(Locale.ENGLISH);
    }

    private static Alert alert(AlertKind kind, @Nullable AlertCause cause, String... dealerships) {
        List<AlertItem> items =
                Arrays.stream(dealerships)
                        .map(name ->
                                new AlertItem(
                                        new JobId("crn-" + name),
                                        name + " AM",
                                        name,
                                        AT,
                                        SlotStatus.FAILED,
                                        "código de salida 1",
                                        null,
                                        AT,
                                        false))
                        .toList();
        return new Alert(1, kind, AT, AT, "", cause, null, false, false, false, 0, items);
    }

    @Test
    void saysWhoAndWhatHappened() {
        assertThat(words.headline(alert(AlertKind.FAILED, null, "Kia"))).isEqualTo("Kia AM falló");
        assertThat(words.headline(alert(AlertKind.FAILED, null, "A", "B")))
                .isEqualTo("2 concesionarios fallaron");
        assertThat(words.detail(alert(AlertKind.FAILED, null, "A", "B", "C", "D", "E")))
                .isEqualTo("código de salida 1. A, B, C y 2 más");
        assertThat(
                        words.together(
                                        null,
                                        List.of(
                                                alert(AlertKind.FAILED, null, "A", "B"),
                                                alert(AlertKind.HUNG, null, "C")))
                                .title())
                .isEqualTo("2 fallidas, 1 colgada");
    }

    @Test
    void whatWasMutedInOneLanguageIsMutedInTheOther() {
        AlertItem inSpanish = alert(AlertKind.FAILED, null, "A").items().getFirst();
        MuteTarget english = MuteTarget.cause(new AlertCause("failed: exit code 1", null), "x");

        assertThat(english.covers(inSpanish, null)).isTrue();
        assertThat(MuteTarget.cause(AlertCause.of(inSpanish), "x")).isEqualTo(english);
    }

    @Test
    void tellsTheStatusFromTheReasonWhicheverLanguageIsSpoken() {
        AlertCause cause = new AlertCause("failed: exit code 1", AT);
        Alert alert = alert(AlertKind.FAILED, cause, "A", "B");
        assertThat(words.cause(alert, cause))
                .startsWith("código de salida 1, desde el despliegue del 23 nov, ");
    }

    @Test
    void saysWhatWasMuted() {
        Mute mute = new Mute(MuteTarget.dealership("Kia"), AT, AT.plus(Duration.ofHours(1)));
        assertThat(AlertWords.muteEnded(mute, 0)).isEqualTo("Kia ya no se silencia");
        assertThat(AlertWords.muteEnded(mute, 1))
                .isEqualTo("Kia ya no se silencia; se calló un inicio");
        assertThat(AlertWords.muteEnded(mute, 1200))
                .isEqualTo("Kia ya no se silencia; se callaron 1200 inicios");
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.MIDNIGHT, Set.of()))
                .hasMessage("Indique al menos un día, como LUN-SÁB.");
    }
}
