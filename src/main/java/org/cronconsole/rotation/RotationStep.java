package org.cronconsole.rotation;

import org.cronconsole.id.JobId;

/**
 * One job's part of a rotation.
 *
 * @param seen fingerprint of the value that the job carries itself; empty where it has no copy
 * @param value which of the plan's different values that is, counted from 1; 0 where it has no copy
 * @param holdsOld true where it is the value that is to be exchanged, or none was named
 * @param chosen true where the job is to be changed
 */
public record RotationStep(
        JobId job,
        String name,
        boolean suspended,
        String seen,
        int value,
        boolean holdsOld,
        boolean chosen) {
    /** The same, chosen or not. */
    public RotationStep choosing(boolean wanted) {
        return new RotationStep(job, name, suspended, seen, value, holdsOld, wanted);
    }
}
