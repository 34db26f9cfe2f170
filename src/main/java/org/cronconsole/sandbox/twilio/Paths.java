package org.cronconsole.sandbox.twilio;

/** The addresses that resources name themselves by, relative to the host. */
final class Paths {

    private Paths() {}

    static String account(String accountSid) {
        return "/2010-04-01/Accounts/" + accountSid;
    }

    static String rentals(String accountSid) {
        return account(accountSid) + "/IncomingPhoneNumbers.json";
    }

    static String rental(String accountSid, String sid) {
        return account(accountSid) + "/IncomingPhoneNumbers/" + sid + ".json";
    }

    static String messages(String accountSid) {
        return account(accountSid) + "/Messages.json";
    }
}
