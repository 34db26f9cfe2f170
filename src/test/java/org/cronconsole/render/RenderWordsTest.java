package org.cronconsole.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.account.JwtTokenVerifier;
import org.cronconsole.account.SignInRefused;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.TokenRules;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said of the services, and of who signs in, in Spanish. */
class RenderWordsTest {
    private static final ApiRequest LIST = ApiRequest.get("services");

    private final Locale before = Language.locale();

    @BeforeEach
    void speakSpanish() {
        Language.speak(Locale.of("es"));
    }

    @AfterEach
    void speakAsBefore() {
        Language.speak(before);
    }

    private static String refusal(int status, String header, String value, String body) {
        HttpHeaders headers = HttpHeaders.of(Map.of(header, List.of(value)), (name, text) -> true);
        return String.valueOf(
                new RenderFaults(new ObjectMapper(), Secret.of("key"), () -> FakeRender.NOW)
                        .refusal(LIST, new Answer(status, headers, body))
                        .getMessage());
    }

    @Test
    void refusalsAreWholeSentencesAndRendersOwnWordsStay() {
        assertThat(refusal(429, "Retry-After", "300", ""))
                .isEqualTo(
                        "El límite de Render está agotado durante 5 min: se rechazó GET"
                                + " /services.");
        assertThat(refusal(403, "X", "", "{\"message\":\"not your workspace\"}"))
                .isEqualTo("Render no permite GET /services: not your workspace.");
        assertThat(refusal(302, "Location", "https://elsewhere.example/x", ""))
                .startsWith(
                        "Render respondió a GET /services con una redirección (302) a"
                                + " elsewhere.example, que no se sigue");
    }

    @Test
    void aTokenThatIsNoneIsRefused() {
        JwtTokenVerifier verifier = new JwtTokenVerifier(TokenRules.NONE, () -> FakeRender.NOW);
        assertThatThrownBy(() -> verifier.inspect(Secret.of("Bearer abc")))
                .isInstanceOf(SignInRefused.class)
                .hasMessage("Pegue solo el token, sin la palabra “Bearer” delante.");
        assertThat(RemoteService.DASHBOARD.title()).isEqualTo("El panel del concesionario");
    }
}
