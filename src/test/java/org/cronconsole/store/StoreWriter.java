package org.cronconsole.store;

import org.cronconsole.registry.RegistryCopy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A process that writes to a store without a pause and says after each write that it is done, until
 * it is killed: {@code FILE NATIVES FIRST}.
 */
final class StoreWriter {
    private StoreWriter() {}

    static RegistryCopy.Kept kept(long number) {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        return LocalStoreTest.kept(
                noon.plusSeconds(number),
                "{\"i\":" + number + ",\"x\":\"" + "y".repeat(20_000) + "\"}");
    }

    public static void main(String[] args) {
        try (LocalStore store =
                new LocalStore(Path.of(args[0]), Path.of(args[1]), InstantSource.system())) {
            RegistryCopy copy = store.registryCopy();
            for (long i = Long.parseLong(args[2]) + 1; ; i++) {
                copy.keep(kept(i));
                System.out.println(i);
            }
        }
    }
}
