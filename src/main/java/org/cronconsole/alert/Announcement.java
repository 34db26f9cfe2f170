package org.cronconsole.alert;

/**
 * What the desktop is told at once.
 *
 * @param title a few words
 * @param text a sentence or two; may be empty
 */
public record Announcement(String title, String text) {}
