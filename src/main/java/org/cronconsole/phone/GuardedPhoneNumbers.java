package org.cronconsole.phone;

import org.cronconsole.account.WriteGuard;

import java.util.List;
import java.util.Optional;

/** Asks the guard before every write. */
public final class GuardedPhoneNumbers implements PhoneNumbers {
    private final PhoneNumbers numbers;
    private final WriteGuard guard;

    /** Puts the guard before the numbers. */
    public GuardedPhoneNumbers(PhoneNumbers numbers, WriteGuard guard) {
        this.numbers = numbers;
        this.guard = guard;
    }

    @Override
    public List<Available> search(String areaCode, int limit) {
        return numbers.search(areaCode, limit);
    }

    @Override
    public Optional<Rented> find(PhoneNumber number) {
        return numbers.find(number);
    }

    @Override
    public List<Rented> rented() {
        return numbers.rented();
    }

    @Override
    public Rented rent(PhoneNumber number, String friendlyName) {
        guard.check("rent a phone number");
        return numbers.rent(number, friendlyName);
    }

    @Override
    public void release(Rented number) {
        guard.check("release a phone number");
        numbers.release(number);
    }

    @Override
    public Optional<MonthlyPrice> monthlyPrice() {
        return numbers.monthlyPrice();
    }

    @Override
    public List<InboundText> inboundTexts(PhoneNumber number, int limit) {
        return numbers.inboundTexts(number, limit);
    }
}
