package org.cronconsole.matrix;

import java.util.List;

/**
 * What came of a trial.
 *
 * @param claim what the operation told, of all effects the worst
 * @param partial whether a read answered without the local times
 * @param wrong what must not be; empty where all is well
 */
record Verdict(Cell cell, Claim claim, boolean partial, List<String> wrong) {
    Verdict {
        wrong = List.copyOf(wrong);
    }
}
