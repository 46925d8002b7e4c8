package org.porchlight.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.porchlight.PorchlightTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/** A test of pages with people who sign in, under a clock that the test moves. Tests begin with no account at all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PorchlightTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import({SteppedClock.InPlaceOfTheReal.class, People.class})
public @interface PeopleTest {}
