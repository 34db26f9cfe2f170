package org.cronconsole.keychain;

/** The places where secrets can be kept. */
public enum StoreKind {
    /** Windows Credential Manager, macOS Keychain, or the desktop's Secret Service. */
    KEYCHAIN,
    /** A file, encrypted under a passphrase. */
    FILE,
    /** The memory of this process: they are gone when it ends. */
    SESSION
}
