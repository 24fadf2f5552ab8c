package org.digitaldiplomacy.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes rows to a client at its pace. A connection whose rows break off is closed, so that nobody takes them for all. */
@Provider
public final class RowsWriter implements ServerMessageBodyWriter<Sending.OpenRows> {

    private static final Logger LOG = Logger.getLogger(RowsWriter.class);
    private static final int BUFFER = 1 << 16;

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public void writeResponse(Sending.OpenRows open, Type genericType, ServerRequestContext context) {
        RoutingContext exchange = open.exchange();
        HttpServerResponse response = exchange.response().setChunked(true);
        try {
            write(open, new ResponseStream(response));
        } catch (IOException | RuntimeException failure) {
            if (!response.headWritten()) {
                throw failure instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) failure;
            }
            LOG.warnf("A download of %s broke off: %s", exchange.normalizedPath(), failure);
            exchange.request().connection().close();
        }
    }

    private static void write(Sending.OpenRows open, OutputStream plain) throws IOException {
        OutputStream out = open.isZipped() ? new GZIPOutputStream(plain, BUFFER) : plain;
        open.rows().writer().write(out);
        out.close();
    }

    @Override
    public void writeTo(
            Sending.OpenRows open,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(open, out);
    }
}
