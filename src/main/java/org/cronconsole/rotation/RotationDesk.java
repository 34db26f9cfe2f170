package org.cronconsole.rotation;

import org.cronconsole.settings.FileTurn;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Where values are rotated: what does it, and what this computer's window has begun.
 *
 * @param begun the rotations that the window keeps; a command keeps its own where it is told to
 */
public record RotationDesk(Rotation rotation, RotationFolder begun) {
    /**
     * Carries a rotation out from its file, or from how it stands where the file knows better. What
     * is about to be done and what came of it is on the disk before and after every write.
     *
     * @param file where it is kept; null to keep it among those of the window
     * @param told is given the file once there is one, then how the rotation stands after each
     *     write
     * @param goOn asked before every job; false ends it there
     * @return how it stands then; empty where another window or command carries it out
     * @throws RotationFile.Unkept where it cannot be kept; nothing more was sent
     * @throws Rotation.OtherValue where it was begun with another value; nothing was done
     */
    public Optional<KeptRotation> carryOut(
            @Nullable RotationFile file,
            KeptRotation wanted,
            Secret fresh,
            Consumer<RotationFolder.Kept> told,
            BooleanSupplier goOn) {
        RotationFile at = file == null ? begun.keep(wanted.plan()).file() : file;
        told.accept(new RotationFolder.Kept(at, wanted));
        Optional<FileTurn> mine = at.turn();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        try (FileTurn turn = mine.get()) {
            // Another window may have gone on with it until just now.
            KeptRotation kept = at.load();
            KeptRotation now = kept.begun() ? kept : wanted;
            return Optional.of(
                    rotation.apply(
                            now,
                            fresh,
                            stands -> {
                                at.save(stands);
                                told.accept(new RotationFolder.Kept(at, stands));
                            },
                            goOn));
        }
    }
}
