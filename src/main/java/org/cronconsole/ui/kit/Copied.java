package org.cronconsole.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts words into the system's clipboard. Never a secret. */
public final class Copied {
    private Copied() {}

    /** Puts these there, in place of what was. */
    public static void put(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
