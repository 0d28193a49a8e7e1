package cn.bangdai.app.people.rest;

import cn.bangdai.app.people.BackupNamed;
import cn.bangdai.app.people.EndBackup;
import cn.bangdai.app.people.EndPost;
import cn.bangdai.app.people.GivePost;
import cn.bangdai.app.people.NameBackup;
import cn.bangdai.app.people.PeopleDesk;
import cn.bangdai.app.people.PostGiven;
import cn.bangdai.app.shared.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Backups and dated posts: name, give, end. */
@RestController
class PostController {

  private final PeopleDesk desk;
  private final NameBackup name;
  private final EndBackup endBackup;
  private final GivePost give;
  private final EndPost endPost;

  PostController(
      PeopleDesk desk, NameBackup name, EndBackup endBackup, GivePost give, EndPost endPost) {
    this.desk = desk;
    this.name = name;
    this.endBackup = endBackup;
    this.give = give;
    this.endPost = endPost;
  }

  @PostMapping("/api/backups")
  @ResponseStatus(HttpStatus.CREATED)
  BackupNamed name(@RequestBody NameBackup.Name backup, Caller caller) {
    return desk.run(name, backup, caller);
  }

  @PostMapping("/api/backups/{id}/end")
  BackupNamed endBackup(@PathVariable long id, Caller caller) {
    return desk.run(endBackup, new EndBackup.End(id), caller);
  }

  @PostMapping("/api/posts")
  @ResponseStatus(HttpStatus.CREATED)
  PostGiven give(@RequestBody GivePost.Give post, Caller caller) {
    return desk.run(give, post, caller);
  }

  @PostMapping("/api/posts/{id}/end")
  PostGiven endPost(@PathVariable long id, Caller caller) {
    return desk.run(endPost, new EndPost.End(id), caller);
  }
}
