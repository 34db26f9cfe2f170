package org.cronconsole.ui.onboarding;

/** The ways to a phone number. */
enum PhoneMode {
    /** One that Twilio offers in an area code, and that is rented. */
    AREA_CODE("areaCode"),
    /** One that the person types in. */
    NUMBER("number"),
    /** Without. */
    NONE("none");

    private final String fileName;

    PhoneMode(String fileName) {
        this.fileName = fileName;
    }

    /** As {@link org.cronconsole.dealership.OnboardingForm} spells it. */
    String fileName() {
        return fileName;
    }
}
