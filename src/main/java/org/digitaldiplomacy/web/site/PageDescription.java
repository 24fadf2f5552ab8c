package org.digitaldiplomacy.web.site;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Adds to the OpenAPI description the parameters that all pages take. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class PageDescription implements OASFilter {

    private static final List<String> FILES = List.of("asset", "favicon", "robots");

    @Override
    public Operation filterOperation(Operation operation) {
        List<String> tags = operation.getTags();
        if (tags != null && tags.contains("Pages") && !FILES.contains(operation.getOperationId())) {
            operation.addParameter(OASFactory.createParameter().ref("lang"));
            operation.addParameter(OASFactory.createParameter().ref("pageEdition"));
        }
        return operation;
    }
}
