package cn.bangdai.app.custody;

import cn.bangdai.app.custody.PieceTable.NewPiece;
import cn.bangdai.app.custody.PieceTable.Sighted;
import cn.bangdai.app.materials.Finding.Count;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.Materials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Works out which counted sheets are no pieces yet. */
@Component
class TakingIn {

  private final Materials materials;
  private final SheetCounts counts;
  private final PieceTable pieces;

  TakingIn(Materials materials, SheetCounts counts, PieceTable pieces) {
    this.pieces = pieces;
    this.materials = materials;
    this.counts = counts;
  }

  List<NewPiece> newSheets(String caseNumber) {
    Map<String, Count> already = counts.byMaterial(caseNumber);
    List<NewPiece> added = new ArrayList<>();
    for (Material material : materials.of(caseNumber)) {
      if (material.status() == MaterialStatus.PRESENT) {
        Count had = already.getOrDefault(material.code(), Count.NONE);
        Count has = material.sheets();
        add(added, material, PieceKind.ORIGINAL, had.originals(), has.originals());
        add(added, material, PieceKind.COPY, had.copies(), has.copies());
      }
    }
    return added;
  }

  /** Pieces that were seen and given back, and that the last check still counts. */
  List<Sighted> sighted(String caseNumber) {
    List<Material> present =
        materials.of(caseNumber).stream()
            .filter(material -> material.status() == MaterialStatus.PRESENT)
            .toList();
    return pieces.sighted(caseNumber).stream()
        .filter(piece -> present.stream().anyMatch(material -> counts(material, piece)))
        .toList();
  }

  private static boolean counts(Material material, Sighted piece) {
    Count sheets = material.sheets();
    int counted = piece.kind() == PieceKind.ORIGINAL ? sheets.originals() : sheets.copies();
    return material.code().equals(piece.material()) && piece.number() <= counted;
  }

  private static void add(
      List<NewPiece> added, Material material, PieceKind kind, int had, int has) {
    for (int number = had + 1; number <= has; number++) {
      added.add(new NewPiece(material.code(), material.name(), kind, number, null));
    }
  }

  int nextResult(String caseNumber) {
    return counts.results(caseNumber) + 1;
  }
}
