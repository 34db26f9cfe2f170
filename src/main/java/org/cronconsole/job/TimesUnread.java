package org.cronconsole.job;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The shared registry cannot be read now, so what local times are meant is not known for sure.
 *
 * @param why in a sentence
 * @param asOf how old this computer's copy is, whose local times are shown in their place; null
 *     where there is no copy, and no job has its local time
 */
public record TimesUnread(String why, @Nullable Instant asOf) {}
