package cn.bangdai.app.workflow;

import cn.bangdai.app.shared.viewer.Viewers;
import cn.bangdai.processes.ProcessBeans;
import cn.bangdai.processes.engine.CallableBeans;
import cn.bangdai.processes.engine.EngineConfiguration;
import cn.bangdai.processes.engine.TaskListenerInstaller;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine, in the application's own transactions and database. */
@Configuration(proxyBeanMethods = false)
class EngineWiring {

  /** Runs the engine's jobs; there are none in normal work. */
  @Bean(defaultCandidate = false)
  ThreadPoolTaskExecutor engineThreads() {
    ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    threads.setThreadNamePrefix("engine-");
    threads.setCorePoolSize(1);
    threads.setMaxPoolSize(2);
    threads.setQueueCapacity(3);
    threads.setTaskDecorator(Viewers::bySystem);
    threads.setWaitForTasksToCompleteOnShutdown(true);
    threads.setAwaitTerminationSeconds(20);
    return threads;
  }

  @Bean
  JobExecutor engineJobs(@Qualifier("engineThreads") TaskExecutor threads) {
    return EngineConfiguration.jobExecutor(threads);
  }

  /** Only these beans are visible to expressions, and only when one asks for them. */
  @Bean
  CallableBeans callableBeans(ApplicationContext context) {
    return new CallableBeans(ProcessBeans.ALL, context::getBean);
  }

  @Bean
  @DependsOnDatabaseInitialization
  ProcessEngineFactoryBean processEngine(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      JobExecutor jobs,
      CallableBeans beans,
      ObjectProvider<TaskBoard> board,
      ObjectProvider<StandIns> standIns,
      ObjectProvider<MirrorMembers> members,
      ResourcePatternResolver resources) {
    var listener =
        new TaskListenerInstaller(new TaskBoardListener(board::getObject, standIns::getObject));
    var configuration =
        EngineConfiguration.create(
            dataSource, transactions, jobs, beans, List.of(listener), resources);
    configuration.setIdentityProviderSessionFactory(
        new MirrorIdentities.Factory(members::getObject));
    var factory = new ProcessEngineFactoryBean();
    factory.setProcessEngineConfiguration(configuration);
    return factory;
  }

  /** Jobs run once everything that they may call is there, and stop before it goes. */
  @Bean
  @ConditionalOnProperty(name = "bangdai.polling.enabled", matchIfMissing = true)
  SmartLifecycle engineJobsLifecycle(ProcessEngine engine, JobExecutor jobs) {
    return new SmartLifecycle() {
      @Override
      public void start() {
        jobs.start();
      }

      @Override
      public void stop() {
        jobs.shutdown();
      }

      @Override
      public boolean isRunning() {
        return jobs.isActive();
      }

      @Override
      public int getPhase() {
        return DEFAULT_PHASE - 2048;
      }
    };
  }
}
