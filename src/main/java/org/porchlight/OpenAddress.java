package org.porchlight;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person who started Porchlight where to open it and how to stop it, once it listens. */
@Component
class OpenAddress {

    private static final Logger log = LoggerFactory.getLogger(OpenAddress.class);

    private final @Nullable InetAddress listen;
    private final String publicUrl;

    OpenAddress(
            @Value("${server.address:#{null}}") @Nullable InetAddress listen,
            @Value("${porchlight.public-url:}") String publicUrl) {
        this.listen = listen;
        this.publicUrl = publicUrl;
    }

    @EventListener
    void tell(WebServerInitializedEvent event) {
        log.info(
                "Porchlight is open at {} (Ctrl-C stops it)",
                publicUrl.isBlank() ? of(listen, event.getWebServer().getPort()) : publicUrl);
    }

    static String of(@Nullable InetAddress listen, int port) {
        String host = listen == null || listen.isLoopbackAddress() || listen.isAnyLocalAddress()
                ? "localhost"
                : listen.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
