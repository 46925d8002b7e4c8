package org.porchlight.accounts;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A role as the database spells it. */
@Converter
class RoleColumn implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.value();
    }

    @Override
    public Role convertToEntityAttribute(String value) {
        return Role.of(value);
    }
}
