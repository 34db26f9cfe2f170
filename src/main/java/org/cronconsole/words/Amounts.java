package org.cronconsole.words;

import java.math.BigDecimal;
import java.text.NumberFormat;

/** Writes sums of money the way that people of the process' language read them. */
public final class Amounts {
    private Amounts() {}

    /** An amount with as many decimals as were told: {@code 1.15}, {@code 1,15}. */
    public static String of(BigDecimal amount) {
        int digits = Math.max(0, amount.scale());
        NumberFormat format = NumberFormat.getNumberInstance(Language.locale());
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount);
    }
}
