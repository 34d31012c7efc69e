package dev.runway.playground.web;

import dev.runway.core.door.ThisMachine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets in this machine's own browser and nobody else: the playground has no sign-in. Other machines, proxies, other host
 * names (a name that is pointed at this machine after its page has loaded) and other sites' pages are turned away.
 */
public final class DoorGuard extends OncePerRequestFilter {

    /** As much as a request's body may hold, in bytes: a form with every field full is smaller. */
    static final int LARGEST_BODY = 256 * 1024;

    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(:\\d{1,5})?");
    private static final List<String> MARKS_OF_A_PROXY = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP");
    private static final Set<String> OWN_PAGE = Set.of("same-origin", "none");
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", request.getRequestURI().contains("/api/") ? "no-store" : "no-cache");
        try {
            checkMachine(request);
            checkSite(request);
            if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
                checkBody(request);
            }
        } catch (Refused refused) {
            turnAway(response, refused);
            return;
        }
        next.doFilter(request, response);
    }

    private static void checkMachine(HttpServletRequest request) {
        if (!isLoopback(request.getRemoteAddr())
                || MARKS_OF_A_PROXY.stream().anyMatch(mark -> request.getHeader(mark) != null)) {
            throw forbidden("The playground is for this machine's own browser. Please open it at localhost.");
        }
        var host = request.getHeader("Host");
        var name = host == null ? null : HOST.matcher(host);
        if (name == null
                || !name.matches()
                || !ThisMachine.isCalled(name.group(1).toLowerCase(Locale.ROOT))) {
            throw forbidden("The playground answers to the name localhost only. Please open it there.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** A program sends neither header; a browser sends them and a page cannot change them. */
    private static void checkSite(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        if (origin != null && !origin.equalsIgnoreCase(request.getScheme() + "://" + request.getHeader("Host"))) {
            throw forbidden("Only the playground's own page may do that.");
        }
        var site = request.getHeader("Sec-Fetch-Site");
        var isPage = "navigate".equals(request.getHeader("Sec-Fetch-Mode")) && "GET".equals(request.getMethod());
        if (site != null && !isPage && !OWN_PAGE.contains(site)) {
            throw forbidden("Only the playground's own page may do that.");
        }
    }

    /** A form of another site cannot send this type, so it cannot act as somebody. */
    private static void checkBody(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Please send application/json.");
        }
        if (request.getContentLengthLong() < 0) {
            throw new Refused(HttpStatus.LENGTH_REQUIRED, "Please say how long the body is.");
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw Refused.tooLong("A request has at most " + LARGEST_BODY + " bytes. Please send less at once.");
        }
    }

    private static Refused forbidden(String sentence) {
        return new Refused(HttpStatus.FORBIDDEN, sentence);
    }

    private void turnAway(HttpServletResponse response, Refused refused) throws IOException {
        response.setStatus(refused.status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(new Refusals.Problem(refused.getMessage()))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
