package org.cronconsole.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.account.SignInRefused;
import org.cronconsole.account.SigningKeys;
import org.cronconsole.http.NoAnswer;
import org.cronconsole.http.SingleSend;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The keys of a JSON Web Key Set (RFC 7517), kept for a while. A key that is not there yet makes it
 * ask again, at most once a minute, so that a change of keys is noticed and a flood of bad tokens
 * is not passed on.
 */
public final class JwksKeys implements SigningKeys {
    private static final Words WORDS = Words.of(JwksKeys.class);

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final SingleSend http;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Map<String, PublicKey> keys = Map.of();
    private @Nullable Instant fetchedAt;

    /**
     * For the key set at this address.
     *
     * @param clock decides when to ask again
     */
    public JwksKeys(URI address, SingleSend http, InstantSource clock) {
        this.address = address;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Optional<PublicKey> find(@Nullable String keyId) {
        lock.lock();
        try {
            Instant now = clock.instant();
            Instant last = fetchedAt;
            boolean stale = last == null || last.plus(KEPT).isBefore(now);
            boolean mayAsk = last == null || !last.plus(BETWEEN).isAfter(now);
            if (stale || (pick(keyId) == null && mayAsk)) {
                keys = fetch();
                fetchedAt = now;
            }
            return Optional.ofNullable(pick(keyId));
        } finally {
            lock.unlock();
        }
    }

    private @Nullable PublicKey pick(@Nullable String keyId) {
        if (keyId == null) {
            return keys.size() == 1 ? keys.values().iterator().next() : null;
        }
        return keys.get(keyId);
    }

    private Map<String, PublicKey> fetch() {
        HttpRequest request =
                SingleSend.request(address).header("Accept", "application/json").build();
        try {
            HttpResponse<String> answer = http.send(request);
            JsonNode set = answer.statusCode() == 200 ? JSON.readTree(answer.body()) : null;
            if (set == null || !set.path("keys").isArray()) {
                throw refused("keys.none.status", String.valueOf(answer.statusCode()));
            }
            Map<String, PublicKey> found = new LinkedHashMap<>();
            for (JsonNode jwk : set.path("keys")) {
                PublicKey key = key(jwk);
                if (key != null) {
                    found.put(jwk.path("kid").asText(), key);
                }
            }
            return Map.copyOf(found);
        } catch (NoAnswer e) {
            throw refused("keys.no.answer", e.words(WORDS.format("keys.at", address.getHost())));
        } catch (JsonProcessingException e) {
            throw refused("keys.none", "");
        }
    }

    /** The key, or null where it is of another kind or for another use. */
    private static @Nullable PublicKey key(JsonNode jwk) {
        if (jwk.path("use").asText("sig").equals("enc")) {
            return null;
        }
        try {
            return switch (jwk.path("kty").asText()) {
                case "RSA" ->
                        KeyFactory.getInstance("RSA")
                                .generatePublic(
                                        new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
                case "EC" -> jwk.path("crv").asText().equals("P-256") ? p256(jwk) : null;
                default -> null;
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // One broken key does not spoil the others.
            return null;
        }
    }

    private static PublicKey p256(JsonNode jwk) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asText()));
    }

    private SignInRefused refused(String key, String why) {
        return new SignInRefused(
                SignInRefused.Reason.BAD_TOKEN, WORDS.format(key, address.getHost(), why));
    }
}
