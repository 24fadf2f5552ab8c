package org.digitaldiplomacy.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Netty's hook into each connection that a server accepts, found as a service where {@value
 * ChannelInitializerExtension#EXTENSIONS_SYSTEM_PROPERTY} is {@code serviceload} ({@code app/Service}): Vert.x tells of a connection only once
 * it has sent a whole request.
 */
public final class ConnectionGuard extends ChannelInitializerExtension {

    /** Connections of this process. */
    private static final OpenConnections OPEN = new OpenConnections();

    static OpenConnections open() {
        return OPEN;
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection
                .pipeline()
                .addFirst(
                        OPEN.admit(connection)
                                ? new HeaderDeadline(OPEN.limits().headers())
                                : new Refusal());
    }

    /** Closes a connection as soon as it has an event loop. */
    private static final class Refusal extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            ChannelFuture unused = context.close();
        }
    }
}
