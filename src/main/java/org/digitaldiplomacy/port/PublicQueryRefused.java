package org.digitaldiplomacy.port;

/** An answer of the public API with an error in it. */
public final class PublicQueryRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    /**
     * @param code for programs: BAD_USER_INPUT
     * @param message for people
     */
    public PublicQueryRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether what was asked for cannot be had, as opposed to a failure of the service or an answer that took too long. */
    public boolean isNotToBeHad() {
        return code.equals("BAD_USER_INPUT") || code.equals("NOT_REPRODUCIBLE");
    }
}
