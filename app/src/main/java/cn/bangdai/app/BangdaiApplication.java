package cn.bangdai.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class BangdaiApplication {

  public static void main(String[] args) {
    SpringApplication.run(BangdaiApplication.class, args);
  }
}
