package cn.bangdai.app.shared.rest;

import cn.bangdai.app.shared.Actors;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.SignedIn;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers the {@link Actor} from sign-in and the {@link Caller} with the request's
 * Idempotency-Key; nothing in a request's content can name the actor.
 */
@Component
class CallerArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final Actors actors;

  CallerArguments(Actors actors) {
    this.actors = actors;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class
        || parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    Object principal = SecurityContextHolder.getContext().getAuthentication().getPrincipal();
    Actor actor = actors.of((SignedIn) principal);
    return parameter.getParameterType() == Actor.class
        ? actor
        : new Caller(actor, request.getHeader("Idempotency-Key"));
  }
}
