package cn.bangdai.app.worklist.web;

import cn.bangdai.app.shared.BesideCases;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Where the number on a task leads: to its case, or to its place in a register beside the cases.
 */
@Component("taskLinks")
public class TaskLinks {

  private final List<BesideCases> registers;

  TaskLinks(List<BesideCases> registers) {
    this.registers = registers;
  }

  public boolean isCase(String number) {
    return registers.stream().noneMatch(register -> register.keeps(number));
  }

  /** Path of the page. */
  public String of(String number) {
    return registers.stream()
        .filter(register -> register.keeps(number))
        .map(register -> register.page(number))
        .findFirst()
        .orElse("/cases/" + number);
  }
}
