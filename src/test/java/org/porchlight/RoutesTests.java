package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may use which route, replayed from the table in routes.txt. A route that the table does not name fails. */
@PorchlightServerTest
class RoutesTests {

    private static final Path TABLE = Path.of("src/test/resources/routes.txt");

    /** Who a route is for. */
    private enum Access {
        EVERYONE,
        SIGNED_IN,
        ADMINISTRATOR
    }

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Accounts accounts;

    private static Map<String, Access> table() throws IOException {
        Map<String, Access> rows = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.strip().split("\\s+");
                rows.put(
                        cells[0] + " " + cells[1],
                        Access.valueOf(cells[2].toUpperCase().replace('-', '_')));
            }
        }
        return rows;
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> handler :
                mappings.getHandlerMethods().entrySet()) {
            if (isOfATest(handler.getValue().getBeanType())) {
                continue;
            }
            RequestMappingInfo info = handler.getKey();
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    routes.add(method + " " + path);
                }
            }
        }
        return routes;
    }

    private static boolean isOfATest(Class<?> controller) {
        return controller
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith("test-classes/");
    }

    /** The path of a route, with ids that nobody has. */
    private static String example(String pattern) {
        StringBuilder path = new StringBuilder();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && depth++ == 0) {
                start = i + 1;
            } else if (c == '}' && --depth == 0) {
                path.append(value(pattern.substring(start, i)));
            } else if (depth == 0) {
                path.append(c);
            }
        }
        return path.toString();
    }

    /** For a variable such as "id:[0-9]{1,18}". */
    private static String value(String variable) {
        String rule = variable.replaceFirst("^[A-Za-z]+:?", "");
        for (String example : List.of(
                "3",
                "999999999",
                "2026-11",
                "30",
                UUID.nameUUIDFromBytes(new byte[] {7}).toString())) {
            if (!rule.isEmpty() && example.matches(rule)) {
                return example;
            }
        }
        return "nothing-like-it";
    }

    private static Caller.Answer ask(Caller caller, String route, boolean withToken) {
        String[] parts = route.split(" ", 2);
        String path = example(parts[1]);
        if (parts[0].equals("GET")) {
            return caller.get(path);
        }
        return withToken ? caller.post(path) : caller.postWithoutToken(path);
    }

    /** Those that end the session or delete the account would leave nobody to ask the next one. */
    private static boolean endsSession(String route) {
        return Set.of(
                        "POST /sign-out",
                        "POST /leave",
                        "POST /lock",
                        "POST /account/deletion",
                        "POST /sign-up",
                        "POST /sign-in")
                .contains(route);
    }

    @Test
    void haveARowEach() throws IOException {

        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(routes());
    }

    @Test
    void ofOnesOwnLeadAVisitorToTheSignInPage() throws IOException {
        List<String> wrong = new ArrayList<>();

        for (Map.Entry<String, Access> row : table().entrySet()) {
            Caller.Answer answer = ask(new Caller(port), row.getKey(), false);
            boolean stopped = answer.status() == 401
                    || answer.status() == 302 && answer.location().startsWith("/sign-in");
            boolean mayLeadThere =
                    Set.of("GET /second-factor", "POST /second-factor").contains(row.getKey());
            if (stopped != (row.getValue() != Access.EVERYONE) && !mayLeadThere || answer.status() >= 500) {
                wrong.add(row + ": " + answer.status() + " " + answer.location());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void ofAdministratorsRefuseEveryoneElse() throws IOException {
        Caller family = Caller.signedUp(port, Caller.freshName("Anna"));
        Caller counselor = counselor();
        List<String> wrong = new ArrayList<>();

        for (Map.Entry<String, Access> row : table().entrySet()) {
            if (endsSession(row.getKey())) {
                continue;
            }
            for (Caller caller : List.of(family, counselor)) {
                caller.get("/account/devices");
                Caller.Answer answer = ask(caller, row.getKey(), true);
                boolean refused = answer.status() == 403;
                if (refused != (row.getValue() == Access.ADMINISTRATOR) || answer.status() >= 500) {
                    wrong.add(row + ": " + answer.status() + " " + answer.location());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void thatChangeSomethingWantTheToken() throws IOException {
        Caller family = Caller.signedUp(port, Caller.freshName("Anna"));
        List<String> wrong = new ArrayList<>();

        for (Map.Entry<String, Access> row : table().entrySet()) {
            boolean isPublic = row.getKey().startsWith("POST /country")
                    || row.getKey().startsWith("POST /treatment")
                    // what it wants is the secret of a link
                    || row.getKey().equals("POST /s");
            if (row.getKey().startsWith("POST ") && !row.getKey().equals("POST /leave") && !isPublic) {
                String path = example(row.getKey().substring(5));
                int without = family.postWithoutToken(path).status();
                int withAnother = family.postWithoutToken(path, "_csrf", "bm90IHRoZSB0b2tlbg")
                        .status();
                int elsewhere = family.postFromElsewhere(path).status();
                if (without != 403 || withAnother != 403 || elsewhere != 403) {
                    wrong.add(row + ": " + without + ", " + withAnother + ", " + elsewhere);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(family.get("/account").status()).isEqualTo(200);
    }

    private Caller counselor() {
        String name = Caller.freshName("Clara");
        Caller.signedUp(port, name);
        accounts.summaries(name).stream()
                .filter(account -> account.name().equals(name))
                .forEach(account -> accounts.become(account.id(), Role.COUNSELOR));
        Caller clara = new Caller(port);
        clara.post("/sign-in", "name", name, "password", Caller.PASSWORD);
        return clara;
    }
}
