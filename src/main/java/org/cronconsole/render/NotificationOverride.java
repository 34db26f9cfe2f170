package org.cronconsole.render;

/**
 * Which notifications a service sends in place of the workspace's setting. Only a run that ends
 * notifies; a hung one never does.
 *
 * @param notificationsToSend {@code default, failure, all, none}, or another word of the server's
 * @param previewNotificationsEnabled {@code default, true, false}: texts, not booleans
 */
public record NotificationOverride(
        String notificationsToSend, String previewNotificationsEnabled) {}
