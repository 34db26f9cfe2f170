package org.cronconsole.settings;

import org.cronconsole.words.Words;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads base URLs, and refuses those over which a key would travel in the clear. */
public final class BaseUrls {
    private static final Words WORDS = Words.of(BaseUrls.class);

    private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    private BaseUrls() {}

    /**
     * Reads a base URL and takes a slash at its end away.
     *
     * @param name what to call it in an error, e.g. {@code RENDER_API_BASE_URL}
     * @throws SettingsProblem where it is no http(s) URL, holds credentials or a query, or is plain
     *     http to another machine
     */
    public static URI parse(String name, String text) {
        URI url;
        try {
            url = URI.create(text.strip());
        } catch (IllegalArgumentException broken) {
            throw new SettingsProblem(WORDS.format("url.none", name));
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http")) || url.getHost() == null) {
            throw new SettingsProblem(WORDS.format("url.host", name));
        }
        if (url.getRawUserInfo() != null
                || url.getRawQuery() != null
                || url.getRawFragment() != null) {
            throw new SettingsProblem(WORDS.format("url.too.much", name));
        }
        if (scheme.equals("http") && !isLoopback(url.getHost())) {
            throw new SettingsProblem(WORDS.format("url.plain.http", name, url.getHost()));
        }
        String whole = url.toString();
        return whole.endsWith("/") ? URI.create(whole.replaceAll("/+$", "")) : url;
    }

    /** True for a base URL, as typed, of this machine itself; false for what is no base URL. */
    public static boolean isLoopbackAddress(String text) {
        try {
            String host = parse("address", text).getHost();
            return host != null && isLoopback(host);
        } catch (SettingsProblem notYet) {
            return false;
        }
    }

    /** True for this machine itself, told from the name alone, without asking a name server. */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("[::1]")
                || LOOPBACK_V4.matcher(name).matches();
    }
}
