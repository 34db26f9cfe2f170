/** Ends the build with words for whoever started it, without a stack trace. */
class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
