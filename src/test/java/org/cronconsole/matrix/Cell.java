package org.cronconsole.matrix;

import java.util.Locale;

/**
 * One trial.
 *
 * @param request which request of the operation goes wrong first, from 0
 * @param call what that is without faults, such as {@code POST /v1/services}
 * @param always whether all later ones go wrong, too
 */
record Cell(Operation operation, Fault fault, int request, String call, boolean always) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s × %s at %d %s%s",
                operation,
                fault,
                request,
                call,
                always ? " and after it" : "");
    }
}
