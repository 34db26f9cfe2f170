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
     * @param osName as {@code os.name} says it; only Linux is looked at, the others have a display
     */
    static Optional<String> missing(Map<String, String> environment, String osName) {
        if (!osName.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        String display = environment.get("DISPLAY");
        if (display == null || display.isBlank()) {
            return Optional.of("no display (DISPLAY is not set)");
        }
        try (Arena arena = Arena.ofConfined()) {
            if (!opens(display, arena)) {
                return Optional.of("no display (nothing answers at DISPLAY=" + display + ")");
            }
        } catch (IllegalArgumentException noLibrary) {
            return Optional.of("no X11 library (libX11.so.6)");
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
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
