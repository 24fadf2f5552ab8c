package org.digitaldiplomacy.app;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.TokenIssuer;
import org.jboss.logging.Logger;

/**
 * OpenID provider whose tokens count here: signed by its keys, made for our audience, and not expired. Quarkus verifies
 * them; the claim {@code scope}, or others that are configured, name our permissions among whatever else they name.
 */
@Singleton
final class OidcIssuer implements TokenIssuer {

    private static final Logger LOG = Logger.getLogger(OidcIssuer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SKEW_SECONDS = 30;

    private final TenantIdentityProvider provider;
    private final Trust trust;

    OidcIssuer(TenantIdentityProvider provider, Trust trust) {
        this.provider = provider;
        this.trust = trust;
    }

    /** Settings of the provider. */
    @ConfigMapping(prefix = "ddi.oidc")
    interface Trust {

        /** Address of the provider; empty where there is none. */
        Optional<String> issuer();

        /** Address of its keys; by default where its discovery document says. */
        Optional<String> jwks();

        /** Audience that a token must be made for. */
        @WithDefault("digital-diplomacy-index")
        String audience();

        /** Claims that name permissions, as text with spaces or as a list. */
        @WithDefault("scope")
        List<String> scopes();
    }

    /** Sets Quarkus' only tenant up when the application starts; without an issuer it stays off. */
    static void setUp(@Observes Oidc oidc, Trust trust) {
        trust.issuer().map(address -> tenant(address, trust)).ifPresent(oidc::create);
    }

    private static OidcTenantConfig tenant(String address, Trust trust) {
        OidcTenantConfigBuilder tenant = OidcTenantConfig.authServerUrl(address)
                .applicationType(ApplicationType.SERVICE)
                .connectionTimeout(PATIENCE)
                .roles(Source.accesstoken, trust.scopes().toArray(String[]::new))
                .token()
                .issuer(address)
                .audience(trust.audience())
                .principalClaim("sub")
                .subjectRequired()
                .lifespanGrace(SKEW_SECONDS)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end();
        trust.jwks().ifPresent(keys -> tenant.discoveryEnabled(false).jwksPath(keys));
        return tenant.build();
    }

    @Override
    public Identity verify(String token) {
        try {
            SecurityIdentity known = provider.authenticate(new AccessTokenCredential(token))
                    .await()
                    .atMost(PATIENCE);
            return new Identity(
                    known.getPrincipal().getName(),
                    null,
                    known.getRoles().stream()
                            .flatMap(word -> Permission.named(word).stream())
                            .collect(Collectors.toSet()));
        } catch (AuthenticationFailedException refused) {
            LOG.debugf(refused, "A token is refused");
            throw AccessRefused.badToken("This is no token of " + trust.issuer().orElse("an issuer")
                    + " for the audience " + trust.audience() + ", or it is expired.");
        } catch (OIDCException | TimeoutException unanswered) {
            LOG.errorf("The issuer cannot be asked for its keys: %s", unanswered);
            throw AccessRefused.badToken("The issuer cannot be asked for its keys now; try again later.");
        }
    }
}
