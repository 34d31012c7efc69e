package dev.runway.playground.web;

import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the page at {@code /playground} and its parts below {@code /playground/page/}. */
public final class PlaygroundPages implements WebMvcConfigurer {

    private static final String PAGE = "/playground/page/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PAGE + "**").addResourceLocations("classpath:/dev/runway/playground/page/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/playground").setViewName("forward:" + PAGE + "index.html");
        registry.addRedirectViewController("/playground/", "/playground");
    }
}
