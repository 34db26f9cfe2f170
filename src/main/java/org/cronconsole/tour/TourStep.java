package org.cronconsole.tour;

/**
 * What a step came to.
 *
 * @param step its name, as in the picture's file name
 * @param millis from its beginning until the window showed what it should
 * @param problem what was waited for in vain; empty where it went well
 */
public record TourStep(String step, boolean ok, long millis, String problem) {}
