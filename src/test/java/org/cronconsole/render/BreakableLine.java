package org.cronconsole.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A line to a server over which bytes go as they are, until a test cuts it or lets it fall silent.
 */
final class BreakableLine implements AutoCloseable {
    private final URI target;
    private final ServerSocket entrance;
    private final List<Link> links = new CopyOnWriteArrayList<>();

    private static final class Link {
        private final Socket near;
        private final Socket far;
        private volatile boolean silent;

        Link(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void carry(InputStream in, OutputStream out) {
            byte[] buffer = new byte[8192];
            try {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (!silent) {
                        out.write(buffer, 0, n);
                        out.flush();
                    }
                }
                cut();
            } catch (IOException e) {
                cut();
            }
        }

        void cut() {
            try (near;
                    far) {
                // A reset, not a goodbye.
                if (!near.isClosed()) {
                    near.setSoLinger(true, 0);
                }
            } catch (IOException e) {
                // The other thread has cut it at the same moment.
                return;
            }
        }
    }

    /** To this address. */
    BreakableLine(String targetUrl) throws IOException {
        target = URI.create(targetUrl);
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** The same address by way of this line. */
    String url() {
        return "http://localhost:" + entrance.getLocalPort() + target.getPath();
    }

    /** Cuts all connections that stand; new ones come about. */
    void cutAll() {
        links.forEach(Link::cut);
        links.clear();
    }

    /** Carries nothing any more over the connections that stand, which stay open. */
    void silenceAll() {
        links.forEach(link -> link.silent = true);
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target.getPort());
                Link link = new Link(near, far);
                links.add(link);
                InputStream up = near.getInputStream();
                InputStream down = far.getInputStream();
                OutputStream toServer = far.getOutputStream();
                OutputStream toClient = near.getOutputStream();
                Thread.ofVirtual().start(() -> link.carry(up, toServer));
                Thread.ofVirtual().start(() -> link.carry(down, toClient));
            } catch (IOException e) {
                // Closed, or the client has left again.
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cutAll();
    }
}
