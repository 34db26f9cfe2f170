package org.cronconsole.dealership.act;

/**
 * A step of an act before it is taken.
 *
 * @param place what it is done to, in no language: a job's id, a number, the registry
 * @param deed what is done there, in no language, with the values
 * @param target what it is done to, for a person: a job's name, the registry, a number, a user
 * @param what in words
 * @param call the request that writes, e.g. {@code PUT /services/{id}/env-vars/VAUTO_PASSWORD}
 */
public record PlannedStep(String place, String deed, String target, String what, String call) {
    /** By what it is told from others, in whichever language it was planned. */
    String code() {
        return place + "/" + deed;
    }
}
