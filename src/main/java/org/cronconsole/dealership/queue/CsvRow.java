package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.OnboardingForm;
import org.cronconsole.dealership.OnboardingRequest;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One dealership of a file, with its secrets, which stay in memory.
 *
 * @param row as a spreadsheet numbers it, the header included
 * @param request null where something is wrong with the row
 * @param problems what is wrong with it; empty where it is right in itself
 */
public record CsvRow(
        int row,
        OnboardingForm form,
        @Nullable OnboardingRequest request,
        List<RowProblem> problems) {
    /** Copies the problems. */
    public CsvRow {
        problems = List.copyOf(problems);
    }

    /** Whom it onboards; empty where the row does not say. */
    public String dealership() {
        return form.dealershipName().strip();
    }

    /** This with one more problem. */
    CsvRow with(RowProblem problem) {
        List<RowProblem> more = new ArrayList<>(problems);
        more.add(problem);
        return new CsvRow(row, form, null, more);
    }

    /**
     * Tells whether a row is still what it was, by all that is no secret: passwords and the values
     * of env vars are not in it, not even scrambled.
     */
    public String fingerprint() {
        OnboardingForm f = form;
        List<String> parts =
                new ArrayList<>(
                        List.of(
                                f.dealershipName().strip(),
                                f.storeId(),
                                f.vautoUsername(),
                                f.timeZone(),
                                f.amTime(),
                                f.pmTime(),
                                f.days(),
                                f.repo(),
                                f.branch(),
                                f.plan(),
                                f.region(),
                                f.phoneMode(),
                                f.phoneValue(),
                                f.userName(),
                                f.userEmail(),
                                f.userFirstName(),
                                f.userLastName(),
                                f.userRole()));
        parts.addAll(f.env().keySet());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Without passwords and values. */
    @Override
    public String toString() {
        return "CsvRow[row=" + row + ", problems=" + problems + "]";
    }
}
