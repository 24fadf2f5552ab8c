package org.digitaldiplomacy.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.Identities;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;

/** Authenticates callers by the header {@code Authorization}; their roles are the scopes of their token. */
@Singleton
public final class TokenAuthentication implements HttpAuthenticationMechanism {

    private static final String IDENTITY = "identity";

    /** Identity behind Quarkus' own. */
    public static Identity of(SecurityIdentity caller) {
        Identity known = caller.getAttribute(IDENTITY);
        return known == null ? Identity.NOBODY : known;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        String authorization = exchange.request().getHeader("Authorization");
        return authorization == null ? Uni.createFrom().nullItem() : providers.authenticate(new Shown(authorization));
    }

    /** Before Quarkus' own of OpenID, which knows no tokens of ours. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", AccessRefused.challenge(false)));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Shown.class);
    }

    /** A header that was shown. */
    static final class Shown extends BaseAuthenticationRequest {

        private final String authorization;

        Shown(String authorization) {
            this.authorization = authorization;
        }
    }

    /** Looks tokens up, which may ask the database. */
    @Singleton
    static final class Provider implements IdentityProvider<Shown> {

        private final Identities identities;

        Provider(Identities identities) {
            this.identities = identities;
        }

        @Override
        public Class<Shown> getRequestType() {
            return Shown.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Shown shown, AuthenticationRequestContext context) {
            return context.runBlocking(() -> {
                try {
                    return security(identities.of(shown.authorization));
                } catch (AccessRefused refused) {
                    throw new AuthenticationFailedException(refused);
                }
            });
        }

        private static SecurityIdentity security(Identity identity) {
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(identity::name)
                    .addRoles(identity.permissions().stream()
                            .map(Permission::word)
                            .collect(Collectors.toSet()))
                    .addAttribute(IDENTITY, identity)
                    .build();
        }
    }
}
