package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** Files by which the service is run elsewhere fit the service: settings, port, probes, paths. */
@QuarkusTest
class DeploymentTest {

    private static final Path FOLDER = Path.of("src/main/operations");
    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:DDI|QUARKUS)_[A-Z0-9_]+\\b");
    private static final Pattern PROPERTY = Pattern.compile("\"(ddi\\.[a-z.-]+)\"");
    private static final Pattern PROBE = Pattern.compile("/q/(?:health/[a-z]+|metrics)");
    private static final String PORT = "8080";

    /** Chosen by whoever runs Compose, and handed on under other names. */
    private static final String COMPOSE_OWN = "DDI_DATABASE_PASSWORD";

    private final Config config;

    DeploymentTest(Config config) {
        this.config = config;
    }

    @Test
    void every_setting_that_is_named_exists() throws IOException {
        Set<String> known = Stream.concat(
                        StreamSupport.stream(config.getPropertyNames().spliterator(), false), propertiesInSources())
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        known.add(COMPOSE_OWN);
        for (Path file : files()) {
            assertThat(known)
                    .as(file.toString())
                    .containsAll(VARIABLE.matcher(Files.readString(file))
                            .results()
                            .map(hit -> hit.group())
                            .filter(name -> !name.endsWith("_"))
                            .toList());
        }
    }

    @Test
    void every_probe_is_answered() throws IOException {
        Set<String> probes = new TreeSet<>();
        for (Path file : files()) {
            PROBE.matcher(Files.readString(file)).results().forEach(hit -> probes.add(hit.group()));
        }
        assertThat(probes)
                .contains("/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics")
                .allSatisfy(path -> RestAssured.get(path).then().statusCode(200));
    }

    @Test
    void kubernetes_runs_two_servers_that_only_the_port_reaches() throws IOException {
        ObjectNode objects = JsonNodeFactory.instance.objectNode();
        documents(FOLDER.resolve("kubernetes.yml"))
                .forEach(object -> objects.set(object.path("kind").asText(), object));
        assertThat(objects.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Deployment", "Service", "PodDisruptionBudget", "NetworkPolicy");
        JsonNode deployment = objects.path("Deployment").path("spec");
        JsonNode pod = deployment.path("template");
        JsonNode container = pod.at("/spec/containers/0");
        assertThat(deployment.path("replicas").asInt()).isEqualTo(2);
        assertThat(container.at("/ports/0/containerPort").asText()).isEqualTo(PORT);
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(container.at("/" + probe + "/httpGet/port").asText())
                    .as(probe)
                    .isEqualTo(container.at("/ports/0/name").asText());
        }
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(pod.at("/spec/securityContext/runAsUser").asText()).isEqualTo(dockerUser());
        assertThat(objects.path("NetworkPolicy")
                        .at("/spec/ingress/0/ports/0/port")
                        .asText())
                .isEqualTo(PORT);
        JsonNode label = pod.at("/metadata/labels");
        assertThat(List.of(
                        deployment.at("/selector/matchLabels"),
                        objects.path("Service").at("/spec/selector"),
                        objects.path("PodDisruptionBudget").at("/spec/selector/matchLabels"),
                        objects.path("NetworkPolicy").at("/spec/podSelector/matchLabels")))
                .allMatch(label::equals);
    }

    @Test
    void compose_starts_the_service_when_its_database_answers() throws IOException {
        JsonNode compose = documents(FOLDER.resolve("compose.yml")).get(0);
        JsonNode service = compose.at("/services/service");
        assertThat(service.at("/ports/0").asText()).isEqualTo("127.0.0.1:" + PORT + ":" + PORT);
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(service.at("/depends_on/database/condition").asText()).isEqualTo("service_healthy");
        assertThat(compose.at("/services/database/healthcheck/test")).isNotEmpty();
        Path context = FOLDER.resolve(service.at("/build/context").asText()).normalize();
        assertThat(context.resolve(service.at("/build/dockerfile").asText())).isEqualTo(DOCKERFILE);
        String database =
                compose.at("/services/database/environment/POSTGRES_DB").asText();
        assertThat(service.at("/environment/QUARKUS_DATASOURCE_JDBC_URL").asText())
                .isEqualTo("jdbc:postgresql://database:5432/" + database);
    }

    @Test
    void the_image_the_unit_and_the_proxy_name_the_jar_and_the_port() throws IOException {
        assertThat(Files.readString(DOCKERFILE)).contains("EXPOSE " + PORT, "127.0.0.1/" + PORT, "quarkus-run.jar");
        assertThat(Files.readString(FOLDER.resolve("nginx.conf"))).contains("server 127.0.0.1:" + PORT + ";");
        assertThat(Files.readAllLines(FOLDER.resolve("digital-diplomacy.service")))
                .contains("[Unit]", "[Service]", "[Install]")
                .allMatch(line -> line.matches("|#.*|\\[[A-Z][a-z]+\\]|[A-Z][A-Za-z]+=.*"));
    }

    /** Each writes the file of classes by the flag of its Java, and starts with that file by the flag that reads it. */
    @Test
    void the_build_the_image_and_the_unit_start_with_the_classes_that_a_training_kept() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String image = Files.readString(DOCKERFILE);
        String unit = Files.readString(FOLDER.resolve("digital-diplomacy.service"));
        String page = Files.readString(Path.of("docs", "operations.md"));
        assertThat(List.of(pom, unit, page)).allMatch(text -> text.contains("-XX:ArchiveClassesAtExit="));
        assertThat(List.of(pom, unit, page)).allMatch(text -> text.contains("-XX:SharedArchiveFile="));
        assertThat(List.of(pom, image, page)).allMatch(text -> text.contains("-XX:AOTCacheOutput="));
        assertThat(List.of(pom, image, page)).allMatch(text -> text.contains("-XX:AOTCache="));
        assertThat(List.of(pom, image, unit, page))
                .allMatch(text -> text.contains("-Dquarkus.profile=training") && text.contains("classes.jsa"));
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("target/quarkus-app/classes.jsa");
    }

    private static String dockerUser() throws IOException {
        return Files.readAllLines(DOCKERFILE).stream()
                .filter(line -> line.startsWith("USER "))
                .map(line -> line.substring("USER ".length()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return Stream.concat(files, Stream.of(DOCKERFILE)).toList();
        }
    }

    private static Stream<String> propertiesInSources() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                PROPERTY.matcher(Files.readString(file)).results().forEach(hit -> found.add(hit.group(1)));
            }
        }
        return found.stream();
    }

    private static List<JsonNode> documents(Path file) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return documents.readAll();
        }
    }
}
