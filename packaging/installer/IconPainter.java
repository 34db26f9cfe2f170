import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * Renders the application's icon from its drawing: pictures of all sizes, Windows' {@code .ico} and
 * macOS' {@code .icns}, and those that the window itself carries. A fingerprint of the drawing
 * beside them lets a test find those that are older than it.
 */
final class IconPainter {
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final List<Integer> OF_WINDOW = List.of(16, 32, 48, 64, 128, 256);
    private static final List<Integer> OF_ICO = List.of(16, 24, 32, 48, 64, 128, 256);

    /** The kinds of pictures in an {@code .icns}, with their sizes. */
    private static final Map<String, Integer> OF_ICNS = new LinkedHashMap<>();

    static {
        OF_ICNS.put("icp4", 16);
        OF_ICNS.put("icp5", 32);
        OF_ICNS.put("ic11", 32);
        OF_ICNS.put("ic12", 64);
        OF_ICNS.put("ic07", 128);
        OF_ICNS.put("ic13", 256);
        OF_ICNS.put("ic08", 256);
        OF_ICNS.put("ic14", 512);
        OF_ICNS.put("ic09", 512);
        OF_ICNS.put("ic10", 1024);
    }

    private final SVGDocument drawing;

    private IconPainter(SVGDocument drawing) {
        this.drawing = drawing;
    }

    /** Renders into the folder of the first argument; the window's into that of the second. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        SVGDocument drawing = new SVGLoader().load(Icons.SOURCE.toUri().toURL());
        if (drawing == null) {
            throw new IOException(Icons.SOURCE + " cannot be read");
        }
        IconPainter painter = new IconPainter(drawing);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (int size : SIZES) {
            Files.write(folder.resolve("cron-console-" + size + ".png"), painter.png(size));
        }
        Files.write(folder.resolve("cron-console.ico"), painter.ico());
        Files.write(folder.resolve("cron-console.icns"), painter.icns());
        Path window = Files.createDirectories(Path.of(arguments[1]));
        for (int size : OF_WINDOW) {
            Files.write(window.resolve("icon-" + size + ".png"), painter.png(size));
        }
        Files.writeString(folder.resolve("rendered-from.sha256"), fingerprint() + "\n");
    }

    /** Tells this drawing from another, however its lines end here. */
    private static String fingerprint() throws IOException {
        String drawn = Files.readString(Icons.SOURCE).replace("\r", "");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(drawn.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render(null, graphics, new ViewBox(0, 0, size, size));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** A table of contents, then the pictures as they are. */
    private byte[] ico() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        int at = 6 + 16 * OF_ICO.size();
        ByteBuffer table = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
        table.putShort((short) 0).putShort((short) 1).putShort((short) OF_ICO.size());
        for (int size : OF_ICO) {
            byte[] png = png(size);
            // 256 is written as 0; no palette, one plane, 32 bits a pixel.
            table.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            table.putShort((short) 1).putShort((short) 32);
            table.putInt(png.length).putInt(at);
            at += png.length;
            pictures.writeBytes(png);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(table.array());
        whole.writeBytes(pictures.toByteArray());
        return whole.toByteArray();
    }

    private byte[] icns() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> kind : OF_ICNS.entrySet()) {
            byte[] png = png(kind.getValue());
            parts.writeBytes(kind.getKey().getBytes(StandardCharsets.US_ASCII));
            parts.writeBytes(ByteBuffer.allocate(4).putInt(png.length + 8).array());
            parts.writeBytes(png);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes("icns".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(ByteBuffer.allocate(4).putInt(parts.size() + 8).array());
        whole.writeBytes(parts.toByteArray());
        return whole.toByteArray();
    }
}
