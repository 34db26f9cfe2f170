package org.cronconsole.render;

/**
 * Which notifications the services of a workspace send where they set nothing of their own.
 *
 * @param notificationsToSend {@code none, failure, all}, or another word of the server's
 * @param emailEnabled whether any goes out by e-mail
 * @param slackEnabled whether any goes to Slack
 */
public record NotificationDefault(
        String notificationsToSend, boolean emailEnabled, boolean slackEnabled) {}
