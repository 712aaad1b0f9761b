package cn.banwen.keycloak;

import cn.banwen.platform.CertificateTrouble;
import java.util.Optional;

/**
 * What is wrong between Keycloak and us, as one line that names the setting to look at.
 *
 * @param code stable, for the log's readers
 */
record Trouble(String code, String chinese, String english) {

    String line() {
        return chinese + " / " + english;
    }

    /** Whether what the directory says can be believed all the same: clocks that are apart spoil tokens, not lists. */
    boolean leavesTheDirectoryUsable() {
        return code.equals("clock-skew");
    }

    /** Keycloak, or something on the way to it, doesn't answer as it should. */
    static Trouble of(Throwable failure, KeycloakSettings settings) {
        Optional<CertificateTrouble> certificate = CertificateTrouble.in(failure);
        if (certificate.isPresent()) {
            return certificate(certificate.get(), settings);
        }
        return new Trouble(
                "unreachable",
                "无法访问 Keycloak 或没有应答，请检查 " + settings.innerSetting() + "=" + settings.inner(),
                "Keycloak can't be reached or does not answer, check " + settings.innerSetting() + "="
                        + settings.inner());
    }

    private static Trouble certificate(CertificateTrouble trouble, KeycloakSettings settings) {
        String setting = settings.innerSetting() + "=" + settings.inner();
        boolean untrusted = trouble == CertificateTrouble.UNTRUSTED;
        return new Trouble(
                trouble.code(),
                "Keycloak：" + trouble.chinese() + "（" + setting + (untrusted ? "，BANWEN_CERTIFICATES" : "") + "）",
                "Keycloak: " + trouble.english() + " (" + setting + (untrusted ? ", BANWEN_CERTIFICATES" : "") + ")");
    }

    static Trouble noRealm(KeycloakSettings settings, int status) {
        return new Trouble(
                "no-realm",
                settings.innerSetting() + "=" + settings.inner() + " 不是 Keycloak 领域的地址（HTTP " + status + "）",
                settings.innerSetting() + " is not the address of a realm (HTTP " + status + ")");
    }

    static Trouble otherIssuer(KeycloakSettings settings, String told) {
        return new Trouble(
                "other-issuer",
                "BANWEN_KEYCLOAK_ISSUER=" + settings.issuer() + "，而 Keycloak 自称 " + told,
                "BANWEN_KEYCLOAK_ISSUER is not the name that the realm gives itself: " + told);
    }

    static Trouble clock(KeycloakSettings settings, long seconds) {
        return new Trouble(
                "clock-skew",
                "本机与 Keycloak 的时钟相差 " + seconds + " 秒，超过 BANWEN_KEYCLOAK_CLOCK_SKEW="
                        + settings.clockSkew().toSeconds() + "s，请校准时钟",
                "the clocks of Keycloak and of this machine differ by " + seconds
                        + " s, more than BANWEN_KEYCLOAK_CLOCK_SKEW: set them");
    }

    static Trouble client(KeycloakSettings settings) {
        return new Trouble(
                "client-refused",
                "Keycloak 不认客户端 " + settings.clientId()
                        + "，请检查 BANWEN_KEYCLOAK_CLIENT_ID、BANWEN_KEYCLOAK_CLIENT_SECRET，并为客户端启用服务账号",
                "Keycloak refuses the client, check BANWEN_KEYCLOAK_CLIENT_ID, BANWEN_KEYCLOAK_CLIENT_SECRET"
                        + " and that the client has a service account");
    }

    static Trouble rights(KeycloakSettings settings) {
        return new Trouble(
                "rights-missing",
                "BANWEN_KEYCLOAK_CLIENT_ID=" + settings.clientId()
                        + " 的服务账号缺少 realm-management 的 view-users、query-groups、view-realm、view-clients 角色",
                "the service account of BANWEN_KEYCLOAK_CLIENT_ID lacks the roles view-users, query-groups, view-realm,"
                        + " view-clients of realm-management");
    }

    static Trouble role(String setting, String role) {
        return new Trouble(
                "role-unknown",
                "Keycloak 中没有角色 " + role + "，请检查 " + setting + "；在此之前不比对，也不因这个角色停用账号或取消权限",
                "Keycloak has no role " + role + ", check " + setting
                        + "; until then nothing is compared, and nobody loses account or rights for want of this role");
    }

    static Trouble group(KeycloakSettings settings) {
        return new Trouble(
                "group-unknown",
                "Keycloak 中没有组 " + settings.directory().group() + "，请检查 BANWEN_KEYCLOAK_DIRECTORY_GROUP",
                "Keycloak has no group " + settings.directory().group() + ", check BANWEN_KEYCLOAK_DIRECTORY_GROUP");
    }

    static Trouble groupCircle(KeycloakSettings settings, String path) {
        return new Trouble(
                "group-circle",
                "Keycloak 的组 " + path + " 包含它自己，请检查 BANWEN_KEYCLOAK_DIRECTORY_GROUP="
                        + settings.directory().group() + " 之下的组",
                "Keycloak's group " + path
                        + " contains itself, look at the groups below BANWEN_KEYCLOAK_DIRECTORY_GROUP="
                        + settings.directory().group());
    }

    static Trouble nobodyKnown() {
        return new Trouble(
                "nobody-known",
                "Keycloak 的人员名单中没有一个办文已有的人，未停用任何账号；请检查 BANWEN_KEYCLOAK_ISSUER 是否指向另一个领域",
                "nobody of ours is in Keycloak's list, so no account was closed:"
                        + " check whether BANWEN_KEYCLOAK_ISSUER names another realm");
    }
}
