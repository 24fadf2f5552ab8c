package org.digitaldiplomacy;

import java.io.IOException;
import java.net.ServerSocket;

/** A port that nobody listened on a moment ago, for a process that must be told one. */
public final class FreePort {

    private FreePort() {}

    public static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
