package cn.bangdai.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("没有登录就能来的地方，一个地址不能来得太多")
class RateLimitsTest {

  private final RateLimits limits = new RateLimits(3, 5);

  @Test
  @DisplayName("登录试得太多：429，说几秒后再来；别的地址照常")
  void signIn() throws Exception {
    for (int n = 0; n < 3; n++) {
      assertThat(knock("POST", "/sign-in", "10.0.0.1").getStatus()).isEqualTo(200);
    }
    MockHttpServletResponse refused = knock("POST", "/sign-in", "10.0.0.1");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isNotNull();
    assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
    assertThat(knock("POST", "/sign-in", "10.0.0.2").getStatus()).isEqualTo(200);
    assertThat(knock("GET", "/sign-in", "10.0.0.1").getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("猜扫码页的编码：也是")
  void trackingCodes() throws Exception {
    for (int n = 0; n < 5; n++) {
      assertThat(knock("GET", "/t/guess" + n, "10.0.0.1").getStatus()).isEqualTo(200);
    }
    assertThat(knock("GET", "/t/guess6", "10.0.0.1").getStatus()).isEqualTo(429);
    assertThat(knock("GET", "/tasks", "10.0.0.1").getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse knock(String method, String path, String address)
      throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setRemoteAddr(address);
    MockHttpServletResponse response = new MockHttpServletResponse();
    limits.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
