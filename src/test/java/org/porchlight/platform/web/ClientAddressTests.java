package org.porchlight.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {

    @Test
    void isAWholeAddressOfVersionFour() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.9");

        assertThat(ClientAddress.of(request).value()).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.of("203.0.113.9")).isNotEqualTo(ClientAddress.of("203.0.113.10"));
    }

    @Test
    void isTheNetworkOfAnAddressOfVersionSixInAnySpelling() {
        ClientAddress expected = ClientAddress.of("2001:db8:1:2:0:0:0:1");

        assertThat(expected.value()).isEqualTo("20010db800010002::/64");
        assertThat(ClientAddress.of("2001:DB8:1:2::1")).isEqualTo(expected);
        assertThat(ClientAddress.of("2001:0db8:0001:0002:ffff::9")).isEqualTo(expected);
        assertThat(ClientAddress.of("2001:db8:1:3::1")).isNotEqualTo(expected);
        assertThat(ClientAddress.of("2001:db8::1")).isEqualTo(ClientAddress.of("2001:db8:0:0:5::7"));
        assertThat(ClientAddress.of("fe80::1%eth0")).isEqualTo(ClientAddress.of("fe80::2"));
    }

    @Test
    void isTheSameForAnAddressOfVersionFourInsideSix() {
        assertThat(ClientAddress.of("::ffff:203.0.113.9")).isEqualTo(ClientAddress.of("203.0.113.9"));
    }

    @Test
    void countsWhatIsNoAddressAsItStands() {
        assertThat(ClientAddress.of("not:an:address").value()).isEqualTo("not:an:address");
        assertThat(ClientAddress.of("unknown").value()).isEqualTo("unknown");
    }

    @Test
    void saysNothingInALog() {
        assertThat(ClientAddress.of("203.0.113.9")).hasToString("ClientAddress");
    }
}
