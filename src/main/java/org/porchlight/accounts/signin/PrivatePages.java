package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.box.PepperMissing;
import org.porchlight.accounts.sessions.BoxLocked;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.accounts.sessions.SignInNeeded;
import org.porchlight.platform.privacy.TooBusy;
import org.porchlight.platform.web.SitePath;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all private pages share: who is signed in, for the header, and the way in where somebody has to sign in first. */
@ControllerAdvice
class PrivatePages implements HandlerInterceptor, WebMvcConfigurer {

    private final Sessions sessions;

    PrivatePages(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** For all views, those after a refusal included; public pages are the same for everybody and ask no database. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("insecure", !SecureConnection.protects(request));
        if (PrivateRequests.isOne(request)) {
            sessions.signedIn(request);
        }
        return true;
    }

    @ExceptionHandler
    String signIn(SignInNeeded needed, HttpServletRequest request, HttpServletResponse response, Model model) {
        KeptWords words = KeptWords.of(request);
        return words.isEmpty()
                ? "redirect:/sign-in?next=" + SitePath.orElse(request.getRequestURI(), "")
                : SignInPage.show(model, response, words, "");
    }

    @ExceptionHandler({BoxLocked.class, PasswordWanted.class})
    String unlock(RuntimeException locked, HttpServletRequest request, HttpServletResponse response, Model model) {
        KeptWords words = KeptWords.of(request);
        if (words.isEmpty()) {
            return "redirect:/unlock?next=" + SitePath.orElse(request.getRequestURI(), "");
        }
        response.setStatus(HttpStatus.LOCKED.value());
        SignedIn who = sessions.signedIn(request).orElseThrow(SignInNeeded::new);
        return UnlockPage.blank(who, words, "", model, response);
    }

    @ExceptionHandler
    String busy(TooBusy busy, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "5");
        model.addAttribute("kept", KeptWords.along(request));
        return "accounts/busy";
    }

    @ExceptionHandler
    String keyFileMissing(PepperMissing missing, HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        return "accounts/closed";
    }
}
