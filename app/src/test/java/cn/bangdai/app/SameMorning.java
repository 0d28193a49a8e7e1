package cn.bangdai.app;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Tests of a class begin on the same morning, wherever those before them have left the clock. */
final class SameMorning implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext tests) {
    ApplicationContext application = SpringExtension.getApplicationContext(tests);
    application.getBean(MovableClock.class).moveTo(TestClock.DAY, TestClock.TIME);
  }
}
