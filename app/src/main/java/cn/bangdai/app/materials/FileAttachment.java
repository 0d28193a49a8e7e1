package cn.bangdai.app.materials;

import cn.bangdai.app.materials.intake.FileKind;
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
   * Id, key and the scanner's word differ at every attempt and are no part of what is wanted: the
   * same bytes under the same name are the same wish.
   */
  record NewFile(
      @JsonIgnore UUID id,
      @JsonIgnore String objectKey,
      @JsonIgnore VirusScanner.Result scan,
      String name,
      String contentType,
      FileKind kind,
      Digests.Passed bytes) {

    StoredFile stored() {
      return new StoredFile(
          id, name, bytes.size(), bytes.sha256(), kind, scan.state(), scan.state().title());
    }
  }

  @Override
  public String verb() {
    return "file.attach";
  }
}
