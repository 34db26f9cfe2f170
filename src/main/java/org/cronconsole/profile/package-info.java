/**
 * Profiles: what a person keeps about the services of one business, by name. Their files hold no
 * secret; those lie in a {@link org.cronconsole.keychain.SecretStore}.
 */
@NullMarked
package org.cronconsole.profile;

import org.jspecify.annotations.NullMarked;
