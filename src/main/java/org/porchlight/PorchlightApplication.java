package org.porchlight;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Porchlight: ten support steps, help now and a treatment finder for families of someone who uses heroin. */
@SpringBootApplication(
        // accounts are our own: without this, Boot makes one with a password in the log
        exclude = UserDetailsServiceAutoConfiguration.class,
        // two modules may each have, say, a DeletionController
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class PorchlightApplication {

    /** Starts the application; a start that fails ends the process with 1, whatever threads are left. */
    public static void main(String[] args) {
        try {
            SpringApplication.run(PorchlightApplication.class, args);
        } catch (SpringApplication.AbandonedRunException wanted) {
            throw wanted;
        } catch (RuntimeException | Error alreadyReported) {
            System.exit(1);
        }
    }
}
