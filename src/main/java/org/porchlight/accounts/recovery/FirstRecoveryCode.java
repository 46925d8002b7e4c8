package org.porchlight.accounts.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.FirstWordsKept;
import org.porchlight.platform.web.SitePath;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** After the first page was kept, the way on leads over the recovery code. "Later" goes straight on. */
@Component
class FirstRecoveryCode implements HandlerInterceptor, WebMvcConfigurer {

    private static final String FIRST = FirstRecoveryCode.class.getName();
    private static final String REDIRECT = "redirect:";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @EventListener
    void on(FirstWordsKept first) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(FIRST, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page != null && view != null && view.startsWith(REDIRECT) && request.getAttribute(FIRST) != null) {
            String next = view.substring(REDIRECT.length()).replaceFirst("[?#].*", "");
            page.setViewName(REDIRECT + "/recovery-code?next=" + SitePath.orElse(next, ""));
        }
    }
}
