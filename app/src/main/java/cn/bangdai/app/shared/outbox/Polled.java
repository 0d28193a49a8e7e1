package cn.bangdai.app.shared.outbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * A component that does background work on a schedule. Absent when {@code bangdai.polling.enabled}
 * is {@code false}: tests then call the work by hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
@ConditionalOnProperty(name = "bangdai.polling.enabled", matchIfMissing = true)
public @interface Polled {}
