package org.porchlight.directory.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The list that the first start loads.
 *
 * @param enabled whether a start loads it at all
 * @param list where it is; the one that ships with the application unless set
 * @param listYear the year on its title page; read from the file's name unless set
 */
@ConfigurationProperties("porchlight.starter")
record StarterProperties(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("classpath:starter/National_Directory_SA_Facilities_2022.xlsx")
        Resource list,

        @Nullable Integer listYear) {}
