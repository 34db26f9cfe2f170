package org.cronconsole.dealership;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.phone.AreaCode;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.render.FakeRender;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Twilio in memory. */
final class FakeNumbers implements PhoneNumbers {
    final List<Available> offers =
            new ArrayList<>(
                    List.of(new Available(new PhoneNumber("+13125550100"), "Chicago", "IL")));
    final List<Rented> rented = new ArrayList<>();

    /** What somebody else has rented, though it is offered still. */
    final List<PhoneNumber> taken = new ArrayList<>();

    /** What a number costs; null where Twilio names no price. */
    @Nullable MonthlyPrice price;

    /** What is offered of an area code by its country. */
    final List<Available> abroad = new ArrayList<>();

    /** What is offered around an area code. */
    final List<Available> nearby = new ArrayList<>();

    @Nullable RuntimeException refuse;
    boolean cutAfterEffect;

    /** Takes a new name, and does nothing. */
    boolean deaf;

    /** What is in the inbox of every number, newest first. */
    final List<InboundText> texts = new ArrayList<>();

    /** Is told the number of each look into an inbox, before its answer. */
    IntConsumer onLook = look -> {};

    @Nullable RuntimeException looksFail;
    int looks;

    @Override
    public List<Available> search(String areaCode, int limit) {
        return List.copyOf(offers);
    }

    @Override
    public Optional<Rented> find(PhoneNumber number) {
        return rented.stream().filter(r -> r.number().equals(number)).findFirst();
    }

    @Override
    public List<Rented> rented() {
        return List.copyOf(rented);
    }

    @Override
    public Rented rent(PhoneNumber number, String friendlyName) {
        if (refuse != null) {
            throw refuse;
        }
        if (taken.contains(number)) {
            throw new GatewayException.Conflict(
                    number + " is not available",
                    new Failure(RemoteService.TWILIO, "POST /numbers", 400, null, null, false));
        }
        Rented made = new Rented(number, "PN" + rented.size(), friendlyName, "", Instant.EPOCH);
        rented.add(made);
        if (cutAfterEffect) {
            throw FakeRender.cut();
        }
        return made;
    }

    @Override
    public void release(Rented number) {
        throw new AssertionError("not part of an onboarding");
    }

    @Override
    public Optional<MonthlyPrice> monthlyPrice() {
        return Optional.ofNullable(price);
    }

    @Override
    public List<Available> search(AreaCode areaCode, int limit) {
        return List.copyOf(abroad);
    }

    @Override
    public List<Available> searchNear(AreaCode areaCode, int miles, int limit) {
        return List.copyOf(nearby);
    }

    @Override
    public Rented rename(Rented number, String friendlyName) {
        Rented renamed =
                new Rented(
                        number.number(),
                        number.sid(),
                        friendlyName,
                        number.smsUrl(),
                        number.since());
        if (!deaf) {
            rented.remove(number);
            rented.add(renamed);
        }
        return renamed;
    }

    @Override
    public Rented silence(Rented number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Prices prices(String country) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Inbox inbox(PhoneNumber number, @Nullable Instant since, int pageSize) {
        return new Inbox() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<InboundText> next() {
                looks++;
                if (looksFail != null) {
                    throw looksFail;
                }
                onLook.accept(looks);
                return List.copyOf(texts);
            }
        };
    }

    /** A text that came in. */
    static InboundText text(String sid, String body) {
        return new InboundText(sid, "+13125559999", FakeRender.NOW, body);
    }

    @Override
    public List<InboundText> inboundTexts(PhoneNumber number, int limit) {
        return List.of();
    }
}
