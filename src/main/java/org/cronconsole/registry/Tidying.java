package org.cronconsole.registry;

/**
 * What tidying up needs of the registry. All methods wait and throw {@link
 * org.cronconsole.fault.GatewayException}; nothing is read from a copy.
 */
public interface Tidying {
    /** Everything that is there; a workspace without the env group has an empty registry. */
    WholeRegistry read();

    /**
     * Removes the entry of a dealership.
     *
     * @param basis the entry as it was seen
     * @throws RegistryConflict where the entry is another one now, or gone; nothing was removed
     */
    void remove(DealershipEntry basis);

    /**
     * Keeps that a finding is right as it is, in place of what was said of it before.
     *
     * @throws RegistryConflict where somebody else writes the same at this moment
     */
    void ignore(Ignored ignored);

    /**
     * Forgets what was said of a finding, so that it is shown again; nothing said counts as done.
     */
    void showAgain(Ignored ignored);
}
