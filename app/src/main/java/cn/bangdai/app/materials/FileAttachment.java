package cn.bangdai.app.materials;

import cn.bangdai.app.shared.Command;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

/**
 * The wish to make objects that are in the store already files of a material.
 *
 * @param material code such as M1, or the material's id
 */
record FileAttachment(String caseNumber, String material, List<NewFile> files) implements Command {

  /**
   * Id and key differ at every attempt and are no part of what is wanted: the same bytes under the
   * same name are the same wish.
   */
  record NewFile(
      @JsonIgnore UUID id,
      @JsonIgnore String objectKey,
      String name,
      String contentType,
      long size,
      String sha256) {

    StoredFile stored() {
      return new StoredFile(id, name, size, sha256);
    }
  }

  @Override
  public String verb() {
    return "file.attach";
  }
}
