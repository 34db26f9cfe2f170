package org.cronconsole.sandbox;

/**
 * Numbers and names that follow from a seed: the same parts give the same value on every machine
 * and every Java, which {@link Object#hashCode} does not promise.
 */
public final class SeedHash {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuv";

    private SeedHash() {}

    /** A well-mixed number made from the parts' texts. */
    public static long of(Object... parts) {
        long hash = 0xcbf29ce484222325L;
        for (Object part : parts) {
            String text = part.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1f) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** A number from 0 to less than the bound. */
    public static int below(int bound, Object... parts) {
        return (int) Long.remainderUnsigned(of(parts), bound);
    }

    /** A text of the length in 0-9 and a-v, as Render's ids are. */
    public static String token(int length, Object... parts) {
        long state = of(parts);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            state = mix(state + 0x9e3779b97f4a7c15L);
            text.append(ALPHABET.charAt((int) (state & 31)));
        }
        return text.toString();
    }

    /** The finishing step of SplitMix64. */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
