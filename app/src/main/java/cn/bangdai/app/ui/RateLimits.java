package cn.bangdai.app.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often one address may knock where nobody is signed in yet: at sign-in, and at the public's
 * pages. Whoever guesses passwords or tracking codes is slowed down; a whole office behind one
 * address is not. Each node counts for itself. Who is turned away is told when to come back.
 */
@Component
@Order(RateLimits.BEFORE_SECURITY)
class RateLimits extends OncePerRequestFilter {

  /** Spring Security's filters stand at -100. */
  static final int BEFORE_SECURITY = -110;

  private static final int MOST_ADDRESSES = 100_000;
  private static final int TOO_MANY_REQUESTS = 429;

  /** What is limited, and how often a minute. */
  private record Limit(Predicate<HttpServletRequest> on, int perMinute, Cache<String, Bucket> by) {

    static Limit of(Predicate<HttpServletRequest> on, int perMinute) {
      return new Limit(
          on,
          perMinute,
          Caffeine.newBuilder()
              .maximumSize(MOST_ADDRESSES)
              .expireAfterAccess(Duration.ofMinutes(2))
              .build());
    }

    ConsumptionProbe knock(String address) {
      return by.get(address, a -> bucket()).tryConsumeAndReturnRemaining(1);
    }

    private Bucket bucket() {
      return Bucket.builder()
          .addLimit(
              limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
          .build();
    }
  }

  private final List<Limit> limits;

  RateLimits(
      @Value("${bangdai.limits.sign-in-per-minute}") int signIn,
      @Value("${bangdai.limits.public-pages-per-minute}") int publicPages) {
    limits =
        List.of(
            Limit.of(
                r -> r.getMethod().equals("POST") && r.getRequestURI().equals("/sign-in"), signIn),
            Limit.of(r -> r.getRequestURI().startsWith("/login/oauth2/"), signIn),
            Limit.of(r -> r.getRequestURI().startsWith("/t/"), publicPages));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    for (Limit limit : limits) {
      if (limit.on().test(request)) {
        ConsumptionProbe probe = limit.knock(request.getRemoteAddr());
        if (!probe.isConsumed()) {
          long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
          response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
          response.sendError(TOO_MANY_REQUESTS);
          return;
        }
      }
    }
    next.doFilter(request, response);
  }
}
