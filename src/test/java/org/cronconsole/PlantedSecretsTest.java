package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;

import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A whole journey by real processes with debugging on, good and bad: no planted secret is found in
 * anything that they leave behind or say, nor in their arguments.
 */
class PlantedSecretsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HASH =
            "$2b$12$KIXQ0f6plantedhashplantedhashplantedhashplanted00000";

    @TempDir Path folder;
    private Path home;
    private Sandbox sandbox;
    private HttpServer hostile;
    private Map<String, String> environment;
    private final TestProcesses processes = TestProcesses.ofTheProduct();
    private final List<String> planted = new ArrayList<>();
    private final Map<String, byte[]> said = new TreeMap<>();

    @BeforeEach
    void start() throws IOException {
        home = folder.resolve("home");
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(2).withDays(1).withSpeed(20));
        environment =
                new HashMap<>(new SandboxCommands(sandbox, folder).environment("super_admin"));
        environment.put("CRON_CONSOLE_HOME", home.toString());
        environment.put("CRON_CONSOLE_DEBUG", "1");
        planted.add(sandbox.access().renderApiKey());
        planted.add(sandbox.access().twilioAuthToken());
        planted.add(environment.get("DASHBOARD_PASSWORD"));
        hostile = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hostile.createContext(
                "/",
                exchange -> {
                    String sent =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    boolean token = exchange.getRequestURI().getPath().endsWith("me");
                    ObjectNode body = JSON.createObjectNode();
                    if (token) {
                        body.putArray("detail")
                                .addObject()
                                .put("type", "string")
                                .put("msg", "not good: " + header(exchange.getRequestHeaders()))
                                .put("input", header(exchange.getRequestHeaders()))
                                .putArray("loc")
                                .add("body");
                    } else {
                        body.put(
                                "detail",
                                "Error [SQL: INSERT INTO users (password_hash) VALUES ('"
                                        + HASH
                                        + "')] [parameters: "
                                        + sent
                                        + "]");
                    }
                    byte[] bytes = JSON.writeValueAsBytes(body);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(token ? 422 : 500, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        hostile.start();
    }

    private static String header(com.sun.net.httpserver.Headers headers) {
        return String.valueOf(headers.getFirst("Authorization"));
    }

    @AfterEach
    void end() {
        processes.close();
        hostile.stop(0);
        sandbox.close();
    }

    private String plant(String name) {
        String secret = "planted-" + name + "-Q7\"w/x";
        planted.add(secret);
        return secret;
    }

    /** Runs a command as a process of its own. */
    private JsonNode run(int code, Map<String, String> with, String... arguments)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(with);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                said.isEmpty()
                        ? processes.first(all, CronConsole.class, arguments)
                        : processes.process(all, CronConsole.class, arguments);
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        String name = said.size() + " " + String.join(" ", arguments);
        Path seen = Path.of("/proc/" + process.pid() + "/cmdline");
        if (Files.exists(seen)) {
            said.put(name + " arguments", Files.readAllBytes(seen));
        }
        int ended = process.waitFor();
        said.put(name + " stdout", Files.readAllBytes(out));
        said.put(name + " stderr", Files.readAllBytes(err));
        assertThat(ended).as(name + "\n" + Files.readString(err)).isEqualTo(code);
        byte[] printed = Files.readAllBytes(out);
        return printed.length > 0 && printed[0] != '{' && printed[0] != '['
                ? JSON.nullNode()
                : JSON.readTree(printed);
    }

    private Path dealership() throws IOException {
        ObjectNode form = (ObjectNode) JSON.readTree(Path.of("examples/dealership.json").toFile());
        form.put("vautoPassword", plant("vauto"));
        ((ObjectNode) form.path("dashboardUser")).put("password", plant("user"));
        ((ObjectNode) form.path("env")).put("OPENROUTER_API_KEY", plant("env"));
        ((ObjectNode) form.path("env")).put("POSTGRES_PASSWORD", plant("postgres"));
        return Files.writeString(folder.resolve("dealership.json"), form.toString());
    }

    private Path customJob() throws IOException {
        ObjectNode form = (ObjectNode) JSON.readTree(Path.of("examples/custom-job.json").toFile());
        form.put("customerPassword", plant("customer"));
        ((ObjectNode) form.path("env")).put("REPORT_KEY", plant("report"));
        return Files.writeString(folder.resolve("job.json"), form.toString());
    }

    /** As people do in Render's dashboard, where they should not. */
    private void typeIntoTheSharedGroup(String key, String value)
            throws IOException, InterruptedException {
        planted.set(planted.size() - 1, value);
        String groups = sandbox.access().renderApiBaseUrl() + "/env-groups";
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode all = JSON.readTree(render(http, groups, "GET", "").body());
            for (JsonNode group : all) {
                if (group.path("name").asText().equals("cron-console")) {
                    String body = JSON.createObjectNode().put("value", value).toString();
                    String at = groups + "/" + group.path("id").asText() + "/env-vars/" + key;
                    assertThat(render(http, at, "PUT", body).statusCode()).isEqualTo(200);
                    return;
                }
            }
        }
        throw new AssertionError("there is no shared group");
    }

    private HttpResponse<String> render(HttpClient http, String at, String method, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(at))
                        .header("Authorization", "Bearer " + sandbox.access().renderApiKey())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void noSecretIsLeftAnywhere() throws IOException, InterruptedException {
        JsonNode onboarded =
                run(0, Map.of(), "onboard", "--file", dealership().toString(), "--output", "json");
        String job = customJob().toString();
        run(0, Map.of(), "jobs", "create", "--file", job, "--output", "json");
        typeIntoTheSharedGroup("OPENROUTER_KEY", plant("group").replace("\"", ""));
        typeIntoTheSharedGroup("DEALERSHIP_BY_HAND", plant("entry").replace("\"", ""));
        run(0, Map.of(), "jobs", "list", "--output", "json");
        run(1, Map.of(), "jobs", "create", "--file", job);
        String am = onboarded.path("amJob").asText();
        run(0, Map.of(), "jobs", "trigger", am, "--output", "json");
        run(0, Map.of(), "jobs", "show", am, "--output", "json");
        rotateAndOffboard();
        String bundle = home.resolve("support.zip").toString();
        run(0, Map.of(), "doctor", "--bundle", bundle, "--output", "json");
        run(1, Map.of("RENDER_API_KEY", "rnd_" + plant("key").replace("\"", "")), "jobs", "list");
        run(3, Map.of("DASHBOARD_PASSWORD", plant("password")), "whoami");
        String elsewhere = "http://127.0.0.1:" + hostile.getAddress().getPort();
        run(1, Map.of("DASHBOARD_BASE_URL", elsewhere), "doctor");
        Map<String, String> byToken = new HashMap<>();
        byToken.put("DASHBOARD_BASE_URL", elsewhere);
        byToken.put("DASHBOARD_TOKEN", "planted." + "token0123456789");
        planted.add("planted.token0123456789");
        run(1, byToken, "doctor", "--output", "json");
        planted.add(HASH);
        planted.add("INSERT INTO users");

        Map<String, byte[]> left = left();
        assertThat(left.keySet()).anyMatch(file -> file.endsWith("cron-console.log"));
        assertThat(text(left, "cron-console.log"))
                .as("debugging was on, or this test shows nothing")
                .contains("DEBUG", "POST /v1/services", "POST /api/login  500");
        assertThat(left.keySet()).anyMatch(file -> file.endsWith("support.zip!log.txt"));
        assertThat(text(left, ".db") + text(left, ".db-wal"))
                .as("the registry was copied, or this test shows nothing of the database")
                .contains("DEALERSHIP_");
        assertThat(text(left, "support.zip!log.txt")).contains("POST /v1/services");
        left.putAll(said);
        left.forEach((where, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (String secret : planted) {
                for (String spelled : spellings(secret)) {
                    assertThat(text.contains(spelled)).as(secret + " in " + where).isFalse();
                }
            }
        });
        assertThat(planted).doesNotContainNull().hasSizeGreaterThan(10);
    }

    private void rotateAndOffboard() throws IOException, InterruptedException {
        Path value = Files.writeString(folder.resolve("value"), plant("rotated"));
        String plan = home.resolve("rotation.json").toString();
        run(0, Map.of(), "env", "rotate", "OPENROUTER_API_KEY", "--plan", plan);
        run(0, Map.of(), "env", "rotate", "--apply", plan, "--value-file", value.toString());
        String name =
                JSON.readTree(Path.of("examples/dealership.json").toFile())
                        .path("dealershipName")
                        .asText();
        run(
                0,
                Map.of(),
                "dealerships",
                "offboard",
                name,
                "--confirm",
                name,
                "--active-run",
                "cancel");
    }

    private List<String> spellings(String secret) {
        String pair =
                sandbox.access().twilioAccountSid() + ":" + sandbox.access().twilioAuthToken();
        return List.of(
                secret,
                secret.replace("\"", "\\\""),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)),
                Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Map<String, byte[]> left, String end) {
        StringBuilder text = new StringBuilder();
        left.forEach((name, bytes) -> {
            if (name.endsWith(end)) {
                text.append(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return text.toString();
    }

    /** Every file in the data folder, what is packed unpacked. */
    private Map<String, byte[]> left() throws IOException {
        Map<String, byte[]> left = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                left.put(file.toString(), Files.readAllBytes(file));
                if (file.toString().endsWith(".gz")) {
                    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                        left.put(file + "!", in.readAllBytes());
                    }
                } else if (file.toString().endsWith(".zip")) {
                    unzip(file, left);
                }
            }
        }
        return left;
    }

    private static void unzip(Path file, Map<String, byte[]> into) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                zip.transferTo(bytes);
                into.put(file + "!" + entry.getName(), bytes.toByteArray());
            }
        }
    }
}
