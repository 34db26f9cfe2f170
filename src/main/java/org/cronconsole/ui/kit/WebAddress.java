package org.cronconsole.ui.kit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Which addresses that a server gave may be handed to the person's browser. */
final class WebAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebAddress() {}

    /** True for pages over https, and for those of this machine: nothing that starts a program. */
    static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            return host != null
                    && uri.getUserInfo() == null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme())
                                    && THIS_MACHINE.contains(host));
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
