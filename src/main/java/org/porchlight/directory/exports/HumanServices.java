package org.porchlight.directory.exports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A place as a service of the Human Services Data Specification 3.0 (Open Referral, https://docs.openreferral.org): the service
 * with its organization, its one location, its numbers, and the codes of its list as attributes.
 *
 * <p>The specification wants UUIDs. They are made from our own numbers (RFC 9562, version 3), so they stay the same from one
 * export to the next.
 */
final class HumanServices {

    private static final int SAFE_DIGITS = 9;
    private static final int COUNTRY = 2;

    private HumanServices() {}

    static Map<String, Object> service(PublishedPlaces.Row row) {
        PublishedPlace place = row.place();
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("id", id("service", place.id()));
        service.put("name", place.program().isEmpty() ? place.name() : place.name() + ": " + place.program());
        service.put("status", status(place.status()));
        if (place.checkedOn() != null) {
            service.put("assured_date", place.checkedOn().toString());
        }
        if (!place.inNewestList()) {
            service.put("alert", "Not in the newest edition of its list. Call first.");
        }
        service.put(
                "organization",
                ordered(
                        "id", id("organization", row.organizationId()),
                        "name", row.organization(),
                        // required, and the lists describe nobody: said as it is
                        "description",
                                "Named in: " + place.source().name() + ", "
                                        + place.source().year() + "."));
        service.put("phones", phones(place));
        service.put(
                "service_at_locations",
                List.of(ordered("id", id("service-at-location", place.id()), "location", location(place))));
        service.put("attributes", attributes(place));
        return service;
    }

    private static String status(String status) {
        return switch (status) {
            case "closed" -> "defunct";
            case "paused" -> "temporarily closed";
            default -> "active";
        };
    }

    private static List<Map<String, Object>> phones(PublishedPlace place) {
        List<Map<String, Object>> phones = new ArrayList<>();
        for (int i = 0; i < place.phones().size(); i++) {
            PublishedPlace.Number number = place.phones().get(i);
            Map<String, Object> phone = ordered("id", id("phone-" + i, place.id()), "number", number.printed());
            String extension = number.extension();
            // a number there: one with a zero in front would be another one, and stands in the printed number anyway
            if (extension != null && extension.length() <= SAFE_DIGITS && !extension.startsWith("0")) {
                phone.put("extension", Integer.valueOf(extension));
            }
            phone.put("type", "voice");
            phone.put("description", number.role());
            phones.add(phone);
        }
        return phones;
    }

    private static Map<String, Object> location(PublishedPlace place) {
        PublishedPlace.Address address = place.address();
        Map<String, Object> location = ordered("id", id("location", place.id()), "location_type", "physical");
        PublishedPlace.Position position = place.position();
        if (position != null) {
            location.put("latitude", position.lat());
            location.put("longitude", position.lon());
        }
        Map<String, Object> where = ordered("id", id("address", place.id()), "address_1", address.line1());
        if (!address.line2().isEmpty()) {
            where.put("address_2", address.line2());
        }
        where.put("city", address.city());
        where.put("state_province", address.region());
        where.put("postal_code", address.postcode());
        where.put("country", address.country().substring(0, COUNTRY));
        where.put("address_type", "physical");
        location.put("addresses", List.of(where));
        return location;
    }

    private static List<Map<String, Object>> attributes(PublishedPlace place) {
        List<Map<String, Object>> attributes = new ArrayList<>();
        for (PublishedPlace.Service said : place.services()) {
            attributes.add(ordered(
                    "id", id("attribute-" + said.code(), place.id()),
                    "link_entity", "service",
                    "value", said.code(),
                    "taxonomy_term",
                            ordered(
                                    "id", id("term-" + said.code(), 0),
                                    "code", said.code(),
                                    "name", said.label(),
                                    "description", said.label(),
                                    "taxonomy", place.source().name())));
        }
        return attributes;
    }

    /** Names and values by turns, in this order. */
    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static String id(String kind, long number) {
        return UUID.nameUUIDFromBytes(("porchlight/" + kind + "/" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
