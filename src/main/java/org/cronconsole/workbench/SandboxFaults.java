package org.cronconsole.workbench;

import java.util.List;

/**
 * What goes wrong on purpose in the sandbox that this application runs. Answers at once; safe for
 * use by several threads.
 */
public interface SandboxFaults {
    /** The rules in their order, ended ones too, with what they have done. */
    List<Standing> list();

    /**
     * Adds a rule behind the others: of several that a request fits, the first that hits counts.
     *
     * @throws org.cronconsole.fault.FormProblems where the sandbox does not take such a rule
     */
    void add(SandboxFault fault);

    /** Drops one rule; one that is gone already is no failure. */
    void remove(long number);

    /** Drops all rules. */
    void clear();

    /**
     * A rule and what it has done.
     *
     * @param number by which it is removed
     * @param seen how many requests fitted it since it was added
     * @param hits how many of them it befell
     */
    record Standing(long number, SandboxFault fault, long seen, long hits) {
        /** True where it befalls nothing any more. */
        public boolean ended() {
            return fault.often() instanceof SandboxFault.First(int count) && hits >= count;
        }
    }
}
