package org.digitaldiplomacy;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;

/** Sends a body as it is, whatever media type it claims to have. */
public final class RawBodies {

    public static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)
                    .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                    .encodeContentTypeAs("application/graphql", ContentType.TEXT)
                    .encodeContentTypeAs("text/csv", ContentType.TEXT));

    private RawBodies() {}
}
