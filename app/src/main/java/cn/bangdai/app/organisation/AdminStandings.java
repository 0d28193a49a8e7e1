package cn.bangdai.app.organisation;

import cn.bangdai.app.people.Standings;
import cn.bangdai.app.shared.Page;
import cn.bangdai.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who of an administrator's people is away, and who backs whom. */
@Component
public class AdminStandings {

  private final Standings standings;

  AdminStandings(Standings standings) {
    this.standings = standings;
  }

  public Page<Standings.Away> absences(Actor admin, String cursor, Integer limit) {
    return standings.absences(List.of(AdminScope.units(admin)), cursor, limit);
  }

  public Page<Standings.Backing> backups(Actor admin, String cursor, Integer limit) {
    return standings.backups(List.of(AdminScope.units(admin)), cursor, limit);
  }
}
