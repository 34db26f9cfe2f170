package org.cronconsole.render;

import java.time.Instant;

/**
 * What one of Render's rate limits still allows, as its last answer told.
 *
 * @param limit requests in a window
 * @param left requests left in this window
 * @param fullAgainAt the end of this window
 */
public record RateAllowance(long limit, long left, Instant fullAgainAt) {}
