package org.digitaldiplomacy.collect;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Which addresses may be asked. Handles come from files, and redirects from strangers. */
final class Hosts {

    private static final int[][] RESERVED = {
        {0, 0, 8}, {100, 64, 10}, {192, 0, 24}, {198, 18, 15}, {240, 0, 4},
    };

    private Hosts() {}

    /** @throws Unanswered where the address is not public, or no https address */
    static void require(URI address, boolean privateAddresses) throws Unanswered {
        String scheme = address.getScheme();
        String host = address.getHost();
        boolean isWeb = "https".equals(scheme) || (privateAddresses && "http".equals(scheme));
        if (!isWeb || host == null || address.getRawUserInfo() != null) {
            throw new Unanswered("leads to " + address + ", expected an https address");
        }
        if (privateAddresses) {
            return;
        }
        if (address.getPort() != -1 && address.getPort() != 443) {
            throw new Unanswered("leads to port " + address.getPort() + " of " + host + ", expected 443");
        }
        for (InetAddress each : resolve(host)) {
            if (isPrivate(each)) {
                throw new Unanswered(
                        "leads to " + host + ", which is no public address (" + each.getHostAddress() + ")");
            }
        }
    }

    private static InetAddress[] resolve(String host) throws Unanswered {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new Unanswered("leads to " + host + ", which no name server knows");
        }
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isSpecial = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return isSpecial || (bytes.length == 4 ? isReserved(bytes) : !isGlobal(bytes));
    }

    private static boolean isReserved(byte[] v4) {
        int bits = ((v4[0] & 0xff) << 24) | ((v4[1] & 0xff) << 16) | ((v4[2] & 0xff) << 8) | (v4[3] & 0xff);
        for (int[] range : RESERVED) {
            int start = (range[0] << 24) | (range[1] << 16);
            int mask = -1 << (32 - range[2]);
            if ((bits & mask) == (start & mask)) {
                return true;
            }
        }
        return false;
    }

    /** Global unicast is 2000::/3; of it, 2002::/16 (6to4) and 2001::/32 (Teredo) may stand for any IPv4 address. */
    private static boolean isGlobal(byte[] v6) {
        boolean isUnicast = (v6[0] & 0xe0) == 0x20;
        boolean is6to4 = v6[0] == 0x20 && v6[1] == 0x02;
        boolean isTeredo = v6[0] == 0x20 && v6[1] == 0x01 && v6[2] == 0 && v6[3] == 0;
        return isUnicast && !is6to4 && !isTeredo;
    }
}
