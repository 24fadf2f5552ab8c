package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.model.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an operator lists documents, those run and no others. */
class TrustedDocumentsTest {

    private static final String QUERY = "query A { platforms { key } }\n";

    @TempDir
    Path folder;

    @Test
    void a_folder_of_files_is_a_list() throws IOException {
        Files.writeString(folder.resolve("A.graphql"), QUERY);
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        PersistedQueries queries = queries(folder);
        assertThat(queries.resolve(null, "A", Map.of())).isEqualTo(QUERY);
        assertThat(queries.resolve(null, "sha256:" + Sha256.hex(QUERY), Map.of()))
                .isEqualTo(QUERY);
        assertThat(queries.resolve(null, null, hash(Sha256.hex(QUERY)))).isEqualTo(QUERY);
        assertThat(queries.resolve(QUERY, null, Map.of())).isEqualTo(QUERY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"f00d\":\"{ platforms { key } }\"}",
                "{\"format\":\"apollo-persisted-query-manifest\",\"version\":1,\"operations\":[{\"id\":\"f00d\",\"name\":\"A\",\"type\":\"query\",\"body\":\"{ platforms { key } }\"}]}"
            })
    void a_manifest_of_common_tools_is_a_list(String manifest) throws IOException {
        Path file = Files.writeString(folder.resolve("manifest.json"), manifest);
        PersistedQueries queries = queries(file);
        assertThat(queries.resolve(null, null, hash("f00d"))).isEqualTo("{ platforms { key } }");
        assertThat(queries.resolve("{ platforms { key } }", null, Map.of())).isEqualTo("{ platforms { key } }");
    }

    @Test
    void no_other_document_runs() throws IOException {
        Files.writeString(folder.resolve("A.graphql"), QUERY);
        PersistedQueries queries = queries(folder);
        String other = "{ platforms { key } }";
        refused(ErrorCode.DOCUMENT_NOT_TRUSTED, () -> queries.resolve(other, null, Map.of()));
        refused(ErrorCode.DOCUMENT_NOT_TRUSTED, () -> queries.resolve(other, null, hash(Sha256.hex(other))));
        refused(ErrorCode.DOCUMENT_NOT_TRUSTED, () -> queries.resolve(null, "B", Map.of()));
        refused(ErrorCode.PERSISTED_QUERY_NOT_FOUND, () -> queries.resolve(null, null, hash(Sha256.hex(other))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] | has no documents",
                "{} | has no documents",
                "{\"a\":1} | the document 'a' is 1",
                "{\"operations\":[{\"body\":\"{ a }\"}]} | the document '' is",
                "nonsense | is not JSON"
            })
    void a_list_that_is_none_is_named_with_what_was_found(String manifest, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("manifest.json"), manifest);
        assertThatThrownBy(() -> TrustedDocuments.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("manifest.json")
                .hasMessageContaining(expected);
    }

    private static void refused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable asking) {
        assertThatThrownBy(asking).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static Map<String, Object> hash(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private static PersistedQueries queries(Path list) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withMapping(CacheSettings.class)
                .build();
        return new PersistedQueries(
                Optional.of(TrustedDocuments.read(list)), config.getConfigMapping(CacheSettings.class));
    }
}
