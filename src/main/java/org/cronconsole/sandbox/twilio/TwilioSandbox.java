package org.cronconsole.sandbox.twilio;

import com.fasterxml.jackson.databind.JsonNode;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SandboxService;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Twilio's phone numbers and inbound texts: search, rent, list, change, release, and the price
 * list. All of Twilio's hosts are this one; numbers and texts are made up, in the 555 exchange.
 */
public final class TwilioSandbox implements SandboxService {

    private static final HeaderName CHALLENGE = HeaderNames.create("WWW-Authenticate");

    private final InstantSource clock;
    private final String accountSid;
    private final String authToken;
    private final byte[] authorization;
    private final ReentrantLock lock = new ReentrantLock();
    private Numbers numbers;
    private volatile Runnable changed = () -> {};

    /**
     * Makes an account without numbers; it has some after {@link #reset} or {@link #load}.
     *
     * @param clock dates what is rented and received
     * @param accountSid the user name of every call, {@code AC…}
     * @param authToken the password of every call
     */
    public TwilioSandbox(InstantSource clock, String accountSid, String authToken) {
        this.clock = clock;
        this.accountSid = accountSid;
        this.authToken = authToken;
        String credentials = accountSid + ":" + authToken;
        authorization = Base64.getEncoder().encode(credentials.getBytes(StandardCharsets.UTF_8));
        numbers = Numbers.fresh(new SandboxSeed(0, 0, 0, clock.instant()));
    }

    @Override
    public void routes(HttpRules rules) {
        rules.any(this::serve);
    }

    @Override
    public void reset(SandboxSeed seed) {
        replace(Numbers.fresh(seed));
        changed.run();
    }

    @Override
    public JsonNode save() {
        return locked(Numbers::save);
    }

    @Override
    public void load(JsonNode state) {
        replace(Numbers.load(state));
    }

    @Override
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** How many numbers were rented since the fresh start, those of the first state aside. */
    public int rentedCount() {
        return locked(Numbers::rentedCount);
    }

    /** Lets somebody else rent a number, which from then on is no longer to be had. */
    public void takeElsewhere(String number) {
        change(all -> all.takeElsewhere(number));
    }

    /**
     * Lets a text come in now.
     *
     * @param to a number of the account, E.164
     * @param from the sender's, E.164
     */
    public void receiveText(String to, String from, String body) {
        change(all -> all.receive(to, from, body, clock.instant()));
    }

    /**
     * Lets something answer the texts of a number, as a new one does where its buyer says nothing.
     *
     * @param number of the account, E.164
     * @param url where the answers come from
     */
    public void answerTexts(String number, String url) {
        change(all -> {
            Rental rental = all.byNumber(number);
            if (rental != null) {
                all.put(
                        rental.changed(
                                rental.friendlyName(), url, rental.smsMethod(), clock.instant()));
            }
        });
    }

    private void change(Consumer<Numbers> change) {
        locked(all -> {
            change.accept(all);
            return true;
        });
        changed.run();
    }

    private void replace(Numbers next) {
        lock.lock();
        try {
            numbers = next;
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Function<Numbers, T> what) {
        lock.lock();
        try {
            return what.apply(numbers);
        } finally {
            lock.unlock();
        }
    }

    private void serve(ServerRequest request, ServerResponse response) {
        byte[] body =
                request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        String method = request.prologue().method().text();
        if (!allowed(request)) {
            response.header(CHALLENGE, "Basic realm=\"Twilio API\"");
            send(Reply.unauthorized(), response);
            return;
        }
        Form query = Form.parse(request.query().rawValue());
        Form form = Form.parse(new String(body, StandardCharsets.UTF_8));
        String path = request.path().path();
        Reply reply =
                locked(all ->
                        new Resources(all, accountSid, authToken, clock.instant())
                                .answer(method, path, query, form));
        if (!method.equals("GET") && reply.status() < 300) {
            changed.run();
        }
        send(reply, response);
    }

    private boolean allowed(ServerRequest request) {
        String header = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        byte[] sent = header.substring(6).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(authorization, sent);
    }

    private static void send(Reply reply, ServerResponse response) {
        response.status(Status.create(reply.status()));
        response.header(HeaderNames.create("Twilio-Concurrent-Requests"), "1");
        JsonNode body = reply.body();
        if (body == null) {
            response.send();
        } else {
            response.header(HeaderNames.CONTENT_TYPE, "application/json;charset=utf-8");
            response.send(body.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
