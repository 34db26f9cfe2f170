package org.cronconsole;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Tells, before JavaFX is started, whether a window can be opened: JavaFX itself would end the
 * process (no GTK) or throw from a thread of its own (no display).
 */
final class Display {
    private Display() {}

    /**
     * Why no window can be opened here, in a few words; empty where one can.
     *
     * @param environment of the process
     * @param system Java's properties. Only on Linux is looked, the others have a display, and only
     *     where nobody has chosen one of JavaFX's platforms by hand
     */
    static Optional<String> missing(Map<String, String> environment, Properties system) {
        if (!system.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                || system.getProperty("glass.platform") != null) {
            return Optional.empty();
        }
        String display = environment.get("DISPLAY");
        if (display == null || display.isBlank()) {
            return Optional.of("no display (DISPLAY is not set)");
        }
        // To call a library costs a tenth of a second of the processor's time; it is done where the
        // short way does not lead to a display, for there are more ways to one than it knows.
        if (!LocalDisplay.answers(display, environment, system.getProperty("user.home"))) {
            try (Arena arena = Arena.ofConfined()) {
                if (!opens(display, arena)) {
                    return Optional.of("no display (nothing answers at DISPLAY=" + display + ")");
                }
            } catch (IllegalArgumentException noLibrary) {
                return Optional.of("no X11 library (libX11.so.6)");
            }
        }
        try {
            // Stays loaded: JavaFX wants it next.
            SymbolLookup.libraryLookup("libgtk-3.so.0", Arena.global());
            return Optional.empty();
        } catch (IllegalArgumentException noLibrary) {
            return Optional.of("no GTK 3 (libgtk-3.so.0)");
        }
    }

    private static boolean opens(String display, Arena arena) {
        SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
        Linker linker = Linker.nativeLinker();
        try {
            MemorySegment opened =
                    (MemorySegment)
                            linker.downcallHandle(
                                            x11.findOrThrow("XOpenDisplay"),
                                            FunctionDescriptor.of(
                                                    ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                                    .invokeExact(arena.allocateFrom(display));
            if (opened.address() == 0) {
                return false;
            }
            int ignored =
                    (int)
                            linker.downcallHandle(
                                            x11.findOrThrow("XCloseDisplay"),
                                            FunctionDescriptor.of(
                                                    ValueLayout.JAVA_INT, ValueLayout.ADDRESS))
                                    .invokeExact(opened);
            return true;
        } catch (IllegalArgumentException incomplete) {
            throw incomplete;
        } catch (Throwable impossible) {
            throw new IllegalStateException("XOpenDisplay could not be called", impossible);
        }
    }
}
