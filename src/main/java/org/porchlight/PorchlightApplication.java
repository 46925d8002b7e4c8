package org.porchlight;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Porchlight: ten support steps, help now and a treatment finder for families of someone who uses heroin. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PorchlightApplication {

    public static void main(String[] args) {
        SpringApplication.run(PorchlightApplication.class, args);
    }
}
