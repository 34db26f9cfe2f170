/**
 * Where secrets are kept between two starts: the operating system's keychain, an encrypted file
 * where there is none, or nowhere.
 */
@NullMarked
package org.cronconsole.keychain;

import org.jspecify.annotations.NullMarked;
