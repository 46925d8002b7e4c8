package org.porchlight.accounts.administration;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.factors.SecondFactors;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.accounts.signin.PrivateRequests;
import org.porchlight.accounts.signin.RecentPassword;
import org.porchlight.platform.web.SitePath;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Administrators and counselors need a second factor: without one they are led to set one up before anything else. The pages of
 * their roles open in sessions that were begun with it only; those of administrators want the password again after a while. A
 * form of one's own pages still goes through, so that no words are lost on the way.
 */
@Component
class SecondFactorRule implements HandlerInterceptor, WebMvcConfigurer {

    /** As long as a session can last. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final String ENROLMENT = "/account/authenticator";
    private static final String ADMINISTRATION = "/admin";

    /** Pages of a role. Those of counselors belong here too. */
    private static final List<String> OF_ROLES = List.of(ADMINISTRATION);

    /** Where people set up a second factor, or leave. */
    private static final List<String> OPEN = List.of(
            ENROLMENT,
            "/account/passkeys",
            "/sign-in",
            "/sign-up",
            "/signed-out",
            "/second-factor",
            "/unlock",
            "/recovery",
            "/reset");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Sessions sessions;
    private final SecondFactors factors;
    private final RecentPassword password;

    SecondFactorRule(Sessions sessions, SecondFactors factors, RecentPassword password) {
        this.sessions = sessions;
        this.factors = factors;
        this.password = password;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // after those that give every page its frame: a page that asks for the password needs it too
        registry.addInterceptor(this).order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!PrivateRequests.isOne(request) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        Optional<SignedIn> who =
                sessions.signedIn(request).filter(person -> person.role().needsSecondFactor());
        if (who.isEmpty()) {
            return true;
        }
        String path = request.getRequestURI();
        boolean ofRole = isIn(OF_ROLES, path);
        if (!sessions.secondFactorWithin(request, LONGEST)) {
            if (!ofRole && (!READING.contains(request.getMethod()) || isIn(OPEN, path))) {
                return true;
            }
            response.sendRedirect(wayThere(who.get(), path, request));
            return false;
        }
        if (isIn(List.of(ADMINISTRATION), path)) {
            password.require(request, RecentPassword.FOR_ADMINISTRATION);
        }
        return true;
    }

    /** To set one up; or, if there is one that this session was begun without, to sign in again. */
    private String wayThere(SignedIn who, String path, HttpServletRequest request) {
        if (!factors.has(who)) {
            return ENROLMENT;
        }
        sessions.end(request);
        return "/sign-in?next=" + SitePath.orElse(path, "");
    }

    private static boolean isIn(List<String> pages, String path) {
        return pages.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
    }
}
