package cn.bangdai.forms;

/** A form file is missing or wrong: a mistake of ours, found at load, never of a person's input. */
public class FormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FormException(String message) {
    super(message);
  }

  FormException(String message, Throwable cause) {
    super(message, cause);
  }
}
