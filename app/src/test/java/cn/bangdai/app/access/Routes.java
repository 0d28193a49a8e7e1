package cn.bangdai.app.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address the running application answers, as the matrix writes them. */
final class Routes {

  /** {@code {what:one|other}} stands for several addresses. */
  private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([a-z|-]+)}");

  /** What Spring Security's own filters answer; no mapping tells of them. */
  private static final Set<String> OF_FILTERS = Set.of("POST /sign-in", "POST /sign-out");

  private Routes() {}

  /** Such as {@code POST /api/cases}; with {@code ?do=claim} where a parameter chooses. */
  static Set<String> of(WebApplicationContext context) {
    Set<String> all = new TreeSet<>(OF_FILTERS);
    Map<String, HandlerMapping> mappings =
        BeanFactoryUtils.beansOfTypeIncludingAncestors(context, HandlerMapping.class);
    for (HandlerMapping mapping : mappings.values()) {
      if (mapping instanceof RequestMappingInfoHandlerMapping controllers) {
        controllers.getHandlerMethods().keySet().stream().flatMap(Routes::of).forEach(all::add);
      } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
        urls.getHandlerMap().keySet().forEach(path -> all.add("GET " + path));
      }
    }
    return all;
  }

  private static Stream<String> of(RequestMappingInfo info) {
    List<String> methods =
        info.getMethodsCondition().getMethods().isEmpty()
            ? List.of("ANY")
            : info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    String choice =
        info.getParamsCondition().isEmpty() ? "" : "?" + text(info.getParamsCondition().toString());
    return methods.stream()
        .flatMap(
            method ->
                info.getPatternValues().stream()
                    .flatMap(Routes::spelled)
                    .map(path -> method + " " + path + choice));
  }

  private static String text(String condition) {
    return condition.replaceAll("[\\[\\]]", "");
  }

  private static Stream<String> spelled(String path) {
    Matcher choice = CHOICE.matcher(path);
    return choice.find()
        ? Arrays.stream(choice.group(1).split("\\|")).map(choice::replaceFirst)
        : Stream.of(path);
  }
}
