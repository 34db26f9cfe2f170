package org.cronconsole.keychain;

/**
 * Names one secret in a store.
 *
 * @param owner whose it is, e.g. the id of a profile
 * @param field which of its secrets, e.g. {@code render-api-key}
 * @param audience the host it may be sent to, with its port where it is not the usual one; a
 *     profile whose address was changed, by whatever means, does not find the old host's secret any
 *     more, so that it cannot be sent to the new one. Empty where it is sent nowhere by itself.
 */
public record SecretName(String owner, String field, String audience) {
    /** What the keychain calls the account; people see it in their system's own keychain window. */
    public String account() {
        return audience.isEmpty() ? owner + "/" + field : owner + "/" + field + "@" + audience;
    }
}
