package cn.bangdai.app.materials.rest;

import cn.bangdai.app.materials.CheckMaterial;
import cn.bangdai.app.materials.CheckedMaterial;
import cn.bangdai.app.materials.MaterialCheck;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.WaiverBasis;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MaterialController {

  private final CommandPipeline pipeline;
  private final CheckMaterial checkMaterial;

  MaterialController(CommandPipeline pipeline, CheckMaterial checkMaterial) {
    this.pipeline = pipeline;
    this.checkMaterial = checkMaterial;
  }

  record Body(
      MaterialStatus status,
      Integer originals,
      Integer copies,
      String defect,
      String remedy,
      String waiver,
      WaiverBasis waiverBasis,
      String correction) {}

  @PutMapping("/api/cases/{caseNumber}/materials/{material}")
  CheckedMaterial check(
      @PathVariable String caseNumber,
      @PathVariable String material,
      @RequestBody Body body,
      Caller caller) {
    var check =
        new MaterialCheck(
            caseNumber,
            material,
            body.status(),
            body.originals(),
            body.copies(),
            body.defect(),
            body.remedy(),
            body.waiver(),
            body.waiverBasis(),
            body.correction());
    return pipeline.run(checkMaterial, check, caller);
  }
}
