package cn.bangdai.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** One run of database, store and application together: up in this order, down in the opposite. */
final class LocalRun implements AutoCloseable {

  private record Part(String name, Process process, Runnable stop) {}

  private final Console console;
  private final DataFolder folder;
  private final Deque<Part> running = new ArrayDeque<>();
  private ApplicationProcess application;
  private KeycloakServer keycloak;

  LocalRun(Console console, DataFolder folder) {
    this.console = console;
    this.folder = folder;
  }

  /** Starts all parts; returns when the application answers. */
  void start(Options options, Path jar) throws IOException, InterruptedException {
    console.say("正在启动数据库……");
    LocalPostgres postgres = LocalPostgres.start(folder.root(), 0);
    running.push(new Part("数据库", postgres.process(), postgres::stop));
    console.say("正在启动文件存储……");
    LocalObjectStore store = LocalObjectStore.start(folder.root(), 0);
    running.push(new Part("文件存储", store.process(), store::stop));
    if (options.keycloak()) {
      keycloak = startKeycloak(options.port());
    }
    console.say("正在启动应用……");
    ApplicationSettings settings =
        new ApplicationSettings(options.port(), options.demo(), postgres, store, keycloak);
    application = ApplicationProcess.start(folder, jar, settings);
    running.push(new Part("应用", application.process(), application::stop));
    application.awaitReady(options.port());
  }

  private KeycloakServer startKeycloak(int port) throws IOException, InterruptedException {
    console.say("正在启动统一身份认证（Keycloak）……");
    KeycloakServer started = KeycloakServer.start(folder.root(), LocalRealm.files(), 0);
    running.push(new Part(KeycloakServer.TITLE, started.process(), started::stop));
    LocalRealm.tellWhereTheApplicationIs(started, port);
    return started;
  }

  /** Null when people sign in at the application itself. */
  KeycloakServer keycloak() {
    return keycloak;
  }

  /**
   * Waits until a part ends, which none does unless something is wrong.
   *
   * @return the sentence that says which
   */
  String awaitFailure() throws InterruptedException {
    CompletableFuture<?>[] ends =
        running.stream().map(part -> part.process().onExit()).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.anyOf(ends).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return firstEnded();
  }

  /** When the database ends, the rest may end of it: the lowest part is the one to name. */
  private String firstEnded() {
    Optional<Part> ended =
        running.stream().filter(part -> !part.process().isAlive()).reduce((upper, lower) -> lower);
    return ended.map(this::describe).orElse("有一个部分意外结束了。");
  }

  private String describe(Part part) {
    int code = part.process().exitValue();
    String how = code > 128 ? "被信号 " + (code - 128) + " 终止" : "退出码 " + code;
    boolean speaks = application != null && part.process() == application.process() && code < 128;
    return "%s意外结束了（%s）。%s".formatted(part.name(), how, speaks ? application.reason() : "");
  }

  /** Stops what runs, each after what uses it. */
  @Override
  public void close() {
    while (!running.isEmpty()) {
      Part part = running.pop();
      if (part.process().isAlive()) {
        console.say("正在停止" + part.name() + "……");
      }
      part.stop().run();
    }
  }
}
