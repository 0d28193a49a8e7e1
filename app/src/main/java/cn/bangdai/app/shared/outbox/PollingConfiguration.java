package cn.bangdai.app.shared.outbox;

import cn.bangdai.app.shared.viewer.Viewers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Threads for background polling; a slow mail server must not hold up the deadlines. What they do
 * is the application's own work and sees every row.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "bangdai.polling.enabled", matchIfMissing = true)
class PollingConfiguration {

  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(4);
    scheduler.setTaskDecorator(Viewers::bySystem);
    scheduler.setThreadNamePrefix("poll-");
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setAwaitTerminationSeconds(20);
    return scheduler;
  }
}
