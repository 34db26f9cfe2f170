package org.cronconsole.ui.kit;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Questions to the person that need a window of their own. To be asked on the screen's thread. */
public interface Dialogs {
    /**
     * Asks, without waiting.
     *
     * @param confirmed called with what was typed (empty where nothing had to be) once the person
     *     says yes; not called otherwise
     */
    void confirm(Confirmation question, Consumer<String> confirmed);

    /**
     * Lets the person choose a {@code .env} file.
     *
     * @param chosen called with the file; not called where the person changes their mind
     */
    void chooseEnvFile(Consumer<Path> chosen);

    /**
     * Lets the person choose a file to take profiles from: exported ones, or a {@code .env} file.
     *
     * @param chosen called with the file; not called where the person changes their mind
     */
    void chooseProfileFile(Consumer<Path> chosen);

    /**
     * Lets the person choose a CSV file to read.
     *
     * @param chosen called with the file; not called where the person changes their mind
     */
    void chooseCsvFile(Consumer<Path> chosen);

    /**
     * Lets the person choose where to write a file.
     *
     * @param title of the window
     * @param name suggested for the file
     * @param chosen called with the file; not called where the person changes their mind
     */
    void saveFile(String title, String name, Consumer<Path> chosen);

    /**
     * Opens a page in the person's browser.
     *
     * @param address as a server gave it
     * @return false where it is no address that a browser should be sent to; nothing is done then
     */
    boolean browse(String address);
}
