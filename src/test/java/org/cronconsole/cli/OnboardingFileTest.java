package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.OnboardingFile;
import org.cronconsole.dealership.OnboardingForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every way in which a file can be wrong: one clear message, exit 2, nobody asked. */
class OnboardingFileTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir private Path folder;
    private final CliFixture cli = new CliFixture();

    static final String GOOD =
            """
            {
              "dealershipName": "Test Ford",
              "vautoUsername": "ford-vauto",
              "vautoPassword": "planted-vauto",
              "timeZone": "America/Chicago",
              "amTime": "05:58",
              "pmTime": "13:58",
              "days": "MON-SAT",
              "phone": null,
              "dashboardUser": {
                "username": "ford.user",
                "password": "planted-password",
                "email": "ford@example.com",
                "firstName": "Henry",
                "lastName": "Ford",
                "role": "user"
              },
              "env": {"POSTGRES_PASSWORD": "planted-env"}
            }
            """;

    private void refuses(byte[] content, String... messages) throws IOException {
        Path file = folder.resolve("bad.json");
        Files.write(file, content);
        refuses(file, messages);
    }

    private void refuses(Path file, String... messages) {
        for (String dryRun : new String[] {"--dry-run", "--output=json"}) {
            assertThat(cli.run("onboard", "--file", file.toString(), dryRun)).isEqualTo(2);
            assertThat(cli.outText()).isEmpty();
            assertThat(cli.errText())
                    .contains(messages)
                    .doesNotContain("planted", "Exception", "\tat ");
        }
        assertThat(cli.opened).as("nobody signs in for a bad file").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/dealershipName | 5 | dealershipName: must be a text",
                "/dealershipName | null | dealershipName: is null",
                "/vautoPassword | ['planted'] | vautoPassword: must be a text",
                "/vautoPassword | 12345 | vautoPassword: must be a text",
                "/amTime | 558 | amTime: must be a text",
                "/amTime | '6am' | amTime: Give the local time",
                "/pmTime | '05:58' | pmTime: AM and PM are at the same time",
                "/days | ['MON'] | days: must be a text",
                "/days | 'FUNDAY' | days:",
                "/timeZone | 'Mars/Olympus' | timeZone:",
                "/phone | '312' | phone: must be null or an object",
                "/phone | {} | phone: must hold either areaCode or number",
                "/phone | {'areaCode':'312','number':'+13125550100'} | phone: must hold either",
                "/phone | {'areaCode':312} | phone.areaCode: must be a text",
                "/phone | {'areaCode':'12'} | phone.areaCode: Give a US area code",
                "/phone | {'number':null} | phone.number: is null",
                "/phone | {'city':'Chicago'} | phone.city: is not a known field",
                "/dashboardUser | null | dashboardUser: must be an object",
                "/dashboardUser | [] | dashboardUser: must be an object",
                "/dashboardUser/password | 'short' | dashboardUser.password: Give a password",
                "/dashboardUser/password | null | dashboardUser.password: is null",
                "/dashboardUser/role | 'super_admin' | dashboardUser.role:",
                "/dashboardUser/phone | 'x' | dashboardUser.phone: is not a known field",
                "/env | [] | env: must be an object",
                "/env | null | env: must be an object",
                "/env/DEBUG_MODE | true | env.DEBUG_MODE: must be a text",
                "/env/DEBUG_MODE | null | env.DEBUG_MODE: is null",
                "/env/VAUTO_PASSWORD | 'planted' | env.VAUTO_PASSWORD: This one is filled in",
                "/plann | 'starter' | plann: is not a known field. Known are: dealershipName",
                "/repo | null | repo: is null",
                "/repo | 'git@github.com:acme/x' | repo: Give the repository's address",
            })
    void namesTheFieldThatIsWrong(String pointer, String value, String message) throws IOException {
        ObjectNode root = (ObjectNode) MAPPER.readTree(GOOD);
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = slash == 0 ? root : root.at(pointer.substring(0, slash));
        ((ObjectNode) parent)
                .set(pointer.substring(slash + 1), MAPPER.readTree(value.replace('\'', '"')));
        refuses(root.toString().getBytes(StandardCharsets.UTF_8), message, "nothing was sent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dealershipName",
                "/vautoUsername",
                "/vautoPassword",
                "/timeZone",
                "/amTime",
                "/pmTime",
                "/days",
                "/phone",
                "/dashboardUser",
                "/dashboardUser/username",
                "/dashboardUser/password",
                "/dashboardUser/email",
                "/dashboardUser/firstName",
                "/dashboardUser/lastName",
                "/dashboardUser/role"
            })
    void namesTheFieldThatIsMissing(String pointer) throws IOException {
        ObjectNode root = (ObjectNode) MAPPER.readTree(GOOD);
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = slash == 0 ? root : root.at(pointer.substring(0, slash));
        ((ObjectNode) parent).remove(pointer.substring(slash + 1));
        refuses(
                root.toString().getBytes(StandardCharsets.UTF_8),
                pointer.substring(1).replace('/', '.') + ": is missing");
        assertThat(cli.errText().lines()).as("one field, one line, and what next").hasSize(2);
    }

    @Test
    void namesAllFieldsAtOnce() throws IOException {
        refuses(
                GOOD.replace("\"Test Ford\"", "7")
                        .replace("\"days\": \"MON-SAT\",", "")
                        .getBytes(StandardCharsets.UTF_8),
                "dealershipName:",
                "days:");
    }

    @Test
    void saysWhereBrokenJsonIsBroken() throws IOException {
        refuses(
                GOOD.replace("\"planted-vauto\",", "\"planted-vauto\"")
                        .getBytes(StandardCharsets.UTF_8),
                "bad.json: this is not JSON in line 5, column");
        refuses("{\"vautoPassword\": planted}".getBytes(StandardCharsets.UTF_8), "line 1, column");
        refuses("{\"vautoPassword\": \"planted".getBytes(StandardCharsets.UTF_8), "line 1, column");
        refuses((GOOD + "{}").getBytes(StandardCharsets.UTF_8), "something follows", "line 20");
        refuses("[]".getBytes(StandardCharsets.UTF_8), "must hold one JSON object");
        refuses(" \n".getBytes(StandardCharsets.UTF_8), "is empty");
        refuses(("{\"env\": " + "[".repeat(5000)).getBytes(StandardCharsets.UTF_8), "not JSON");
    }

    @Test
    void namesAFieldThatIsGivenTwice() throws IOException {
        refuses(
                GOOD.replace("\"role\"", "\"username\": \"planted\", \"role\"")
                        .getBytes(StandardCharsets.UTF_8),
                "the field dashboardUser.username is given twice",
                "line 16");
        refuses(
                GOOD.replace("\"amTime\"", "\"vautoPassword\": \"planted\", \"amTime\"")
                        .getBytes(StandardCharsets.UTF_8),
                "the field vautoPassword is given twice");
    }

    @Test
    void saysWhatIsWrongWithTheFileItself() throws IOException {
        refuses(folder.resolve("nowhere.json"), "nowhere.json does not exist");
        refuses(folder, "is a folder");
        refuses(GOOD.getBytes(StandardCharsets.UTF_16), "UTF-8");
        refuses(
                ("{\"x\":\"" + "a".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8),
                "too large");
    }

    @Test
    void readsAByteOrderMarkAndEveryField() throws IOException {
        Path file = folder.resolve("good.json");
        ObjectNode root = (ObjectNode) MAPPER.readTree(GOOD);
        root.put("storeId", "s").put("repo", "r").put("branch", "b").put("plan", "p");
        root.put("region", "g");
        root.putObject("phone").put("number", "+1");
        Files.writeString(file, "\uFEFF" + root);
        OnboardingForm form = OnboardingFile.read(file);
        assertThat(form.storeId() + form.repo() + form.branch() + form.plan() + form.region())
                .isEqualTo("srbpg");
        assertThat(form.phoneMode()).isEqualTo("number");
        assertThat(form.phoneValue()).isEqualTo("+1");
        assertThat(form.env()).containsEntry("POSTGRES_PASSWORD", "planted-env");
        assertThat(form.userRole()).isEqualTo("user");
    }

    @Test
    void theExampleIsGood() throws JsonProcessingException {
        // The example asks for a number, which this account without Twilio cannot rent: a plan
        // with that one conflict shows that everything else in the file was taken.
        int code =
                cli.run(
                        "onboard",
                        "--file",
                        "examples/dealership.json",
                        "--dry-run",
                        "--output=json");
        assertThat(code).isEqualTo(1);
        assertThat(cli.json().get("conflicts")).hasSize(1);
        assertThat(cli.json().get("conflicts").get(0).get("field").asText())
                .isEqualTo("phone.areaCode");
    }
}
