package org.cronconsole.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SeedDealership;
import org.cronconsole.sandbox.Served;
import org.cronconsole.sandbox.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class TwilioSandboxTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT;
    private static final String NUMBERS = PATH + "/IncomingPhoneNumbers";
    private static final String AUTH = basic(ACCOUNT, "token");
    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
    private static final SandboxSeed SEED = new SandboxSeed(1, 7, 90, NOW);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SettableClock clock = new SettableClock(NOW);
    private final TwilioSandbox twilio = new TwilioSandbox(clock, ACCOUNT, "token");
    private Served served;

    @BeforeEach
    void serve() {
        twilio.reset(SEED);
        served = new Served(twilio);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void wrongCredentialsAreRefused() {
        for (String[] headers :
                new String[][] {
                    {}, {"Authorization", basic(ACCOUNT, "x")}, {"Authorization", "Bearer token"}
                }) {
            HttpResponse<String> answer = served.send("GET", PATH + ".json", "", headers);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"code\":20003,\"message\":\"Authenticate\",\"more_info\":"
                                    + "\"https://www.twilio.com/docs/errors/20003\","
                                    + "\"status\":401}");
        }
        assertThat(call("GET", "/2010-04-01/Accounts/AC2.json", "").statusCode()).isEqualTo(401);
        assertThat(read(call("GET", PATH + ".json", "")).get("status").asText())
                .isEqualTo("active");
    }

    @Test
    void unknownThingsAreNotFound() {
        HttpResponse<String> answer = call("GET", NUMBERS + "/PN0.json", "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(read(answer).get("code").asInt()).isEqualTo(20404);
        assertThat(read(answer).get("message").asText()).contains(NUMBERS + "/PN0.json");
        assertThat(call("GET", PATH + "/Calls.json", "").statusCode()).isEqualTo(404);
        assertThat(call("DELETE", NUMBERS + ".json", "").statusCode()).isEqualTo(405);
    }

    @Test
    void offersTheSameNumbersEveryTime() {
        List<String> first = search("AreaCode=630&SmsEnabled=true&PageSize=5");

        assertThat(first).hasSize(5).allMatch(number -> number.startsWith("+1630555"));
        assertThat(search("AreaCode=630&PageSize=5")).isEqualTo(first);
        JsonNode all = read(call("GET", local("AreaCode=630&PageSize=50"), ""));
        assertThat(all.findValuesAsText("address_requirements")).contains("any", "none");
        JsonNode free = read(call("GET", local("AreaCode=630&ExcludeAllAddressRequired=true"), ""));
        assertThat(free.findValuesAsText("address_requirements")).containsOnly("none");
        JsonNode one = all.get("available_phone_numbers").get(0);
        assertThat(one.get("locality").asText()).isEqualTo("Naperville");
        assertThat(one.get("capabilities").get("SMS").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "911", "123", "12", "abc"})
    void someAreaCodesHaveNone(String areaCode) {
        assertThat(search("AreaCode=" + areaCode)).isEmpty();
    }

    @Test
    void rentsExactlyTheNumberAsked() {
        String number = search("AreaCode=312").getFirst();
        HttpResponse<String> made =
                call("POST", NUMBERS + ".json", form("PhoneNumber", number, "SmsUrl", ""));

        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode rented = read(made);
        assertThat(rented.get("phone_number").asText()).isEqualTo(number);
        assertThat(rented.get("sid").asText()).matches("PN[0-9a-f]{32}");
        assertThat(rented.get("sms_url").asText()).isEmpty();
        assertThat(rented.get("friendly_name").asText()).startsWith("(312) 555-");
        assertThat(rented.get("date_created").asText())
                .isEqualTo("Mon, 23 Nov 2026 17:00:00 +0000");
        assertThat(twilio.rentedCount()).isEqualTo(1);
        assertThat(search("AreaCode=312")).doesNotContain(number);
        assertUnavailable(number);
        assertThat(twilio.rentedCount()).isEqualTo(1);
    }

    @Test
    void answersTextsWithADemoUnlessToldOtherwise() {
        String number = search("AreaCode=312").getFirst();
        JsonNode rented =
                read(
                        call(
                                "POST",
                                NUMBERS + ".json",
                                form("PhoneNumber", number, "FriendlyName", "A & B")));
        assertThat(rented.get("sms_url").asText())
                .isEqualTo("https://demo.twilio.com/welcome/sms/reply");
        assertThat(rented.get("friendly_name").asText()).isEqualTo("A & B");
        String path = NUMBERS + "/" + rented.get("sid").asText() + ".json";
        JsonNode changed =
                read(call("POST", path, form("SmsUrl", "", "FriendlyName", "Aurora Honda")));
        assertThat(changed.get("sms_url").asText()).isEmpty();
        assertThat(read(call("GET", path, "")).get("friendly_name").asText())
                .isEqualTo("Aurora Honda");
    }

    @Test
    void refusesWhatIsNotForRent() {
        assertUnavailable(SEED.list().getFirst().phoneNumber());
        assertUnavailable("+13125550000");
        String wanted = search("AreaCode=312").get(1);
        twilio.takeElsewhere(wanted);
        assertUnavailable(wanted);
        assertCode(call("POST", NUMBERS + ".json", form("PhoneNumber", "312")), 400, 21421);
        assertCode(call("POST", NUMBERS + ".json", form("FriendlyName", "x")), 400, 21450);
        assertCode(call("POST", NUMBERS + ".json", form("AreaCode", "999")), 400, 21452);
        assertThat(twilio.rentedCount()).isZero();
    }

    @Test
    void releasedNumbersRest() {
        SeedDealership dealership = SEED.list().getFirst();
        JsonNode found =
                read(
                        call(
                                "GET",
                                NUMBERS + ".json?" + form("PhoneNumber", dealership.phoneNumber()),
                                ""));
        JsonNode rented = found.get("incoming_phone_numbers").get(0);
        assertThat(rented.get("friendly_name").asText()).isEqualTo(dealership.name());
        String path = NUMBERS + "/" + rented.get("sid").asText() + ".json";
        HttpResponse<String> gone = call("DELETE", path, "");
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(gone.body()).isEmpty();
        assertCode(call("DELETE", path, ""), 404, 20404);
        assertUnavailable(dealership.phoneNumber());
    }

    @Test
    void listsInPages() {
        List<String> seen = new ArrayList<>();
        String next = NUMBERS + ".json?PageSize=3";
        int pages = 0;
        while (!next.equals("null")) {
            JsonNode page = read(call("GET", next, ""));
            seen.addAll(page.findValuesAsText("phone_number"));
            next = page.get("next_page_uri").asText();
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        SEED.list().stream().map(SeedDealership::phoneNumber).toList());
    }

    @Test
    void showsTheTextsOfANumberNewestFirst() {
        String number = SEED.list().get(1).phoneNumber();
        twilio.receiveText(number, "+18885550142", "Your vAuto code is 123456");
        JsonNode messages =
                read(call("GET", PATH + "/Messages.json?" + form("To", number), ""))
                        .get("messages");

        assertThat(messages).hasSize(4);
        assertThat(messages.get(0).get("body").asText()).isEqualTo("Your vAuto code is 123456");
        assertThat(messages.findValuesAsText("to")).containsOnly(number);
        assertThat(messages.findValuesAsText("direction")).containsOnly("inbound");
        JsonNode late =
                read(call("GET", PATH + "/Messages.json?" + form("DateSent>", "2026-11-23"), ""));
        assertThat(late.findValuesAsText("date_sent"))
                .isNotEmpty()
                .allMatch(date -> date.contains("23 Nov 2026"));
        assertCode(call("GET", PATH + "/Messages.json?DateSent=soon", ""), 400, 20001);
    }

    @Test
    void tellsTheMonthlyPrice() {
        JsonNode prices = read(call("GET", "/v1/PhoneNumbers/Countries/US", ""));
        assertThat(prices.get("phone_number_prices").get(0))
                .hasToString(
                        "{\"base_price\":\"1.15\",\"current_price\":\"1.15\","
                                + "\"number_type\":\"local\"}");
        assertThat(prices.get("price_unit").asText()).isEqualTo("USD");
    }

    @Test
    void stateIsKeptAndChangesAreTold() {
        AtomicInteger changes = new AtomicInteger();
        twilio.onChange(changes::incrementAndGet);
        call("POST", NUMBERS + ".json", form("AreaCode", "630"));
        assertUnavailable("+13125550000");
        assertThat(changes).hasValue(1);
        JsonNode state = twilio.save();
        TwilioSandbox again = new TwilioSandbox(clock, ACCOUNT, "token");
        again.load(state);
        assertThat(again.save()).isEqualTo(state);
        assertThat(again.rentedCount()).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        again.receiveText("+19995550100", "+18885550142", "x");
        assertThat(again.save().findValuesAsText("sid")).doesNotHaveDuplicates();
        assertThatThrownBy(() -> again.load(JsonNodeFactory.instance.arrayNode()))
                .isInstanceOf(IllegalArgumentException.class);
        twilio.reset(SEED);
        assertThat(twilio.rentedCount()).isZero();
    }

    @Test
    void sellsNothingOfSomeAreaCodesAndFindsWhatIsNear() {
        assertThat(search("AreaCode=331&SmsEnabled=true")).isEmpty();
        List<String> near = search("NearLatLong=41.8,-88.1&Distance=30&PageSize=50");
        assertThat(near).hasSize(50).first().asString().startsWith("+1630");
        assertThat(search("NearLatLong=61.2,-149.9&Distance=100")).isEmpty();
        assertCode(call("GET", local("NearLatLong=here"), ""), 400, 20001);
    }

    @Test
    void sendsTextsBetweenNumbersOfTheAccount() {
        String from = SEED.list().get(0).phoneNumber();
        String to = SEED.list().get(1).phoneNumber();
        String messages = PATH + "/Messages.json";
        var sent = call("POST", messages, form("From", from, "To", to, "Body", "code 123456"));
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(read(sent).get("direction").asText()).isEqualTo("outbound-api");
        JsonNode came =
                read(call(
                                "GET",
                                messages + "?To=" + URLEncoder.encode(to, StandardCharsets.UTF_8),
                                ""))
                        .get("messages")
                        .get(0);
        assertThat(came.get("body").asText()).isEqualTo("code 123456");
        assertThat(came.get("from").asText()).isEqualTo(from);
        assertThat(came.get("direction").asText()).isEqualTo("inbound");
        assertCode(call("POST", messages, form("From", from, "To", to)), 400, 21602);
        assertCode(
                call("POST", messages, form("From", "+19995550100", "To", to, "Body", "x")),
                400,
                21606);
        assertCode(
                call("POST", messages, form("From", from, "To", "+19995550100", "Body", "x")),
                400,
                21608);
    }

    private void assertUnavailable(String number) {
        assertCode(call("POST", NUMBERS + ".json", form("PhoneNumber", number)), 400, 21422);
    }

    private static void assertCode(HttpResponse<String> answer, int status, int code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(read(answer).get("code").asInt()).isEqualTo(code);
    }

    private List<String> search(String query) {
        return read(call("GET", local(query), "")).findValuesAsText("phone_number");
    }

    private static String local(String query) {
        return PATH + "/AvailablePhoneNumbers/US/Local.json?" + query;
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return served.send(
                method,
                path,
                body,
                "Authorization",
                AUTH,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static String form(String... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(pairs[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private static String basic(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
