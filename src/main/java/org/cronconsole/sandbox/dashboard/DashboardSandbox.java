package org.cronconsole.sandbox.dashboard;

import com.fasterxml.jackson.databind.JsonNode;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SandboxService;
import org.cronconsole.sandbox.SandboxUser;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The dealership dashboard: sign-in, tokens of 30 minutes, users and stores, answering as an
 * observed installation on FastAPI 0.142 does.
 */
public final class DashboardSandbox implements SandboxService {

    private static final HeaderName SERVER = HeaderNames.create("Server");
    private static final HeaderName HOST = HeaderNames.create("Host");

    private final InstantSource clock;
    private final Tokens tokens;
    private final ReentrantLock lock = new ReentrantLock();
    private Accounts accounts;
    private volatile Runnable changed = () -> {};

    /**
     * Makes an empty dashboard; it has accounts after {@link #reset} or {@link #load}.
     *
     * @param clock decides when a token has run out, and dates new accounts
     */
    public DashboardSandbox(InstantSource clock) {
        this(clock, Tokens.LIFE);
    }

    /**
     * Makes an empty dashboard whose tokens live longer or shorter than the real one's.
     *
     * @param clock decides when a token has run out, and dates new accounts
     * @param tokenLife how long a token is good
     */
    public DashboardSandbox(InstantSource clock, Duration tokenLife) {
        this.clock = clock;
        tokens = new Tokens(clock, tokenLife);
        accounts = Accounts.fresh(new SandboxSeed(0, 0, 0, clock.instant()));
    }

    @Override
    public void routes(HttpRules rules) {
        rules.any(this::serve);
    }

    @Override
    public void reset(SandboxSeed seed) {
        Accounts fresh = Accounts.fresh(seed);
        lock.lock();
        try {
            accounts = fresh;
        } finally {
            lock.unlock();
        }
        changed.run();
    }

    @Override
    public JsonNode save() {
        lock.lock();
        try {
            return accounts.save();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void load(JsonNode state) {
        Accounts loaded = Accounts.load(state);
        lock.lock();
        try {
            accounts = loaded;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /**
     * The accounts to try the application with: a super admin first, then an admin and a user.
     * Their passwords are those of a fresh sandbox.
     */
    public List<SandboxUser> accounts() {
        return List.of(Accounts.ROOT, Accounts.ADMIN, Accounts.USER);
    }

    /** A super admin who was switched off: he gets a token with which every call is refused. */
    public SandboxUser inactiveAccount() {
        return Accounts.FORMER;
    }

    /** What the tokens are signed with, for those who verify them. */
    public String tokenSecret() {
        lock.lock();
        try {
            return accounts.tokenSecret();
        } finally {
            lock.unlock();
        }
    }

    /** Makes every token handed out so far a bad one, as if its time were over. */
    public void expireTokens() {
        lock.lock();
        try {
            accounts.nextTokenSecret();
        } finally {
            lock.unlock();
        }
        changed.run();
    }

    private void serve(ServerRequest request, ServerResponse response) {
        byte[] body =
                request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        Call call =
                new Call(
                        request.prologue().method().text(),
                        request.path().path(),
                        request.headers().first(HOST).orElse("localhost"),
                        request.headers().first(HeaderNames.AUTHORIZATION).orElse(null),
                        request.headers().first(HeaderNames.CONTENT_TYPE).orElse(null),
                        text(body));
        send(answer(call), response);
    }

    private static @Nullable String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private Answer answer(Call call) {
        Answer answer;
        boolean wrote;
        lock.lock();
        try {
            Instant now = clock.instant();
            Routes routes = new Routes(new Endpoints(accounts, tokens, now), now);
            answer = routes.answer(call);
            wrote = answer.status() == 200 && !call.method().equals("GET");
        } catch (Refusal refusal) {
            return refusal.answer();
        } finally {
            lock.unlock();
        }
        if (wrote && !call.path().equals("/api/login")) {
            changed.run();
        }
        return answer;
    }

    private static void send(Answer answer, ServerResponse response) {
        response.status(Status.create(answer.status()));
        response.header(SERVER, "uvicorn");
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        JsonNode body = answer.body();
        if (body == null) {
            response.send(new byte[0]);
        } else {
            response.header(HeaderNames.CONTENT_TYPE, "application/json");
            response.send(body.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
