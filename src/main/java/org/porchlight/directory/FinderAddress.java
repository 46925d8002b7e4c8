package org.porchlight.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.directory.finder.FinderQuery;
import org.springframework.web.util.UriUtils;

/** Addresses of the finder that can be shared. */
final class FinderAddress {

    private FinderAddress() {}

    static String of(FinderQuery query) {
        return of(query.parameters());
    }

    static String of(Map<String, ? extends List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(p -> p.getValue().stream().map(v -> p.getKey() + "=" + encoded(v)))
                .collect(Collectors.joining("&", "/treatment?", ""));
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
