package cn.bangdai.app.cases.process;

import cn.bangdai.identity.UnitPath;
import cn.bangdai.processes.ProcessBeans;
import org.springframework.stereotype.Component;

/** The way through the unit tree. */
@Component(ProcessBeans.ROUTE)
public class RouteBean {

  /** The next unit on the way from {@code at} to the origin. */
  public String homeward(String at, String origin) {
    return UnitPath.next(at, origin);
  }
}
