package org.cronconsole.rotation;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.rotation.RotationResult.State;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One carrying out of a rotation. */
final class RotationRun {
    private static final Words WORDS = Words.of(RotationRun.class);

    private final Rotation.Services services;
    private final Secret fresh;
    private final Consumer<KeptRotation> keep;
    private final BooleanSupplier goOn;
    private final Fingerprints prints;
    private final Pacing pacing;
    private KeptRotation now;
    private boolean locked;

    RotationRun(
            Rotation.Services services,
            KeptRotation kept,
            Secret fresh,
            Consumer<KeptRotation> keep,
            BooleanSupplier goOn) {
        this.services = services;
        this.now = kept;
        this.fresh = fresh;
        this.keep = keep;
        this.goOn = goOn;
        this.prints = Fingerprints.of(kept.plan().salt());
        this.pacing = new Pacing(services.pause());
    }

    KeptRotation apply() {
        String print = prints.of(fresh);
        if (now.begun() && !now.fresh().equals(print)) {
            throw new Rotation.OtherValue();
        }
        if (!now.begun()) {
            set(now.withFresh(print));
        }
        if (now.plan().way() != Way.COPIES && !groupHasIt()) {
            return now;
        }
        for (RotationStep step : now.open()) {
            if (!goOn.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                break;
            }
            RotationResult result = attempt(() -> exchange(step));
            if (result == null) {
                break;
            }
            set(now.with(step.job(), result));
            if (locked) {
                // No value is read where none may be written.
                break;
            }
        }
        return now;
    }

    /** Every job depends on the group: without it nothing goes on. */
    private boolean groupHasIt() {
        RotationResult before = now.group();
        if (before != null && before.state() == State.CHANGED_MEANWHILE) {
            return false;
        }
        boolean wasThere = before != null && before.state().isThere();
        GroupExchange exchange = new GroupExchange(services, now.plan(), prints);
        // Looked at again each time: somebody may have changed it while the rotation rested, and
        // a job whose own copy goes would be left with that, or with nothing.
        RotationResult result =
                attempt(() -> wasThere ? exchange.stays(fresh) : exchange.give(fresh));
        if (result != null && !(wasThere && result.state().isThere())) {
            set(now.withGroup(result));
        }
        return result != null && result.state().isThere();
    }

    private RotationResult exchange(RotationStep step) {
        return new JobExchange(
                        services,
                        now.plan(),
                        step,
                        prints,
                        fresh,
                        this::begin,
                        now.deploysBefore().get(step.job()))
                .take();
    }

    /** Kept before anything of a job is sent. */
    private void begin(JobId job, String deployBefore) {
        set(now.beginning(job, deployBefore));
    }

    /** Null where it was stopped on its way: what was begun is looked at the next time. */
    private @Nullable RotationResult attempt(Supplier<RotationResult> work) {
        try {
            return pacing.paced(work, goOn);
        } catch (CancellationException stopped) {
            return null;
        } catch (WriteRefused refused) {
            locked = true;
            return result(State.FAILED, String.valueOf(refused.getMessage()));
        } catch (GatewayException failure) {
            return failure.effectUnknown()
                    ? result(State.UNKNOWN, WORDS.format("run.unknown", failure.getMessage()))
                    : result(State.FAILED, WORDS.format("run.failed", failure.getMessage()));
        }
    }

    private RotationResult result(State state, String words) {
        return new RotationResult(state, words, services.clock().instant());
    }

    private void set(KeptRotation changed) {
        keep.accept(changed);
        now = changed;
    }
}
