package org.cronconsole.sandbox;

/**
 * A dashboard account that the sandbox tells its starter about.
 *
 * @param username as the dashboard takes it, case-sensitive
 * @param password in clear: it opens nothing but this sandbox
 * @param role super_admin, admin or user, in small letters or capitals
 */
public record SandboxUser(String username, String password, String role) {

    @Override
    public String toString() {
        return "SandboxUser[username=" + username + ", password=***, role=" + role + "]";
    }
}
