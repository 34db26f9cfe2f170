package org.cronconsole.sandbox.render;

/** A request that is answered with an error; the message is for the reader of the answer. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    private ApiException(int status, String message, String code) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static ApiException badRequest(String message) {
        return new ApiException(400, message, "");
    }

    static ApiException badRequest(String message, String code) {
        return new ApiException(400, message, code);
    }

    static ApiException notFound(String id) {
        return new ApiException(404, "not found: " + id, "");
    }

    static ApiException conflict(String message) {
        return new ApiException(409, message, "");
    }

    int status() {
        return status;
    }

    /** Render's error code, empty where there is none. */
    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
