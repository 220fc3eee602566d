package coaching.issuer;

import coaching.vault.database.VaultDatabase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Lets one exchange of a code follow another, so that of two at the same moment the second finds the code used, and what the first
/// got is ended.
final class OneExchange extends OncePerRequestFilter {

    private final VaultDatabase database;

    OneExchange(VaultDatabase database) {
        this.database = database;
    }

    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ServletException cause;

        Failed(ServletException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"/oauth2/token".equals(request.getServletPath()) || request.getParameter("code") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        try {
            database.inTransaction(() -> {
                database.client().sql("SELECT pg_advisory_xact_lock(hashtextextended(:code, 0))")
                    .param("code", request.getParameter("code")).query(_ -> {});
                return go(request, response, chain);
            });
        } catch (Failed e) {
            throw e.cause;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static HttpServletResponse go(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Failed(e);
        }
    }
}
