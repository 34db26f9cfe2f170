package org.cronconsole.phone;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The numbers of an account in memory, which fail as the test says. */
public final class FakePhoneNumbers implements PhoneNumbers {
    /** What the account rents. */
    public final List<Rented> rented = new CopyOnWriteArrayList<>();

    /** What came in, newest first, on any number. */
    public final List<InboundText> texts = new CopyOnWriteArrayList<>();

    /** The writes that were tried. */
    public final List<String> writes = new ArrayList<>();

    /** Thrown by the next write, after its effect where {@link #effectBefore}. */
    public @Nullable RuntimeException failNextWrite;

    /** Whether the write that fails has its effect all the same. */
    public boolean effectBefore;

    /** Thrown by every read. */
    public volatile @Nullable RuntimeException failReads;

    /** Thrown where a price is asked for. */
    public @Nullable RuntimeException failPrices;

    /** Area codes that have no number. */
    public final List<String> soldOut = new ArrayList<>();

    /** Adds a number that the account rents. */
    public Rented add(String number, String name, String smsUrl, Instant since) {
        Rented made =
                new Rented(
                        new PhoneNumber(number), "PN" + (rented.size() + 1), name, smsUrl, since);
        rented.add(made);
        return made;
    }

    /** A failure of Twilio. */
    public static GatewayException failure(boolean effectUnknown) {
        return new GatewayException.Unexpected(
                "Twilio failed (status 503).",
                new Failure(RemoteService.TWILIO, "POST /x", 503, null, null, effectUnknown),
                null);
    }

    private void reading() {
        RuntimeException no = failReads;
        if (no != null) {
            throw no;
        }
    }

    private void write(String what, Runnable effect) {
        writes.add(what);
        RuntimeException no = failNextWrite;
        failNextWrite = null;
        if (no == null || effectBefore) {
            effect.run();
        }
        if (no != null) {
            throw no;
        }
    }

    @Override
    public List<Available> search(String areaCode, int limit) {
        return soldOut.contains(areaCode) ? List.of() : List.of(offer(areaCode));
    }

    private static Available offer(String areaCode) {
        return new Available(new PhoneNumber("+1" + areaCode + "5550142"), "Chicago", "IL");
    }

    @Override
    public List<Available> search(AreaCode areaCode, int limit) {
        reading();
        return search(areaCode.code(), limit);
    }

    @Override
    public List<Available> searchNear(AreaCode areaCode, int miles, int limit) {
        return List.of(offer("815"), offer("312"), offer("630"));
    }

    @Override
    public Optional<Rented> find(PhoneNumber number) {
        reading();
        return rented.stream().filter(r -> r.number().equals(number)).findFirst();
    }

    @Override
    public List<Rented> rented() {
        reading();
        return List.copyOf(rented);
    }

    @Override
    public Rented rent(PhoneNumber number, String friendlyName) {
        write(
                "rent " + number,
                () -> add(number.e164(), friendlyName, "", Instant.parse("2026-11-23T15:00:00Z")));
        return find(number).orElseThrow();
    }

    @Override
    public Rented rename(Rented number, String friendlyName) {
        write("rename " + friendlyName, () -> replace(number, friendlyName, null));
        return number;
    }

    @Override
    public Rented silence(Rented number) {
        write("silence", () -> replace(number, null, ""));
        return number;
    }

    private void replace(Rented number, @Nullable String name, @Nullable String smsUrl) {
        UnaryOperator<Rented> change =
                old ->
                        old.sid().equals(number.sid())
                                ? new Rented(
                                        old.number(),
                                        old.sid(),
                                        name == null ? old.friendlyName() : name,
                                        smsUrl == null ? old.smsUrl() : smsUrl,
                                        old.since())
                                : old;
        rented.replaceAll(change);
    }

    @Override
    public void release(Rented number) {
        write("release " + number.number(), () -> rented.removeIf(r -> r.equals(number)));
    }

    @Override
    public Optional<MonthlyPrice> monthlyPrice() {
        return prices("US").local();
    }

    @Override
    public Prices prices(String country) {
        RuntimeException no = failPrices;
        if (no != null) {
            throw no;
        }
        Currency dollar = Currency.getInstance("USD");
        Map<String, String> local = Map.of("US", "1.15");
        return new Prices(
                Optional.ofNullable(local.get(country))
                        .map(amount -> new MonthlyPrice(new BigDecimal(amount), dollar)),
                Optional.of(new MonthlyPrice(new BigDecimal("2.15"), dollar)));
    }

    @Override
    public List<InboundText> inboundTexts(PhoneNumber number, int limit) {
        return texts;
    }

    @Override
    public Inbox inbox(PhoneNumber number, @Nullable Instant since, int pageSize) {
        return new Inbox() {
            private int next;
            private boolean begun;

            @Override
            public List<InboundText> next() {
                reading();
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                begun = true;
                List<InboundText> all = all();
                List<InboundText> page = all.subList(next, Math.min(all.size(), next + pageSize));
                next += page.size();
                return page;
            }

            @Override
            public boolean hasNext() {
                return !begun || next < all().size();
            }

            private List<InboundText> all() {
                return texts.stream()
                        .filter(t -> since == null || !t.receivedAt().isBefore(since))
                        .toList();
            }
        };
    }
}
