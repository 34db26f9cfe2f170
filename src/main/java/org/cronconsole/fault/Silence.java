package org.cronconsole.fault;

import java.time.Instant;

/**
 * A service that does not answer now.
 *
 * @param service its name, e.g. {@code Render}
 * @param since when the first call was sent that got no answer, and none after it did
 * @param why what became of the last one, in a few words
 */
public record Silence(String service, Instant since, String why) {}
