package org.cronconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.keychain.EncryptedFile;
import org.cronconsole.profile.ProfileTransfer;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said of settings, profiles and secrets in Spanish. */
class SettingsWordsTest {
    @TempDir private Path folder;

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
    void aBrokenSettingIsNamedWithItsFix() {
        assertThatThrownBy(() ->
                        new SettingsLoader(Map.of("TWILIO_ACCOUNT_SID", "AC1")).fromEnvironment())
                .isInstanceOf(SettingsProblem.class)
                .hasMessage(
                        "El entorno contiene otros ajustes de Twilio pero no TWILIO_AUTH_TOKEN. La"
                                + " dirección y la credencial de un servicio deben venir de una"
                                + " misma fuente.");
        assertThat(new PriceText("USD", "2026-11-01", "", "starter\nstarter 1,15").problems())
                .containsEntry(
                        PriceText.PLANS,
                        "Línea 1: escriba el plan y su precio, como starter 1.00.\n"
                                + "Línea 2: “1,15” no es un importe. Escriba uno con punto y sin"
                                + " la moneda, como 1.15.");
    }

    @Test
    void whatAnAdministratorLaidDownIsTold() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("admin.conf"),
                        "production = true\n"
                                + "idle-lock-minutes = 1200\n"
                                + "render-urls = https://a.example, https://b.example\n");
        assertThat(AdminFile.read(file).words())
                .containsExactly(
                        "todos los perfiles son de producción",
                        "la ventana se oculta como máximo a los 1200 min",
                        "Render en https://a.example o https://b.example");
        Files.writeString(file, "updates = maybe\n");
        assertThatThrownBy(() -> AdminFile.read(file))
                .hasMessage(
                        "El archivo del administrador "
                                + file
                                + ": updates debe ser on u off. No se puede hacer nada hasta que"
                                + " un administrador lo corrija.");
    }

    @Test
    void filesThatAreNoneAndAPassphraseThatIsMissingAreTold() throws IOException {
        Path none = Files.writeString(folder.resolve("none.json"), "{");
        assertThatThrownBy(() -> ProfileTransfer.read(none, List.of()))
                .hasMessage(none + " no contiene perfiles exportados: no es JSON.");
        assertThatThrownBy(() -> EncryptedFile.open(folder.resolve("secrets"), Secret.of("")))
                .hasMessage("La frase de contraseña está vacía.");
    }
}
