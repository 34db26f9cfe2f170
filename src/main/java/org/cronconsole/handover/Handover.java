package org.cronconsole.handover;

import org.cronconsole.settings.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one window of a data folder. Whoever holds the lock of the folder has it, and listens on
 * loopback; a later start hands over what it was asked to open and ends. A word that only the
 * folder's owner can read keeps others out. Safe for several threads.
 */
public final class Handover implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final String LOCK = "window.lock";
    private static final String ADDRESS = "window.address";
    private static final String HEARD = "shown";
    private static final int PATIENCE_MILLIS = 3000;
    private static final int BETWEEN_MILLIS = 50;
    private static final int MANY = 100;

    private final @Nullable FileChannel lock;
    private final Path address;
    private final List<List<Path>> waiting = new ArrayList<>();
    private @Nullable ServerSocket listening;
    private boolean closed;
    private @Nullable Consumer<List<Path>> receiver;

    private Handover(@Nullable FileChannel lock, Path address) {
        this.lock = lock;
        this.address = address;
    }

    /**
     * Makes this process the one with the window. Where the folder cannot be written or nothing can
     * listen, there is a window all the same, which no later start finds. Waits for the disk; what
     * listens comes up meanwhile.
     *
     * @return empty where another process has the window
     */
    public static Optional<Handover> claim(Path folder) {
        FileChannel channel = null;
        try {
            PrivateFiles.createFolder(folder);
            Path file = folder.resolve(LOCK);
            PrivateFiles.createFile(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            Handover made = new Handover(channel, folder.resolve(ADDRESS));
            Thread.ofVirtual().name("handover").start(made::listen);
            return Optional.of(made);
        } catch (IOException unable) {
            unheard(unable);
            return Optional.of(new Handover(channel, folder.resolve(ADDRESS)));
        }
    }

    private static void unheard(IOException why) {
        LOG.warn("A second start will open a window of its own: {}", why.toString());
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private void listen() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            String word = HexFormat.of().formatHex(random);
            if (!open(socket, "port=" + socket.getLocalPort() + "\nword=" + word + "\n")) {
                return;
            }
            while (!socket.isClosed()) {
                Socket from = socket.accept();
                Thread.ofVirtual().name("handover-one").start(() -> hear(from, word));
            }
        } catch (IOException failed) {
            if (!isClosed()) {
                unheard(failed);
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Tells where it listens, unless it was closed meanwhile. */
    private synchronized boolean open(ServerSocket socket, String where) throws IOException {
        if (closed) {
            return false;
        }
        PrivateFiles.write(address, bytes(where));
        listening = socket;
        return true;
    }

    private void hear(Socket from, String word) {
        try (from;
                DataInputStream in = new DataInputStream(from.getInputStream());
                DataOutputStream out = new DataOutputStream(from.getOutputStream())) {
            from.setSoTimeout(PATIENCE_MILLIS);
            boolean known = MessageDigest.isEqual(bytes(in.readUTF()), bytes(word));
            int count = known ? in.readInt() : -1;
            if (count < 0 || count > MANY) {
                return;
            }
            List<Path> files = new ArrayList<>();
            for (int each = 0; each < count; each++) {
                files.add(Path.of(in.readUTF()));
            }
            received(List.copyOf(files));
            out.writeUTF(HEARD);
        } catch (IOException | IllegalArgumentException broken) {
            LOG.warn("A second start was not understood: {}", broken.toString());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void received(List<Path> files) {
        Consumer<List<Path>> to;
        synchronized (this) {
            to = receiver;
            if (to == null) {
                waiting.add(files);
            }
        }
        if (to != null) {
            to.accept(files);
        }
    }

    /**
     * Tells a later start's files, none where it only wants the window; from any thread. What came
     * before is told at once.
     */
    public void onHeard(Consumer<List<Path>> told) {
        List<List<Path>> before;
        synchronized (this) {
            receiver = told;
            before = List.copyOf(waiting);
            waiting.clear();
        }
        before.forEach(told);
    }

    /**
     * Hands over to the process that has the window of this folder, which may be about to start.
     * Waits three seconds at most.
     *
     * @return true where it has heard; false where nobody has the window, or does not answer
     */
    public static boolean give(Path folder, List<Path> files) {
        return give(folder, files, Duration.ofMillis(PATIENCE_MILLIS));
    }

    static boolean give(Path folder, List<Path> files, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return heard(folder, files);
            } catch (IOException | IllegalArgumentException unheard) {
                if (System.nanoTime() > until) {
                    LOG.info("The window that is open was not reached: {}", unheard.toString());
                    return false;
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static boolean heard(Path folder, List<Path> files) throws IOException {
        Properties where = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(ADDRESS));
                Socket socket = new Socket()) {
            where.load(in);
            int port = Integer.parseInt(where.getProperty("port", ""));
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeUTF(where.getProperty("word", ""));
            out.writeInt(files.size());
            for (Path file : files) {
                out.writeUTF(file.toAbsolutePath().toString());
            }
            out.flush();
            return HEARD.equals(new DataInputStream(socket.getInputStream()).readUTF());
        }
    }

    /** Lets another process have the window. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (listening != null) {
                listening.close();
                Files.deleteIfExists(address);
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException failed) {
            LOG.warn("The window was not given up: {}", failed.toString());
        }
    }
}
