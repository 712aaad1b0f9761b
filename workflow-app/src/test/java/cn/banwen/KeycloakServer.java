package cn.banwen;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.ws.rs.core.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real Keycloak in a process of its own, with the realm of {@code compose/keycloak}, as the build has unpacked it. Started
 * once for all tests of a JVM and stopped with it; nothing of it lasts.
 */
public final class KeycloakServer implements AutoCloseable {

    public static final String SECRET = "a-secret-of-the-tests";
    static final String PASSWORD = "banwen-demo-sso";
    static final String CLIENT = "banwen";

    private static final String REALM = "banwen";
    private static final Path HOME = Path.of("target", "keycloak").toAbsolutePath();
    private static final Path REALM_FILE = Path.of("..", "compose", "keycloak", "banwen-realm.json");
    private static final JsonMapper JSON = new JsonMapper();

    private static @Nullable KeycloakServer started;

    private final Process process;
    private final int port;
    private final int encryptedPort;
    private final int applicationPort;
    private final TestAuthority authority = new TestAuthority();
    private final Keycloak admin;

    private KeycloakServer() throws IOException {
        port = freePort();
        encryptedPort = freePort();
        applicationPort = freePort();
        process = start();
        AtExit.close(this);
        awaitListening();
        admin = KeycloakBuilder.builder()
                .serverUrl(address())
                .realm("master")
                .clientId("admin-cli")
                .username("admin")
                .password("admin")
                .build();
    }

    public static synchronized KeycloakServer get() {
        KeycloakServer running = started;
        if (running == null) {
            try {
                running = new KeycloakServer();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            started = running;
        }
        return running;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(HOME)) {
            return unpacked.filter(path -> Files.isExecutable(path.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Keycloak under " + HOME));
        }
    }

    private Process start() throws IOException {
        Path home = home();
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.copy(REALM_FILE, realms.resolve("banwen-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        TestAuthority.Certified certified = authority.server("dns:localhost");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--https-port=" + encryptedPort,
                        "--https-certificate-file=" + certified.chainPem(),
                        "--https-certificate-key-file=" + certified.keyPem(),
                        "--hostname=" + address())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m -XX:TieredStopAtLevel=1");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        builder.environment().put("BANWEN_URL", applicationAddress());
        builder.environment().put("BANWEN_BACK_CHANNEL", applicationAddress());
        builder.environment().put("BANWEN_KEYCLOAK_CLIENT_SECRET", SECRET);
        return builder.start();
    }

    private void awaitListening() throws IOException {
        List<String> log = new ArrayList<>();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            log.add(line);
            if (line.contains("Listening on:")) {
                Thread rest = new Thread(() -> output.lines().forEach(more -> {}));
                rest.setDaemon(true);
                rest.start();
                return;
            }
        }
        throw new IllegalStateException("Keycloak ended:\n" + String.join("\n", log));
    }

    int encryptedPort() {
        return encryptedPort;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** The realm under TLS, by an authority of its own; its tokens name the issuer nevertheless. */
    String innerIssuer() {
        return "https://localhost:" + encryptedPort + "/realms/" + REALM;
    }

    /** PEM file of the authority. */
    Path authority() {
        return authority.pem();
    }

    public String issuer() {
        return address() + "/realms/" + REALM;
    }

    /** Where the application has to listen: the realm leads nobody elsewhere. */
    int applicationPort() {
        return applicationPort;
    }

    String applicationAddress() {
        return "http://localhost:" + applicationPort;
    }

    /** Everything, as its own administrator may. */
    public RealmResource realm() {
        return admin.realm(REALM);
    }

    /** @return the subject */
    String addPerson(String username, String family, String given) {
        UserRepresentation person = new UserRepresentation();
        person.setUsername(username);
        person.setLastName(family);
        person.setFirstName(given);
        person.setEnabled(true);
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(PASSWORD);
        person.setCredentials(List.of(password));
        return created(realm().users().create(person));
    }

    void giveRole(String subject, String role) {
        realm().users()
                .get(subject)
                .roles()
                .realmLevel()
                .add(List.of(realm().roles().get(role).toRepresentation()));
    }

    void takeRole(String subject, String role) {
        realm().users()
                .get(subject)
                .roles()
                .realmLevel()
                .remove(List.of(realm().roles().get(role).toRepresentation()));
    }

    /** A role of our client, not of the realm; made where it is missing. */
    void giveClientRole(String subject, String role) {
        ClientRepresentation client = realm().clients().findByClientId(CLIENT).get(0);
        RolesResource roles = realm().clients().get(client.getId()).roles();
        if (roles.list(role, true).isEmpty()) {
            roles.create(new RoleRepresentation(role, null, false));
        }
        realm().users()
                .get(subject)
                .roles()
                .clientLevel(client.getId())
                .add(List.of(roles.get(role).toRepresentation()));
    }

    void takeClientRole(String subject, String role) {
        ClientRepresentation client = realm().clients().findByClientId(CLIENT).get(0);
        realm().users()
                .get(subject)
                .roles()
                .clientLevel(client.getId())
                .remove(List.of(
                        realm().clients().get(client.getId()).roles().get(role).toRepresentation()));
    }

    void enable(String subject, boolean enabled) {
        UserRepresentation person = realm().users().get(subject).toRepresentation();
        person.setEnabled(enabled);
        realm().users().get(subject).update(person);
    }

    /** @return its id */
    String addGroup(String parent, String name, Map<String, List<String>> attributes) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name);
        group.setAttributes(attributes);
        return created(realm().groups().group(parent).subGroup(group));
    }

    String rootGroup() {
        return realm().getGroupByPath("/banwen").getId();
    }

    void join(String subject, String group) {
        realm().users().get(subject).joinGroup(group);
    }

    /** Leads people back to an application at this address too; it is told of no end of a session. */
    void leadBackTo(String address) {
        ClientRepresentation client = realm().clients().findByClientId(CLIENT).get(0);
        List<String> addresses = new ArrayList<>(client.getRedirectUris());
        addresses.add(address + "/login/oauth2/code/keycloak");
        client.setRedirectUris(addresses);
        realm().clients().get(client.getId()).update(client);
    }

    /** A key of the realm that the tests hold too, to sign what the realm would not. */
    RSAKey addKey() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).generate();
        ComponentRepresentation provider = new ComponentRepresentation();
        provider.setName("tests");
        provider.setProviderType("org.keycloak.keys.KeyProvider");
        provider.setProviderId("rsa");
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        config.putSingle("priority", "1");
        config.putSingle("algorithm", "RS256");
        config.putSingle(
                "privateKey",
                Base64.getEncoder().encodeToString(key.toPrivateKey().getEncoded()));
        provider.setConfig(config);
        String id = created(realm().components().add(provider));
        String name = realm().keys().getKeyMetadata().getKeys().stream()
                .filter(listed -> id.equals(listed.getProviderId()))
                .findFirst()
                .orElseThrow()
                .getKid();
        return new RSAKey.Builder(key).keyID(name).build();
    }

    /** A client whose tokens a script gets for a person's password; for us only where it says so. */
    void addScript(String clientId, boolean forUs, int lifespan) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setPublicClient(true);
        client.setDirectAccessGrantsEnabled(true);
        client.setAttributes(Map.of("access.token.lifespan", String.valueOf(lifespan)));
        if (forUs) {
            ProtocolMapperRepresentation audience = new ProtocolMapperRepresentation();
            audience.setName("audience");
            audience.setProtocol("openid-connect");
            audience.setProtocolMapper("oidc-audience-mapper");
            audience.setConfig(Map.of("included.client.audience", CLIENT, "access.token.claim", "true"));
            client.setProtocolMappers(List.of(audience));
        }
        created(realm().clients().create(client));
    }

    /** The tokens that the realm gives a person. */
    JsonNode tokens(String clientId, String username) {
        Map<String, String> form = Map.of(
                OAuth2Constants.GRANT_TYPE,
                OAuth2Constants.PASSWORD,
                OAuth2Constants.CLIENT_ID,
                clientId,
                "username",
                username,
                "password",
                PASSWORD,
                "scope",
                "openid");
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return JSON.readTree(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    String accessToken(String clientId, String username) {
        return tokens(clientId, username).get("access_token").asString();
    }

    private static String created(Response response) {
        try (response) {
            if (response.getStatus() != Response.Status.CREATED.getStatusCode()) {
                throw new IllegalStateException(response.getStatus() + " " + response.readEntity(String.class));
            }
            String path = response.getLocation().getPath();
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** The start script may have handed over to a process of its own. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
