package org.cronconsole;

import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the X server of this computer whether it lets us in, by the first message of its protocol
 * and without any library. It says yes only where the server did; a server elsewhere, a way of
 * proving who one is that is not known here, or no server: for all of them it says no.
 */
final class LocalDisplay {
    private static final Pattern OF_THIS_COMPUTER = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    private static final String COOKIE = "MIT-MAGIC-COOKIE-1";
    private static final int PROTOCOL = 11;
    private static final byte LITTLE_ENDIAN = 'l';
    private static final byte WELCOME = 1;

    private LocalDisplay() {}

    /**
     * True where the server answered that we may draw.
     *
     * @param display as {@code DISPLAY} says it
     * @param userHome where the person's key to the display lies unless {@code XAUTHORITY} says
     */
    static boolean answers(String display, Map<String, String> environment, String userHome) {
        Matcher own = OF_THIS_COMPUTER.matcher(display);
        if (!own.matches()) {
            return false;
        }
        String number = own.group(1);
        String keys = environment.get("XAUTHORITY");
        Path file = Path.of(keys == null ? userHome + "/.Xauthority" : keys);
        return answers(SOCKETS.resolve("X" + number), cookie(file, number));
    }

    /** As above, at this socket and with this key; null for none. */
    static boolean answers(Path socket, byte @Nullable [] cookie) {
        try (SocketChannel server = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.connect(UnixDomainSocketAddress.of(socket));
            ByteBuffer hello = hello(cookie);
            while (hello.hasRemaining()) {
                server.write(hello);
            }
            ByteBuffer answer = ByteBuffer.allocate(1);
            return server.read(answer) == 1 && answer.get(0) == WELCOME;
        } catch (IOException | UnsupportedOperationException nobody) {
            return false;
        }
    }

    private static ByteBuffer hello(byte @Nullable [] cookie) {
        byte[] name = cookie == null ? new byte[0] : COOKIE.getBytes(StandardCharsets.US_ASCII);
        byte[] data = cookie == null ? new byte[0] : cookie;
        ByteBuffer hello =
                ByteBuffer.allocate(12 + padded(name.length) + padded(data.length))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(LITTLE_ENDIAN)
                        .put((byte) 0)
                        .putShort((short) PROTOCOL)
                        .putShort((short) 0)
                        .putShort((short) name.length)
                        .putShort((short) data.length)
                        .putShort((short) 0);
        hello.put(name).position(12 + padded(name.length));
        hello.put(data).position(hello.capacity());
        return hello.flip();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    /** The key to the display of this number; null where there is none. */
    static byte @Nullable [] cookie(Path file, String number) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            while (true) {
                in.readUnsignedShort(); // the family of the address
                part(in); // the address
                String of = new String(part(in), StandardCharsets.US_ASCII);
                String name = new String(part(in), StandardCharsets.US_ASCII);
                byte[] data = part(in);
                if (name.equals(COOKIE) && (of.isEmpty() || of.equals(number))) {
                    return data;
                }
            }
        } catch (EOFException none) {
            return null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static byte[] part(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return bytes;
    }
}
