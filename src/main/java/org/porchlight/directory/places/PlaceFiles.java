package org.porchlight.directory.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the tables of ZIP codes and towns from the files that ship with the application; credits in starter/README.md.
 *
 * <p>Towns that only the ZIP file names are added at the middle of their ZIP areas, since many small towns have a post
 * office and no entry in GeoNames.
 */
@Component
public class PlaceFiles {

    private static final List<String> FILES = List.of("us-zip-centroids.csv", "towns-us-gb-ie-ca-au-nz.csv");

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public PlaceFiles(DataSource dataSource, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Loads both files, unless these very files are loaded already. Two programs at once wait for each other. */
    public void load() throws IOException {
        try {
            transaction.executeWithoutResult(status -> {
                try {
                    loadInTransaction();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void loadInTransaction() throws IOException {
        LongWork.inTransaction(dataSource);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('porchlight.places'))").query(rs -> {});
        String sha256 = PlaceName.FORM + ":";
        for (String file : FILES) {
            sha256 += Checksum.of(open(file));
        }
        if (sha256.equals(loaded())) {
            return;
        }
        jdbc.sql("delete from postcode").update();
        jdbc.sql("delete from town").update();
        copy(
                "copy postcode (code, lat, lon, city, region, country) from stdin (format csv)",
                FILES.get(0),
                row -> String.join(
                        ",",
                        row.get("zip"),
                        row.get("lat"),
                        row.get("lon"),
                        quoted(row.get("city")),
                        quoted(row.get("state")),
                        "US"));
        copy(
                "copy town (country, region, region_name, name, name_key, lat, lon, postcodes) from stdin (format csv)",
                FILES.get(1),
                PlaceFiles::town);
        completeTowns();
        jdbc.sql("""
                insert into place_file (name, sha256) values ('places', :sha256)
                on conflict (name) do update set sha256 = excluded.sha256""").param("sha256", sha256).update();
    }

    private String loaded() {
        return jdbc.sql("select sha256 from place_file where name = 'places'")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static String town(CSVRecord row) {
        // GeoNames has Puerto Rico as a country with its municipalities; by post it is a region of the United States
        boolean puertoRico = row.get("country").equals("PR");
        return String.join(
                ",",
                puertoRico ? "US" : row.get("country"),
                puertoRico ? "PR" : quoted(row.get("admin1_code")),
                puertoRico ? "Puerto Rico" : quoted(row.get("admin1")),
                quoted(row.get("name")),
                quoted(PlaceName.keyOf(row.get("name"))),
                row.get("lat"),
                row.get("lon"),
                "0");
    }

    private void completeTowns() throws IOException {
        // the comparable form of a name is made in Java only
        List<String[]> cities = jdbc.sql("""
                select city, region, avg(lat), avg(lon), count(*) from postcode where city <> '' and region <> ''
                group by city, region""")
                .query((row, n) -> new String[] {
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)
                })
                .list();
        jdbc.sql("""
                create temporary table zip_town (name text, region text, lat double precision, lon double precision,
                    postcodes integer, name_key text, region_name text) on commit drop""").update();
        copyLines(
                "copy zip_town (name, region, lat, lon, postcodes, name_key, region_name) from stdin (format csv)",
                cities.stream()
                        .map(c -> String.join(
                                ",",
                                quoted(c[0]),
                                c[1],
                                c[2],
                                c[3],
                                c[4],
                                quoted(PlaceName.keyOf(c[0])),
                                quoted(UsRegions.nameOf(c[1]).orElse(c[1]))))
                        .toList());
        // of two towns of one name in one state the one with the post office is meant
        jdbc.sql("""
                delete from town using (
                    select t.id, row_number() over (partition by t.country, t.region, t.name_key
                        order by (t.lat - z.lat) ^ 2 + (t.lon - z.lon) ^ 2, t.id) as place
                    from town t left join zip_town z on t.country = 'US' and z.region = t.region and z.name_key = t.name_key
                ) ranked where ranked.id = town.id and ranked.place > 1""").update();
        jdbc.sql("""
                update town t set postcodes = z.postcodes from zip_town z
                where t.country = 'US' and t.region = z.region and t.name_key = z.name_key""").update();
        jdbc.sql("""
                insert into town (country, region, region_name, name, name_key, lat, lon, postcodes)
                select 'US', region, region_name, name, name_key, lat, lon, postcodes from zip_town z
                where not exists (select from town t where t.country = 'US' and t.region = z.region
                    and t.name_key = z.name_key)""").update();
        jdbc.sql("analyze town").update();
        jdbc.sql("analyze postcode").update();
    }

    private interface Line {
        String of(CSVRecord row);
    }

    private void copy(String sql, String file, Line line) throws IOException {
        try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            copyLines(sql, rows.stream().map(line::of)::iterator);
        }
    }

    private void copyLines(String sql, Iterable<String> lines) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            for (String line : lines) {
                byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException("The ZIP codes and towns could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static InputStream open(String file) throws IOException {
        return new ClassPathResource("starter/" + file).getInputStream();
    }
}
