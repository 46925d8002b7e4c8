package org.porchlight.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.porchlight.directory.finder.FinderAnswer;
import org.porchlight.directory.finder.FinderQuery;
import org.porchlight.directory.finder.TreatmentFinder;
import org.porchlight.directory.places.Places;
import org.porchlight.platform.database.DatabaseAccess;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Times the statements of the finder's searches without a web server: from the moment the driver is asked to the moment the
 * rows are there, added up for each search. Making cards of the rows is not in it; that is the page's part.
 */
final class SearchClock implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final AnnotationConfigApplicationContext finder = new AnnotationConfigApplicationContext();
    private long nanosInDatabase;

    SearchClock(DatabaseAccess database) {
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.name());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(1);
        finder.registerBean(DataSource.class, () -> new Timed(pool));
        finder.registerBean(JdbcClient.class, () -> JdbcClient.create(finder.getBean(DataSource.class)));
        finder.registerBean(
                JdbcTransactionManager.class, () -> new JdbcTransactionManager(finder.getBean(DataSource.class)));
        finder.scan(TreatmentFinder.class.getPackageName(), Places.class.getPackageName());
        finder.refresh();
    }

    List<String> strings(String sql) {
        return finder.getBean(JdbcClient.class).sql(sql).query(String.class).list();
    }

    /** Asks each search in turn; refuses one that finds no place. */
    Timings run(List<Map<String, List<String>>> searches, Duration turn) {
        long[] nanos = new long[1024];
        int count = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < turn.toNanos()) {
            nanosInDatabase = 0;
            FinderQuery query = FinderQuery.of(searches.get(count % searches.size()));
            if (!(finder.getBean(TreatmentFinder.class).find(query, "us") instanceof FinderAnswer.Results)) {
                throw new IllegalStateException("No results for " + query);
            }
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = nanosInDatabase;
        }
        return new Timings(Arrays.copyOf(nanos, count), Duration.ofNanos(System.nanoTime() - begin));
    }

    private final class Timed extends DelegatingDataSource {

        Timed(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, (method, arguments) -> {
                Object result = method.invoke(connection, arguments);
                return result instanceof PreparedStatement statement ? timed(statement) : result;
            });
        }
    }

    private PreparedStatement timed(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            long begin = System.nanoTime();
            try {
                return method.invoke(statement, arguments);
            } finally {
                if (method.getName().startsWith("execute")) {
                    nanosInDatabase += System.nanoTime() - begin;
                }
            }
        });
    }

    private interface Call {
        Object of(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            try {
                return call.of(method, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    @Override
    public void close() {
        finder.close();
        pool.close();
    }
}
