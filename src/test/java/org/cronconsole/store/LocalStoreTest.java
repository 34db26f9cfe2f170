package org.cronconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.registry.RegistryCopy;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

@Timeout(120)
class LocalStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final List<LocalStore> open = new ArrayList<>();
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("store").resolve("api.render.com_tea-1.db");
    }

    @AfterEach
    void close() {
        open.forEach(LocalStore::close);
    }

    private LocalStore store() {
        return keep(new LocalStore(file, folder.resolve("native"), now::get));
    }

    private LocalStore store(List<String> migrations) {
        return keep(
                new LocalStore(
                        file, folder.resolve("native"), new Migrations(migrations), now::get));
    }

    private LocalStore keep(LocalStore store) {
        open.add(store);
        return store;
    }

    static RegistryCopy.Kept kept(Instant asOf, String value) {
        EnvGroup group =
                new EnvGroup(
                        new EnvGroupId("evg-1"),
                        "cron-console",
                        new WorkspaceId("tea-1"),
                        NOON,
                        List.of(),
                        List.of(
                                new EnvVar("DEALERSHIP_A", Secret.of(value)),
                                new EnvVar("DEALERSHIP_B", Secret.of("{}"))));
        return new RegistryCopy.Kept(
                asOf, List.of(new RegistryCopy.Group(group, asOf.plusNanos(1), "DEALERSHIP_")));
    }

    private static int number(LocalStore store, String query) throws StoreProblem {
        return store.read(connection -> number(connection, query));
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : -1;
        }
    }

    private static void execute(LocalStore store, String sql) throws StoreProblem {
        store.write(
                Durability.PROCESS,
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                });
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingIsTouchedBeforeItIsNeeded() {
        RegistryCopy copy = store().registryCopy();
        assertThat(file.getParent()).doesNotExist();
        assertThat(copy.load()).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void whoeverWasStoppedDoesNotKeepOthersFromTheStore() throws StoreProblem {
        LocalStore store = store();
        Thread.currentThread().interrupt();
        assertThat(number(store, "SELECT count(*) FROM job")).isZero();
        assertThat(Thread.interrupted()).as("it is still told").isTrue();
    }

    @Test
    void theCopyOfTheRegistryIsReadAsItWasKept() {
        RegistryCopy.Kept kept = kept(NOON, "{\"name\":\"A’s\"}");
        store().registryCopy().keep(kept);
        assertThat(store().registryCopy().load()).contains(kept);

        RegistryCopy.Kept later = kept(NOON.plusSeconds(60), "{\"name\":\"Ä\"}");
        store().registryCopy().keep(later);
        assertThat(store().registryCopy().load()).contains(later);

        store().registryCopy().keep(kept);
        assertThat(store().registryCopy().load())
                .as("another process has read it since")
                .contains(later);

        RegistryCopy.Kept none = new RegistryCopy.Kept(NOON.plusSeconds(90), List.of());
        store().registryCopy().keep(none);
        assertThat(store().registryCopy().load()).contains(none);
    }

    @Test
    void onlyItsOwnerCanReadItAndWhatLiesBesideIt() throws IOException {
        LocalStore store = store();
        store.registryCopy().keep(kept(NOON, "{}"));
        assertThat(files())
                .contains(
                        file.getFileName().toString(),
                        file.getFileName() + "-wal",
                        file.getFileName() + "-shm");
        for (String name : files()) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(file.resolveSibling(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void writesAheadAndWaitsForTheDiskWhereAskedTo() throws StoreProblem {
        LocalStore store = store();
        assertThat(
                        store.<String>read(connection -> {
                            try (Statement statement = connection.createStatement();
                                    ResultSet row = statement.executeQuery("PRAGMA journal_mode")) {
                                return row.getString(1);
                            }
                        }))
                .isEqualTo("wal");
        int full =
                store.write(
                        Durability.POWER, connection -> number(connection, "PRAGMA synchronous"));
        int normal =
                store.write(
                        Durability.PROCESS, connection -> number(connection, "PRAGMA synchronous"));
        assertThat(List.of(full, normal)).containsExactly(2, 1);
    }

    @Test
    void aDatabaseOfAnOlderProgramIsBroughtUpToDateAndKeepsWhatItHolds() throws StoreProblem {
        LocalStore older = store(List.of());
        execute(older, "CREATE TABLE theirs (n INTEGER)");
        execute(older, "INSERT INTO theirs VALUES (7)");
        older.close();
        LocalStore newer = store();
        assertThat(number(newer, "SELECT n FROM theirs")).isEqualTo(7);
        assertThat(number(newer, "PRAGMA user_version")).isEqualTo(new Migrations().version());
        newer.registryCopy().keep(kept(NOON, "{}"));
        assertThat(newer.registryCopy().load()).isPresent();
    }

    @Test
    void aMigrationThatFailsLeavesEverythingAsItWas() throws StoreProblem {
        LocalStore broken = store(List.of("001-registry-copy.sql", "broken.sql"));
        assertThatThrownBy(() -> number(broken, "SELECT 1")).isInstanceOf(StoreProblem.class);
        LocalStore present = store(List.of("001-registry-copy.sql"));
        assertThat(number(present, "PRAGMA user_version")).isEqualTo(1);
        assertThat(number(present, "SELECT count(*) FROM sqlite_schema WHERE name = 'half_made'"))
                .isZero();
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAlone() throws StoreProblem, IOException {
        LocalStore newer = store();
        newer.registryCopy().keep(kept(NOON, "{}"));
        newer.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA user_version = 99");
            }
        });
        newer.close();
        byte[] before = Files.readAllBytes(file);
        LocalStore older = store();
        assertThatThrownBy(() -> number(older, "SELECT 1"))
                .isInstanceOfSatisfying(
                        StoreProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(StoreProblem.Kind.NEWER))
                .hasMessageContaining("newer version of Cron Console");
        older.registryCopy().keep(kept(NOON, "{\"changed\":1}"));
        assertThat(older.registryCopy().load()).isEmpty();
        older.close();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(older.setAside()).isEmpty();
    }

    @Test
    void whatIsNoDatabaseIsSetAsideAndBuiltAnew() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "this is not a database, however long it may be".repeat(99));
        LocalStore store = store();
        store.registryCopy().keep(kept(NOON, "{}"));
        assertThat(store.registryCopy().load()).isPresent();
        Path aside = store.setAside().orElseThrow();
        assertThat(aside.getFileName().toString()).endsWith(".db.damaged-20260302-120000");
        assertThat(Files.readString(aside)).startsWith("this is not a database");
    }

    @Test
    void damageThatShowsLaterIsSetAsideTooOnceForAllWhoHaveItOpen() throws IOException {
        LocalStore first = store();
        first.registryCopy().keep(kept(NOON, "{\"long\":\"" + "x".repeat(200_000) + "\"}"));
        first.close();
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) 0xa5;
        }
        Files.write(file, bytes);
        LocalStore second = store();
        LocalStore third = store();
        assertThat(second.registryCopy().load()).isEmpty();
        second.registryCopy().keep(kept(NOON, "{}"));
        assertThat(third.registryCopy().load()).contains(kept(NOON, "{}"));
        assertThat(second.setAside()).isPresent();
        assertThat(files().stream().filter(name -> name.contains("damaged")))
                .as("the sound one that replaced it stays")
                .hasSize(1);
    }

    @Test
    void withoutAPlaceAllGoesOnWithout() throws IOException {
        Files.writeString(folder.resolve("store"), "a file where the folder should be");
        LocalStore store = store();
        store.registryCopy().keep(kept(NOON, "{}"));
        assertThat(store.registryCopy().load()).isEmpty();

        Files.delete(folder.resolve("store"));
        assertThat(store.registryCopy().load()).as("not tried at once").isEmpty();
        assertThat(file).doesNotExist();
        now.set(NOON.plusSeconds(61));
        store.registryCopy().keep(kept(NOON, "{}"));
        assertThat(store.registryCopy().load()).isPresent();
    }

    @Test
    void anotherProcessThatStopsInTheMiddleIsNotWaitedForForEver() throws Exception {
        Path gate = file.resolveSibling(file.getFileName() + ".lock");
        Files.createDirectories(gate.getParent());
        Database database =
                new Database(
                        file,
                        folder.resolve("native"),
                        new Migrations(),
                        now::get,
                        Duration.ofMillis(50));
        try (FileChannel other =
                        FileChannel.open(
                                gate, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(database::open)
                    .isInstanceOfSatisfying(
                            StoreProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(StoreProblem.Kind.BUSY))
                    .hasMessageContaining("held by another Cron Console");
            Database patient =
                    new Database(
                            file,
                            folder.resolve("native"),
                            new Migrations(),
                            now::get,
                            Duration.ofHours(1));
            Thread.currentThread().interrupt();
            assertThatThrownBy(patient::open)
                    .as("who is stopped waits no longer")
                    .isInstanceOf(StoreProblem.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        database.open().connection().close();
    }

    @Test
    void twoThatHaveItOpenSeeWhatTheOtherWrites() {
        LocalStore one = store();
        LocalStore other = store();
        for (int i = 0; i < 50; i++) {
            RegistryCopy.Kept kept = kept(NOON.plusSeconds(i), "{\"i\":" + i + "}");
            (i % 2 == 0 ? one : other).registryCopy().keep(kept);
            assertThat((i % 2 == 0 ? other : one).registryCopy().load()).contains(kept);
        }
    }

    @Test
    void workspacesAndHostsDoNotMix() {
        LocalStores stores = new LocalStores(folder, InstantSource.system());
        URI render = URI.create("https://api.render.com/v1");
        LocalStore mine = keep(stores.of(render, new WorkspaceId("tea-1")));
        mine.registryCopy().keep(kept(NOON, "{}"));
        for (LocalStore other :
                List.of(
                        stores.of(render, new WorkspaceId("tea-2")),
                        stores.of(URI.create("http://127.0.0.1:80/v1"), new WorkspaceId("tea-1")),
                        stores.of(
                                URI.create("http://127.0.0.1:81/v1"), new WorkspaceId("tea-1")))) {
            assertThat(keep(other).registryCopy().load()).isEmpty();
        }
        assertThat(keep(stores.of(render, new WorkspaceId("tea-1"))).registryCopy().load())
                .isPresent();
    }

    @Test
    void whatWasConfirmedOutlivesAKilledProcess() throws IOException, InterruptedException {
        store().registryCopy().keep(kept(NOON, "{\"i\":0}"));
        long confirmed = 0;
        for (int round = 0; round < 3; round++) {
            Process writer =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    StoreWriter.class.getName(),
                                    file.toString(),
                                    folder.resolve("native").toString(),
                                    Long.toString(confirmed))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (BufferedReader said =
                    new BufferedReader(writer.inputReader(StandardCharsets.UTF_8))) {
                long begun = confirmed;
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    confirmed = Long.parseLong(line);
                    if (confirmed == begun + 30) {
                        // In the middle of the next write, for it never pauses.
                        writer.toHandle().destroyForcibly();
                    }
                }
                assertThat(confirmed).isGreaterThanOrEqualTo(begun + 30);
            }
            assertThat(writer.waitFor()).as("killed, not ended").isNotZero();
            Optional<RegistryCopy.Kept> found = store().registryCopy().load();
            long kept = found.orElseThrow().asOf().getEpochSecond() - NOON.getEpochSecond();
            assertThat(kept).isBetween(confirmed, confirmed + 1);
            assertThat(found).contains(StoreWriter.kept(kept));
            assertThat(open.getLast().setAside()).isEmpty();
            confirmed = kept;
        }
    }
}
