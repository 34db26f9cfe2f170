package org.cronconsole.dealership.act;

/**
 * A step of an act before it is taken.
 *
 * @param target what it is done to: a job's name, the registry, a number, a user
 * @param what in words
 * @param call the request that writes, e.g. {@code PUT /services/{id}/env-vars/VAUTO_PASSWORD}
 */
public record PlannedStep(String target, String what, String call) {}
