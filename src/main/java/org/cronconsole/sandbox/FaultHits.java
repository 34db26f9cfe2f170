package org.cronconsole.sandbox;

/**
 * A rule and what it has done.
 *
 * @param number of the rule, by which it can be removed; never given twice
 * @param rule the rule
 * @param seen how many requests fitted it since it was added
 * @param hits how many of them it befell
 */
public record FaultHits(long number, FaultRule rule, long seen, long hits) {}
