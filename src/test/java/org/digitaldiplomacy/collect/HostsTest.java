package org.digitaldiplomacy.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "2002:7f00:1::",
                "64:ff9b::7f00:1",
                "2001::1"
            })
    void private_and_special_addresses_are_known_as_such(String address) throws UnknownHostException {
        assertThat(Hosts.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.255.255", "193.40.1.1", "2a00:1450::1", "2606:4700::1"})
    void public_addresses_may_be_asked(String address) throws UnknownHostException {
        assertThat(Hosts.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://[::1]/",
                "http://93.184.216.34/",
                "https://93.184.216.34:8443/",
                "https://user@93.184.216.34/",
                "file:///etc/passwd",
                "https://localhost/"
            })
    void nothing_but_https_on_its_usual_port_of_a_public_host_is_asked(String address) {
        assertThatThrownBy(() -> Hosts.require(URI.create(address), false)).isInstanceOf(Unanswered.class);
    }
}
