package cn.bangdai.app.catalogue.load;

import java.util.List;

/** A kind of published list, known by its columns. */
interface ListLayout {

  /** The layouts we can read. */
  List<ListLayout> ALL =
      List.of(
          new ResponsibleDepartmentList(),
          new DepartmentHelpList(),
          new HandlingLevelList(),
          new CentreList());

  List<String> header();

  /** The item of a row; to be used only if the row is still sound afterwards. */
  ItemDraft read(CheckedRow row, ListContext context);
}
