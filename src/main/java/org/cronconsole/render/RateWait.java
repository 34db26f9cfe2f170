package org.cronconsole.render;

import java.time.Instant;

/**
 * A request is held back because Render would refuse it.
 *
 * @param limit which of Render's limits, in words: {@code reads}, {@code writes}, {@code creates},
 *     {@code logs}, {@code changes of one service}
 * @param until when it is tried again at the latest
 * @param background true where nobody waits for it
 */
public record RateWait(String limit, Instant until, boolean background) {}
