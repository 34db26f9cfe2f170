package org.cronconsole.dealership;

import org.cronconsole.account.Role;
import org.cronconsole.settings.Secret;

/** The dashboard user that the dealership is to have. E-mail and names go to the registry. */
public record DashboardUserWish(
        String username,
        Secret password,
        String email,
        String firstName,
        String lastName,
        Role role) {}
