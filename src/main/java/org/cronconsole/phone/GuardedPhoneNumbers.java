package org.cronconsole.phone;

import org.cronconsole.account.WriteGuard;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks the guard before every write. */
public final class GuardedPhoneNumbers implements PhoneNumbers {
    private static final Words WORDS = Words.of(GuardedPhoneNumbers.class);

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
    public List<Available> search(AreaCode areaCode, int limit) {
        return numbers.search(areaCode, limit);
    }

    @Override
    public List<Available> searchNear(AreaCode areaCode, int miles, int limit) {
        return numbers.searchNear(areaCode, miles, limit);
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
        guard.check(WORDS.get("write.rent"));
        return numbers.rent(number, friendlyName);
    }

    @Override
    public Rented rename(Rented number, String friendlyName) {
        guard.check(WORDS.get("write.rename"));
        return numbers.rename(number, friendlyName);
    }

    @Override
    public Rented silence(Rented number) {
        guard.check(WORDS.get("write.change"));
        return numbers.silence(number);
    }

    @Override
    public void release(Rented number) {
        guard.check(WORDS.get("write.release"));
        numbers.release(number);
    }

    @Override
    public Optional<MonthlyPrice> monthlyPrice() {
        return numbers.monthlyPrice();
    }

    @Override
    public Prices prices(String country) {
        return numbers.prices(country);
    }

    @Override
    public List<InboundText> inboundTexts(PhoneNumber number, int limit) {
        return numbers.inboundTexts(number, limit);
    }

    @Override
    public Inbox inbox(PhoneNumber number, @Nullable Instant since, int pageSize) {
        return numbers.inbox(number, since, pageSize);
    }
}
