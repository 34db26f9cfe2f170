package org.cronconsole.desktop;

import java.util.List;
import java.util.Map;

/**
 * A command of the system that shows something.
 *
 * @param line the program and its arguments, each as it is
 * @param variables set for it, beside those that are there
 */
record ShowCommand(List<String> line, Map<String, String> variables) {
    private static final String NAME = "Cron Console";

    /** Reads title and text from its arguments; both are data to it. */
    private static final List<String> MAC_SCRIPT =
            List.of(
                    "on run argv",
                    "display notification (item 3 of argv) with title (item 1 of argv) subtitle"
                            + " (item 2 of argv)",
                    "end run");

    /**
     * Reads title and text from variables, and puts them into the toast's document as text nodes.
     * There are no double quotes in it, which Windows would take for its own.
     */
    private static final String WINDOWS_SCRIPT =
            String.join(
                    "; ",
                    "$ErrorActionPreference = 'Stop'",
                    "$m = [Windows.UI.Notifications.ToastNotificationManager,"
                            + " Windows.UI.Notifications, ContentType = WindowsRuntime]",
                    "$d = $m::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::"
                            + "ToastText02)",
                    "$t = $d.GetElementsByTagName('text')",
                    "$null = $t.Item(0).AppendChild($d.CreateTextNode($env:CRON_CONSOLE_TITLE))",
                    "$null = $t.Item(1).AppendChild($d.CreateTextNode($env:CRON_CONSOLE_TEXT))",
                    "$n = [Windows.UI.Notifications.ToastNotification]::new($d)",
                    "$m::CreateToastNotifier('{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\"
                            + "WindowsPowerShell\\v1.0\\powershell.exe').Show($n)");

    /** Copies both. */
    ShowCommand {
        line = List.copyOf(line);
        variables = Map.copyOf(variables);
    }

    /**
     * For Linux. The text may hold markup, so what looks like it is written as text; backslashes
     * are taken for the beginning of an escape there.
     */
    static ShowCommand linux(String program, String title, String text) {
        return new ShowCommand(
                List.of(program, "--app-name=" + NAME, "--", title, escaped(text)), Map.of());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** For macOS. The first argument is ours, so no other is taken for an option. */
    static ShowCommand mac(String program, String title, String text) {
        List<String> line = new java.util.ArrayList<>(List.of(program));
        MAC_SCRIPT.forEach(part -> {
            line.add("-e");
            line.add(part);
        });
        line.addAll(List.of(NAME, title, text));
        return new ShowCommand(line, Map.of());
    }

    /** For Windows. */
    static ShowCommand windows(String program, String title, String text) {
        return new ShowCommand(
                List.of(
                        program,
                        "-NoLogo",
                        "-NoProfile",
                        "-NonInteractive",
                        "-Command",
                        WINDOWS_SCRIPT),
                Map.of("CRON_CONSOLE_TITLE", title, "CRON_CONSOLE_TEXT", text));
    }
}
