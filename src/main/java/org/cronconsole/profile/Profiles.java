package org.cronconsole.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.keychain.SecretName;
import org.cronconsole.keychain.SecretStore;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.keychain.SecretStores;
import org.cronconsole.keychain.StoreKind;
import org.cronconsole.settings.AdminRules;
import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The profiles of this computer. All methods wait: they read files, and some ask the keychain. Safe
 * for several threads.
 */
public final class Profiles {
    private static final Words WORDS = Words.of(Profiles.class);

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFAULT = "defaultProfile";

    private final Path home;
    private final ProfileFolder folder;
    private final SecretStores stores;
    private final Supplier<AdminRules> rules;

    /** Profiles of one data folder, with nothing laid down. */
    public Profiles(Path home, SecretStores stores, InstantSource clock) {
        this(home, stores, clock, () -> AdminRules.NONE);
    }

    /**
     * Profiles of one data folder.
     *
     * @param rules what an administrator has laid down; throws {@link SettingsProblem} where that
     *     is not understood
     */
    public Profiles(
            Path home, SecretStores stores, InstantSource clock, Supplier<AdminRules> rules) {
        this.rules = rules;
        this.home = home;
        this.folder = new ProfileFolder(home.resolve("profiles"), clock);
        this.stores = stores;
    }

    /**
     * What is there.
     *
     * @param defaultProfile the one that is used where nothing else is said; null for none
     * @param problems files that could not be read, a sentence each
     */
    public record Listing(
            List<StoredProfile> profiles,
            @Nullable ProfileId defaultProfile,
            List<String> problems) {
        /** Copies the lists. */
        public Listing {
            profiles = List.copyOf(profiles);
            problems = List.copyOf(problems);
        }
    }

    /** All profiles by name. Damaged files are set aside and told, once. */
    public synchronized Listing list() {
        ProfileFolder.Content content = folder.read();
        return new Listing(content.profiles(), chosenDefault().orElse(null), content.problems());
    }

    /** A profile by its name, without regard to case. */
    public Optional<StoredProfile> named(String name) {
        return list().profiles().stream()
                .filter(profile -> profile.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The profile that is used where nothing else is said; empty where none is marked so. */
    public Optional<StoredProfile> defaultProfile() {
        Listing listing = list();
        return listing.profiles().stream()
                .filter(profile -> profile.id().equals(listing.defaultProfile()))
                .findFirst();
    }

    /** Uses this profile where nothing else is said; null for none. */
    public synchronized void makeDefault(@Nullable ProfileId id) {
        ObjectNode json = JSON.createObjectNode().put("version", 1);
        json.put(DEFAULT, id == null ? null : id.text());
        try {
            PrivateFiles.createFolder(home);
            PrivateFiles.write(settingsFile(), JSON.writeValueAsBytes(json));
        } catch (IOException unwritable) {
            throw new SettingsProblem(WORDS.format("settings.unwritable", settingsFile()));
        }
    }

    /**
     * Keeps a profile, new or changed, with the secrets that were typed. Secrets go first: a
     * profile without its key is worse than a key without its profile.
     *
     * @param typed only those that were typed; an empty one is forgotten
     * @throws FormProblems with what is wrong, by field; nothing was kept
     * @throws SecretStoreProblem where a secret could not be kept; the profile is as it was
     * @throws SettingsProblem where the file could not be written
     */
    public synchronized void save(StoredProfile profile, Map<SecretField, Secret> typed) {
        List<StoredProfile> known = list().profiles();
        ProfileCheck.require(profile, known);
        if (!typed.isEmpty()) {
            ProfileSecrets.keep(profile, typed, stores.current());
        }
        folder.write(profile);
        known.stream()
                .filter(other -> other.id().equals(profile.id()))
                .findFirst()
                .ifPresent(before -> forgetOrphans(before, profile));
    }

    /** Secrets of an address that is no longer the profile's would lie in the keychain for ever. */
    private void forgetOrphans(StoredProfile before, StoredProfile after) {
        List<SecretName> orphans = new ArrayList<>(ProfileSecrets.names(before));
        orphans.removeAll(ProfileSecrets.names(after));
        try {
            for (SecretName orphan : orphans) {
                stores.current().remove(orphan);
            }
        } catch (SecretStoreProblem later) {
            LOG.warn("Secrets that are no longer needed stay: {}", later.getMessage());
        }
    }

    /**
     * Forgets a profile and its secrets.
     *
     * @throws SecretStoreProblem where its secrets cannot be reached; nothing was removed, so that
     *     none is left behind unseen
     */
    public synchronized void delete(StoredProfile profile) {
        SecretStore store = stores.current();
        for (SecretName name : ProfileSecrets.names(profile)) {
            store.remove(name);
        }
        folder.delete(profile.id());
        if (chosenDefault().filter(profile.id()::equals).isPresent()) {
            makeDefault(null);
        }
    }

    /**
     * A new profile like this one, with the same secrets, under a name that is free. Nothing is
     * kept before it is saved.
     *
     * @throws SecretStoreProblem where its secrets cannot be reached
     */
    public ProfileDraft duplicate(StoredProfile profile) {
        Set<String> names = new HashSet<>();
        list().profiles().forEach(each -> names.add(each.name().toLowerCase(Locale.ROOT)));
        SecretStore store = stores.current();
        Map<SecretField, Secret> secrets = new LinkedHashMap<>();
        for (SecretField field : profile.secretFields()) {
            ProfileSecrets.find(profile, field, store)
                    .ifPresent(secret -> secrets.put(field, secret));
        }
        return new ProfileDraft(
                profile.as(ProfileId.random(), ProfileTransfer.free(profile.name(), names)),
                secrets);
    }

    /**
     * Whether what is kept for the one serves the other: a secret serves the address alone that it
     * was given for.
     */
    public static boolean serves(StoredProfile before, StoredProfile after, SecretField field) {
        return ProfileSecrets.name(before, field).equals(ProfileSecrets.name(after, field));
    }

    /** Which of a profile's secrets are kept here. */
    public List<SecretField> kept(StoredProfile profile) {
        SecretStore store = stores.current();
        return profile.secretFields().stream()
                .filter(field -> ProfileSecrets.find(profile, field, store).isPresent())
                .toList();
    }

    /**
     * What a profile says, every secret empty: to show it before anybody signs in.
     *
     * @throws SettingsProblem where an address cannot be used or is not allowed
     */
    public Settings shown(StoredProfile profile) {
        return rules().applyTo(ProfileSettings.withoutSecrets(profile));
    }

    /**
     * What an administrator has laid down for everybody on this computer.
     *
     * @throws SettingsProblem where that is not understood
     */
    public AdminRules rules() {
        return rules.get();
    }

    /**
     * What a profile says, to work with it.
     *
     * @param typed secrets that are not kept (yet) and go before those that are
     * @throws SettingsProblem naming what is missing or not allowed
     * @throws SecretStoreProblem where its secrets cannot be reached
     */
    public Settings open(StoredProfile profile, Map<SecretField, Secret> typed) {
        SecretStore[] store = {null};
        return rules().applyTo(
                        ProfileSettings.resolve(
                                profile,
                                field -> {
                                    Secret given = typed.get(field);
                                    if (given != null && !given.isEmpty()) {
                                        return Optional.of(given);
                                    }
                                    if (store[0] == null) {
                                        store[0] = stores.current();
                                    }
                                    return ProfileSecrets.find(profile, field, store[0]);
                                }));
    }

    /** Keeps all secrets of all profiles there from now on, moving those that are kept. */
    public synchronized void keepSecretsIn(StoreKind kind, @Nullable Secret passphrase) {
        List<SecretName> names =
                list().profiles().stream()
                        .flatMap(profile -> ProfileSecrets.names(profile).stream())
                        .toList();
        stores.choose(kind, passphrase, names);
    }

    /** Where secrets are kept. */
    public SecretStores stores() {
        return stores;
    }

    private Optional<ProfileId> chosenDefault() {
        try {
            if (!Files.exists(settingsFile())) {
                return Optional.empty();
            }
            JsonNode id = JSON.readTree(Files.readAllBytes(settingsFile())).path(DEFAULT);
            return id.isTextual() ? Optional.of(new ProfileId(id.textValue())) : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn("Which profile is the default cannot be read: {}", damaged.toString());
            return Optional.empty();
        }
    }

    private Path settingsFile() {
        return home.resolve("settings.json");
    }
}
