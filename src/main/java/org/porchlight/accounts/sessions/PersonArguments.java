package org.porchlight.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers the person who is signed in and their open box. A controller that asks for one never runs without; one
 * that asks for an {@code Optional} does.
 */
@Component
class PersonArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Sessions sessions;

    PersonArguments(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        return type == SignedIn.class || type == OpenBox.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked == null) {
            throw new IllegalStateException("not a request of a browser");
        }
        Optional<SignedIn> who = sessions.signedIn(asked);
        boolean wantsBox = parameter.nestedIfOptional().getNestedParameterType() == OpenBox.class;
        if (parameter.isOptional()) {
            return wantsBox ? sessions.box(asked) : who;
        }
        SignedIn person = who.orElseThrow(SignInNeeded::new);
        return wantsBox ? sessions.box(asked).orElseThrow(BoxLocked::new) : person;
    }
}
