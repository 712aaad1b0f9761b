package cn.banwen.keycloak;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientBuilder;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The people, roles and groups of the realm, read by our client's service account; nothing is ever changed there. */
final class KeycloakDirectory implements AutoCloseable {

    private static final int PAGE = 500;
    private static final String POST = "banwen.post";

    private final KeycloakSettings settings;
    private final Keycloak client;

    KeycloakDirectory(KeycloakSettings settings) {
        this.settings = settings;
        long timeout = settings.timeout().toMillis();
        this.client = KeycloakBuilder.builder()
                .serverUrl(settings.server())
                .realm(settings.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .resteasyClient(ClientBuilder.newBuilder()
                        .sslContext(trusted())
                        .connectTimeout(timeout, TimeUnit.MILLISECONDS)
                        .readTimeout(timeout, TimeUnit.MILLISECONDS)
                        .register(JacksonProvider.class, 100)
                        .build())
                .build();
    }

    /** The process's own, which this client would not ask by itself. */
    private static SSLContext trusted() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    /** Somebody of the realm. */
    record Listed(String subject, String username, String name, boolean enabled) {}

    /**
     * A group below the root.
     *
     * @param post code of the post that it stands for, null where it is none
     */
    record Group(String path, String name, @Nullable String post, List<Group> within, List<String> members) {}

    /** Everybody, by subject; accounts of services are not among them. */
    Map<String, Listed> people() {
        return ask(() -> {
            Map<String, Listed> people = new LinkedHashMap<>();
            all((first, most) -> realm().users().search(null, first, most, true))
                    .forEach(user -> people.put(user.getId(), listed(user)));
            return people;
        });
    }

    /** Somebody by subject; empty where nobody is it any more. */
    Optional<Listed> person(String subject) {
        return ask(() -> {
            try {
                return Optional.of(listed(realm().users().get(subject).toRepresentation()));
            } catch (NotFoundException nobody) {
                return Optional.empty();
            }
        });
    }

    private static Listed listed(UserRepresentation user) {
        return new Listed(
                user.getId(),
                Objects.requireNonNullElse(user.getUsername(), ""),
                PersonNames.of(user.getFirstName(), user.getLastName()),
                Boolean.TRUE.equals(user.isEnabled()));
    }

    /** Subjects of those who bear the role, themselves or by a group; who bears it by a role of several is not among them. */
    Set<String> bearersOf(String role) {
        return ask(() -> {
            Set<String> bearers = new LinkedHashSet<>();
            for (RoleResource found : roles(role)) {
                all(found::getUserMembers).forEach(user -> bearers.add(user.getId()));
                all(found::getRoleGroupMembers).forEach(group -> addMembers(group.getId(), bearers));
            }
            return bearers;
        });
    }

    private void addMembers(String group, Set<String> subjects) {
        subjects.addAll(members(group));
        subGroups(group, true).forEach(sub -> addMembers(sub.getId(), subjects));
    }

    /** Names of all roles that somebody bears in whatever way, of the realm and of our client. */
    Set<String> rolesOf(String subject) {
        return ask(() -> {
            Set<String> names = new LinkedHashSet<>();
            var mappings = realm().users().get(subject).roles();
            mappings.realmLevel().listEffective().forEach(role -> names.add(role.getName()));
            for (ClientRepresentation own : realm().clients().findByClientId(settings.clientId())) {
                mappings.clientLevel(own.getId()).listEffective().forEach(role -> names.add(role.getName()));
            }
            return names;
        });
    }

    /** Whether the realm or our client has a role of this name. */
    boolean hasRole(String name) {
        return ask(() -> !roles(name).isEmpty());
    }

    private List<RoleResource> roles(String name) {
        List<RoleResource> found = new ArrayList<>();
        if (realm().roles().list(name, true).stream()
                .map(RoleRepresentation::getName)
                .anyMatch(name::equals)) {
            found.add(realm().roles().get(name));
        }
        for (ClientRepresentation own : realm().clients().findByClientId(settings.clientId())) {
            var roles = realm().clients().get(own.getId()).roles();
            if (roles.list(name, true).stream().map(RoleRepresentation::getName).anyMatch(name::equals)) {
                found.add(roles.get(name));
            }
        }
        return found;
    }

    /** What lies below the group of the settings. */
    List<Group> groups() {
        return ask(() -> {
            GroupRepresentation root;
            try {
                root = realm().getGroupByPath(settings.directory().group());
            } catch (NotFoundException none) {
                throw new DirectoryException(Trouble.group(settings), none);
            }
            return within(root.getId(), Set.of(root.getId()));
        });
    }

    /** @param above ids of the groups around and of the group itself: a tree that bites its tail would never end */
    private List<Group> within(String group, Set<String> above) {
        List<Group> found = new ArrayList<>();
        for (GroupRepresentation sub : subGroups(group, false)) {
            Set<String> around = new HashSet<>(above);
            if (!around.add(sub.getId())) {
                throw new DirectoryException(Trouble.groupCircle(settings, sub.getPath()));
            }
            Map<String, List<String>> attributes = Objects.requireNonNullElse(sub.getAttributes(), Map.of());
            List<String> post = attributes.getOrDefault(POST, List.of());
            found.add(new Group(
                    sub.getPath(),
                    sub.getName(),
                    post.isEmpty() ? null : post.get(0).strip(),
                    within(sub.getId(), around),
                    members(sub.getId())));
        }
        return found;
    }

    private List<String> members(String group) {
        return all((first, most) -> realm().groups().group(group).members(first, most)).stream()
                .map(UserRepresentation::getId)
                .toList();
    }

    private List<GroupRepresentation> subGroups(String group, boolean brief) {
        return all((first, most) -> realm().groups().group(group).getSubGroups(first, most, brief));
    }

    private static <T> List<T> all(BiFunction<Integer, Integer, ? extends Collection<T>> pages) {
        List<T> all = new ArrayList<>();
        Collection<T> page;
        do {
            page = pages.apply(all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private RealmResource realm() {
        return client.realm(settings.realm());
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (NotAuthorizedException refused) {
            throw new DirectoryException(Trouble.client(settings), refused);
        } catch (ForbiddenException refused) {
            throw new DirectoryException(Trouble.rights(settings), refused);
        } catch (WebApplicationException odd) {
            int status = odd.getResponse().getStatus();
            // what the token's address answers to a client that it doesn't know, or that has no service account
            boolean client = status == 400 || status == 401;
            throw new DirectoryException(client ? Trouble.client(settings) : Trouble.noRealm(settings, status), odd);
        } catch (ProcessingException away) {
            boolean refused = away.getCause() instanceof NotAuthorizedException;
            throw new DirectoryException(refused ? Trouble.client(settings) : Trouble.of(away, settings), away);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
