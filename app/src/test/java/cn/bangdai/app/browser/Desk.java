package cn.bangdai.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a screen: a real Chromium at one width, signed in as one person. Whatever page is
 * looked at is held against the content policy, accessibility rules and the screen's width, and its
 * picture is kept in {@code target/screens}.
 */
final class Desk implements AutoCloseable {

  /** A county's office screen, and a village agent's phone. */
  enum Width {
    OFFICE(1440, 900),
    PHONE(390, 844),
    SMALL_PHONE(360, 740);

    private final int width;
    private final int height;

    Width(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private static final Path SCREENS = Path.of("target", "screens");
  private static final List<String> PROGRAMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private static Browser browser;

  private final String base;
  private final Width width;
  private final BrowserContext context;
  private final Page page;
  private final List<String> violations = new CopyOnWriteArrayList<>();

  private Desk(String base, Width width) {
    this.base = base;
    this.width = width;
    this.context =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width.width, width.height)
                    .setHasTouch(width != Width.OFFICE)
                    .setLocale("zh-CN")
                    .setTimezoneId("Asia/Shanghai"));
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && message.text().contains("Content Security Policy")) {
            violations.add(message.text());
          }
        });
    page.onPageError(error -> violations.add("script error: " + error));
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Path program =
          PROGRAMS.stream()
              .map(Path::of)
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("No Chromium; bin/test installs one"));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
    }
    return browser;
  }

  /** Nobody is signed in yet. */
  static Desk opened(int port, Width width) {
    return new Desk("http://localhost:" + port, width);
  }

  /** Signed in, and at the list of tasks. The form was sent without showing it. */
  static Desk of(String username, int port, Width width) {
    Desk desk = opened(port, width);
    desk.comesIn(username);
    return desk.opens("/tasks");
  }

  private void comesIn(String username) {
    APIRequestContext requests = context.request();
    Matcher token = TOKEN.matcher(requests.get(base + "/sign-in").text());
    assertThat(token.find()).as("a token on the sign-in page").isTrue();
    FormData form =
        FormData.create()
            .set("_csrf", token.group(1))
            .set("username", username)
            .set("password", "bangdai");
    APIResponse answer = requests.post(base + "/sign-in", RequestOptions.create().setForm(form));
    assertThat(answer.url()).as("signed in as " + username).doesNotContain("/sign-in");
  }

  Page page() {
    return page;
  }

  Desk opens(String path) {
    page.navigate(base + path);
    return this;
  }

  Desk signsIn(String username, String password) {
    page.getByLabel("账号").first().fill(username);
    page.getByLabel("密码").first().fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true))
        .first()
        .click();
    return this;
  }

  /** Presses the button with exactly these words. */
  Desk presses(String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
    return this;
  }

  Desk follows(String words) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
    return this;
  }

  Desk fills(String label, String value) {
    page.getByLabel(label).first().fill(value);
    return this;
  }

  Desk sees(String text) {
    page.getByText(text).first().waitFor();
    return this;
  }

  /** The browser forgets a cookie, as it does when a session is over. */
  Desk loses(String cookie) {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    return this;
  }

  /** Keeps the picture and holds the page against policy, accessibility and width. */
  Desk looksAt(String name) {
    Path file = SCREENS.resolve(name + "-" + width.width + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    // The picture of the whole page has stretched the window; what is clicked next must stand
    // still.
    page.evaluate(
        "() => new Promise(done => { scrollTo(0, 0);"
            + " requestAnimationFrame(() => requestAnimationFrame(done)); })");
    assertThat(violations).as("content policy and scripts on " + name).isEmpty();
    assertThat(page.content())
        .as("a sentence that is missing: " + name)
        .doesNotContainPattern("\\?\\?[\\w.-]+_\\w+\\?\\?");
    assertThat(overflow()).as("wider than the screen: " + name).isLessThanOrEqualTo(0);
    String found =
        accessibility().getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getHelp()
                        + " "
                        + rule.getNodes().stream().map(n -> n.getHtml()).limit(3).toList())
            .collect(Collectors.joining("\n"));
    assertThat(found).as("accessibility of " + name).isEmpty();
    return this;
  }

  /**
   * In one go and with violations alone: pages of ours have no frames of other origins, for which
   * every result would be carried to a second page first.
   */
  private AxeResults accessibility() {
    AxeRunOptions violationsAlone = new AxeRunOptions();
    violationsAlone.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(violationsAlone).setLegacyMode(true).analyze();
  }

  private int overflow() {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  @Override
  public void close() {
    context.close();
  }
}
