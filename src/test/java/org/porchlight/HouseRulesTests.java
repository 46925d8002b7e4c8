package org.porchlight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of docs/style.md that can be checked by reading the classes. */
@AnalyzeClasses(packages = "org.porchlight", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule controllersStayInTheirModule =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule handlersHaveOneOfSevenNames = methods()
            .that()
            .areAnnotatedWith(GetMapping.class)
            .or()
            .areAnnotatedWith(PostMapping.class)
            .or()
            .areAnnotatedWith(RequestMapping.class)
            .should()
            .haveNameMatching("list|show|blank|create|edit|update|delete")
            .because("anything else is a new noun with a controller of its own");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    @ArchTest
    static final ArchRule namesKeepTheFieldsManners = noClasses()
            .should()
            .haveNameMatching(
                    ".*\\.[A-Za-z]*(User|Addict|Abuse|Clean|Relapse|Enabling|Patient)(s|ed|ing)?([A-Z][A-Za-z]*)?")
            .because("in this field these words are labels for the loved one");

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("ClockConfiguration")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .because("tests set the time");

    @ArchTest
    static final ArchRule nothingCatchesEverything = methods()
            .that()
            .areAnnotatedWith(ExceptionHandler.class)
            .should()
            .notHaveRawParameterTypes(Exception.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule loggersAreConstants = fields().that()
            .haveRawType(org.slf4j.Logger.class)
            .should()
            .beStatic()
            .andShould()
            .beFinal()
            .allowEmptyShould(true);
}
