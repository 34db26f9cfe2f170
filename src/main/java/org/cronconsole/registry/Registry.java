package org.cronconsole.registry;

/** What all admins share about dealerships. */
public interface Registry {
    /**
     * Everything that is there. A workspace without the env group, and one whose group cannot be
     * read, works as if the registry were empty; the latter says so in {@link
     * RegistrySnapshot#problem()}.
     */
    RegistrySnapshot read();

    /**
     * Writes what is known of one dealership and compares what Render answers with what was sent.
     *
     * @throws org.cronconsole.fault.GatewayException where Render refuses or cannot be reached, or
     *     holds something else than was sent
     */
    void put(DealershipEntry entry);
}
