package org.digitaldiplomacy.http;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request head is not complete by the deadline, counted from its first byte, or for the first
 * request from the connection's beginning: an idle limit does not end a client that sends a byte now and then. A head that
 * arrives in one piece costs no timer.
 */
final class HeaderDeadline extends ChannelInboundHandlerAdapter {

    private final Duration patience;
    private boolean isBetween = true;
    private boolean isInHead;
    private boolean isWatching;
    private @Nullable Future<?> alarm;

    HeaderDeadline(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        isInHead = true;
        isBetween = false;
        schedule(context);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        watch(context);
        if (isBetween) {
            isBetween = false;
            isInHead = true;
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (isWatching && context.pipeline().get(HttpRequestDecoder.class) == null) {
            context.pipeline().remove(this);
        } else if (isInHead && alarm == null) {
            schedule(context);
        }
        context.fireChannelReadComplete();
    }

    private void schedule(ChannelHandlerContext context) {
        alarm = context.executor().schedule(() -> end(context), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** HTTP/2 has no heads of this kind, and limits of its own. */
    private static void end(ChannelHandlerContext context) {
        if (context.pipeline().get(Http2ConnectionHandler.class) == null) {
            ChannelFuture unused = context.close();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        cancel();
    }

    private void cancel() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    /** The decoder is not there yet when the connection is made. */
    private void watch(ChannelHandlerContext context) {
        if (!isWatching) {
            ChannelHandlerContext decoder = context.pipeline().context(HttpRequestDecoder.class);
            if (decoder != null) {
                context.pipeline().addAfter(decoder.name(), null, new Heads());
                isWatching = true;
            }
        }
    }

    /** Sees what the decoder made of the bytes. */
    private final class Heads extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof HttpRequest) {
                isInHead = false;
                cancel();
            }
            if (part instanceof LastHttpContent) {
                isBetween = true;
            }
            context.fireChannelRead(part);
        }
    }
}
