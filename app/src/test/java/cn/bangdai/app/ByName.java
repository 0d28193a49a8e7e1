package cn.bangdai.app;

import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * The same order on every machine: tests share a database, and folders list their files as they
 * like. Who must come last says so.
 */
final class ByName implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext tests) {
    tests
        .getClassDescriptors()
        .sort(
            Comparator.comparingInt(ByName::order)
                .thenComparing(test -> test.getTestClass().getName()));
  }

  private static int order(ClassDescriptor test) {
    Optional<Order> said = test.findAnnotation(Order.class);
    return said.map(Order::value).orElse(Order.DEFAULT);
  }
}
