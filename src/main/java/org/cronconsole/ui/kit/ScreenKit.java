package org.cronconsole.ui.kit;

/** What every screen is given beside its services. */
public record ScreenKit(
        Tasks tasks, Texts texts, Problems problems, Dialogs dialogs, Times times) {}
