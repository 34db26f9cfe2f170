package org.cronconsole.dealership.orphan;

import org.cronconsole.dealership.orphan.OrphanProblem.Kind;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.Patience;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/** Sends a write once, and believes it once it is seen. */
record Proof(Patience patience) {
    private static final Words WORDS = Words.of(Proof.class);

    /**
     * Writes.
     *
     * @param what it is to do, in words that go behind "the order to"
     * @throws GatewayException where it was refused; nothing was done
     * @throws OrphanProblem where what came of it was not seen
     */
    void of(String what, Runnable write, BooleanSupplier seen) {
        GatewayException unclear = null;
        try {
            write.run();
        } catch (GatewayException failure) {
            // A failure of the look that a gateway takes after its write says nothing of the write.
            if (!failure.effectUnknown() && !failure.failure().request().startsWith("GET")) {
                throw failure;
            }
            unclear = failure;
        }
        Patience.Look look = patience.look(seen);
        if (!look.seen()) {
            throw unknown(what, unclear, look);
        }
    }

    private static OrphanProblem unknown(
            String what, @Nullable GatewayException unclear, Patience.Look look) {
        return new OrphanProblem(
                Kind.OUTCOME_UNKNOWN,
                unclear == null
                        ? WORDS.format("problem.taken", what, look.why())
                        : WORDS.format("problem.sent", what, unclear.getMessage(), look.why()));
    }
}
