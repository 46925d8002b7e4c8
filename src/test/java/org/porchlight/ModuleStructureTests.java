package org.porchlight;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModuleStructureTests {

    private final ApplicationModules modules = ApplicationModules.of(PorchlightApplication.class);

    @Test
    void keepsToTheArrowsThatEachModuleDeclares() {
        modules.verify();
    }

    /** The map as a picture, in target/spring-modulith-docs. */
    @Test
    void drawsTheMap() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
