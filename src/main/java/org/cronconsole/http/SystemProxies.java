package org.cronconsole.http;

import org.cronconsole.settings.BaseUrls;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The way that this computer is set up to go: {@code HTTPS_PROXY} and {@code NO_PROXY} of the
 * environment where they are set, else the system's own setting. This computer itself is always
 * reached directly.
 */
public final class SystemProxies extends ProxySelector {
    private static final Words WORDS = Words.of(SystemProxies.class);

    private static final int DEFAULT_PORT = 80;

    private final @Nullable InetSocketAddress proxy;
    private final List<String> directly;
    private final @Nullable String problem;

    /** The way of a process with this environment. */
    public SystemProxies(Map<String, String> environment) {
        String named = value(environment, "HTTPS_PROXY");
        String whole = named.isEmpty() ? value(environment, "ALL_PROXY") : named;
        URI address = whole.isEmpty() ? null : address(whole);
        String host =
                address != null && "http".equalsIgnoreCase(address.getScheme())
                        ? address.getHost()
                        : null;
        if (address == null || host == null) {
            proxy = null;
            problem = whole.isEmpty() ? null : "proxy.not.understood";
        } else {
            int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
            proxy = InetSocketAddress.createUnresolved(host, port);
            problem = address.getRawUserInfo() == null ? null : "proxy.with.user";
        }
        directly = List.of(value(environment, "NO_PROXY").split("[,\\s]+"));
    }

    private static String value(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            value = environment.get(name.toLowerCase(Locale.ROOT));
        }
        return value == null ? "" : value.strip();
    }

    private static @Nullable URI address(String text) {
        try {
            return URI.create(text.contains("://") ? text : "http://" + text);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    @Override
    public List<Proxy> select(URI target) {
        String host = target.getHost();
        if (host == null || BaseUrls.isLoopback(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        if (proxy != null) {
            return List.of(goesDirectly(host) ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy));
        }
        ProxySelector system = ProxySelector.getDefault();
        return system == null ? List.of(Proxy.NO_PROXY) : system.select(target);
    }

    /** As curl reads it: a name stands for itself and all below it, a star for everything. */
    private boolean goesDirectly(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return directly.stream()
                .map(entry -> entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .map(entry -> entry.replaceFirst(":\\d+$", ""))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry ->
                        entry.equals("*") || wanted.equals(entry) || wanted.endsWith("." + entry));
    }

    /** The proxy that leads to an address, as {@code host:port}; empty where none does. */
    public Optional<String> towards(URI target) {
        return select(target).stream()
                .filter(way -> way.type() != Proxy.Type.DIRECT)
                .map(way -> way.address())
                .map(way ->
                        way instanceof InetSocketAddress inet
                                ? inet.getHostString() + ":" + inet.getPort()
                                : way.toString())
                .findFirst();
    }

    /** What is wrong with the environment's word about it, a sentence; empty where nothing is. */
    public String problem() {
        return problem == null ? "" : WORDS.get(problem);
    }

    @Override
    public void connectFailed(URI target, SocketAddress through, IOException failure) {
        ProxySelector system = ProxySelector.getDefault();
        if (proxy == null && system != null) {
            system.connectFailed(target, through, failure);
        }
    }
}
