package org.porchlight.helpnow;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;

/** Where each publication that a help page cites can be read. Refuses an id that the list of sources does not have. */
final class SourceAddresses {

    private final Map<String, String> byId = new HashMap<>();

    SourceAddresses(Resource list) {
        YamlRow.file(list).forEach(row -> byId.put(row.required("id"), row.required("url")));
    }

    String of(String id) {
        String address = byId.get(id);
        if (address == null) {
            throw new IllegalStateException("A help page cites a source that is not in the list: " + id);
        }
        return address;
    }
}
