package org.digitaldiplomacy.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digitaldiplomacy.access.ApiToken;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.access.AuditOutcome;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.TokenSecret;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes the tokens that let callers write. */
@Command(
        name = "token",
        description = {
            "Makes, lists and revokes the tokens that let callers write over the API.",
            "Works on the database that the service uses, whether or not it runs."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(create | list | revoke)",
        footer = {"", "Example:", "  token create --name daily-feed --scope ingest --expires 90d"})
final class TokenCommand {

    private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,4})d");
    private static final String NEVER = "never";

    private final IndexDatabase.Opening opening;

    @Spec
    private CommandSpec spec;

    TokenCommand(IndexDatabase.Opening opening) {
        this.opening = opening;
    }

    @Command(name = "create", description = "Makes a token and shows it once.", mixinStandardHelpOptions = true)
    int create(
            @Option(names = "--name", required = true, description = "who will hold it, for the audit trail")
                    String name,
            @Option(
                            names = "--scope",
                            required = true,
                            split = ",",
                            paramLabel = "SCOPE",
                            description = "what it allows: ingest, edit, publish or audit; several with commas between")
                    List<String> scopes,
            @Option(
                            names = "--expires",
                            defaultValue = "90d",
                            description = "after so many days, such as 90d, or never; default: ${DEFAULT-VALUE}")
                    String expires) {
        if (name.isBlank()) {
            throw new RefusedInput("found --name '" + name + "', expected the name of who will hold the token");
        }
        Set<Permission> permissions = permissions(scopes);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        TokenSecret secret = TokenSecret.create(new SecureRandom());
        ApiToken token = new ApiToken(secret.id(), name.strip(), permissions, now, end(now, expires), null);
        try (IndexDatabase database = opening.open()) {
            database.tokens().keep(token, secret.digest());
            database.auditTrail()
                    .add(
                            operator(),
                            AuditAction.TOKEN_CREATED,
                            token.id(),
                            AuditOutcome.DONE,
                            name + ": " + words(permissions));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(secret.text());
        PrintWriter err = spec.commandLine().getErr();
        err.println("This is the only time that the token is shown. It may " + meanings(permissions) + ", and expires "
                + (token.expires() == null ? NEVER : "at " + token.expires()) + ".");
        err.println("Send it as the header Authorization: Bearer <token>. Revoke it with: token revoke " + token.id());
        return 0;
    }

    @Command(name = "list", description = "Lists all tokens, without their secrets.", mixinStandardHelpOptions = true)
    int list() {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = Instant.now();
        try (IndexDatabase database = opening.open()) {
            List<ApiToken> tokens = database.tokens().all();
            Csv.line(out, List.of("id", "name", "scopes", "created", "expires", "state"));
            for (ApiToken token : tokens) {
                Csv.line(
                        out,
                        List.of(
                                token.id(),
                                token.name(),
                                words(token.permissions()),
                                token.created().toString(),
                                token.expires() == null
                                        ? NEVER
                                        : token.expires().toString(),
                                token.state(now)));
            }
            out.flush();
        }
        return 0;
    }

    @Command(name = "revoke", description = "Ends a token at once.", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "ID", description = "the token's id, as list shows it") String id) {
        try (IndexDatabase database = opening.open()) {
            if (!database.tokens().revoke(id)) {
                throw new RefusedInput("found ID " + id + ", expected the id of a token that is not revoked yet");
            }
            database.auditTrail().add(operator(), AuditAction.TOKEN_REVOKED, id, AuditOutcome.DONE, "");
        }
        spec.commandLine().getOut().println("The token " + id + " is revoked.");
        return 0;
    }

    /** Identity of the operating-system account that runs this command. */
    static Identity operator() {
        return Identity.operator(System.getProperty("user.name", "unknown"));
    }

    private static Set<Permission> permissions(List<String> scopes) {
        Set<Permission> permissions = new LinkedHashSet<>();
        for (String scope : scopes) {
            permissions.add(Permission.named(scope)
                    .orElseThrow(() -> new RefusedInput("found --scope " + scope + ", expected some of "
                            + words(Set.of(Permission.values())) + " with commas between")));
        }
        return permissions;
    }

    private static @Nullable Instant end(Instant now, String expires) {
        if (expires.equals(NEVER)) {
            return null;
        }
        Matcher days = DAYS.matcher(expires);
        if (!days.matches()) {
            throw new RefusedInput("found --expires " + expires + ", expected days such as 90d, or " + NEVER);
        }
        return now.plus(Duration.ofDays(Integer.parseInt(days.group(1))));
    }

    private static String words(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::word).collect(Collectors.joining(" "));
    }

    private static String meanings(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::meaning).collect(Collectors.joining("; "));
    }
}
