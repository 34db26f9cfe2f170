package org.cronconsole.sandbox.render;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SeedDealership;
import org.cronconsole.sandbox.SeedHash;

import java.util.LinkedHashMap;
import java.util.Map;

/** The env vars of a seeded job; every value is made up. */
final class SeedVars {

    private SeedVars() {}

    static VarList of(SandboxSeed seed, SeedDealership dealership) {
        Map<String, String> vars = new LinkedHashMap<>(shared(seed));
        vars.put("VAUTO_USERNAME", "sync." + dealership.storeId());
        vars.put("VAUTO_PASSWORD", SeedHash.token(14, seed.seed(), dealership.index(), "vauto"));
        vars.put("ENVIRONMENT_ID", dealership.storeId());
        vars.put("TWO_FACTOR_PHONE", dealership.phoneNumber());
        vars.put("TWILIO_PHONE_NUMBER", dealership.phoneNumber());
        vars.put("TWO_FACTOR_METHOD", "sms");
        return VarList.seeded(vars);
    }

    private static Map<String, String> shared(SandboxSeed seed) {
        Map<String, String> vars = new LinkedHashMap<>();
        vars.put("DEBUG_MODE", "false");
        vars.put("ENHANCED_SYNC_ENABLED", "true");
        vars.put("OPENROUTER_API_KEY", "sk-or-" + SeedHash.token(24, seed.seed(), "openrouter"));
        vars.put("OPENROUTER_DEFAULT_MODEL", "example/vision-small");
        vars.put("PAGE_LOAD_TIMEOUT", "60000");
        vars.put("POSTGRES_DB", "inventory");
        vars.put("POSTGRES_HOST", "db.acme-auto.example");
        vars.put("POSTGRES_PASSWORD", SeedHash.token(20, seed.seed(), "postgres"));
        vars.put("POSTGRES_PORT", "5432");
        vars.put("POSTGRES_USER", "sync");
        vars.put("SKIP_BOOK_VALUE_UPDATE", "false");
        vars.put("SKIP_DESCRIPTION_UPDATE", "false");
        vars.put("SKIP_FEATURES_UPDATE", "false");
        vars.put("SKIP_MEDIA_COUNT", "3");
        vars.put("TARGET_URL", "https://inventory.acme-auto.example/");
        vars.put("TWILIO_ACCOUNT_SID", "AC" + SeedHash.token(32, seed.seed(), "job twilio"));
        vars.put("TWILIO_AUTH_TOKEN", SeedHash.token(32, seed.seed(), "job twilio token"));
        vars.put("USE_VISION_AUTH", "true");
        vars.put("USE_VISION_CHECKBOXES", "true");
        vars.put("VEHICLE_ROW_INDEX", "0");
        vars.put("VIN_LOGIN_URL", "https://signin.acme-auto.example/");
        return vars;
    }
}
