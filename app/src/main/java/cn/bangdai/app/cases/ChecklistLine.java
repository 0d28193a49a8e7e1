package cn.bangdai.app.cases;

import cn.bangdai.app.materials.FileOfMaterial;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.WaiverBasis;
import java.util.List;

/**
 * A material of a case.
 *
 * @param originalsNeeded what the guide asks for
 * @param originals counted at the last check
 * @param defect what is wrong; null unless DEFECTIVE
 * @param remedy how to put it right; null unless something is missing or wrong
 * @param waiver why it is not asked for; null unless WAIVED
 * @param waiverBasis on what ground; null likewise
 * @param correction what was put right on the spot; null for nothing
 * @param sharedWith the case of the same bundle with which its original lies; null when with this
 */
public record ChecklistLine(
    String code,
    String name,
    boolean required,
    int originalsNeeded,
    int copiesNeeded,
    MaterialStatus status,
    int originals,
    int copies,
    String defect,
    String remedy,
    String waiver,
    WaiverBasis waiverBasis,
    String correction,
    List<FileOfMaterial> files,
    String sharedWith) {}
