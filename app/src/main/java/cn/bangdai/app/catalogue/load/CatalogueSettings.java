package cn.bangdai.app.catalogue.load;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the catalogue's data come from: {@code classpath:} resources, URLs or file paths. An empty
 * value loads nothing of that kind.
 *
 * @param catalogue {@code bangdai.catalogue}: the item lists; all five of the demo region by
 *     default
 * @param catalogueUnits {@code bangdai.catalogue-units}: the unit tree
 * @param catalogueDepartments {@code bangdai.catalogue-departments}: which department a list means
 *     by a name
 * @param catalogueTraits {@code bangdai.catalogue-traits}: items that want the applicant in person
 *     or a filing plan; the lists don't say
 * @param catalogueGuides {@code bangdai.catalogue-guides}: default guides by sector
 */
@ConfigurationProperties("bangdai")
public record CatalogueSettings(
    @DefaultValue({
          "classpath:catalogue/litong-proxy.csv",
          "classpath:catalogue/litong-department-help.csv",
          "classpath:catalogue/balinzuoqi-village.csv",
          "classpath:catalogue/balinzuoqi-township.csv",
          "classpath:catalogue/shiguai-centre.csv"
        })
        List<String> catalogue,
    @DefaultValue("classpath:catalogue/units.csv") String catalogueUnits,
    @DefaultValue("classpath:catalogue/departments.csv") String catalogueDepartments,
    @DefaultValue("classpath:catalogue/traits.csv") String catalogueTraits,
    @DefaultValue("classpath:catalogue/guide-defaults.json") String catalogueGuides) {

  public CatalogueSettings {
    catalogue = List.copyOf(catalogue);
  }

  /** Other lists, everything else the same. */
  public CatalogueSettings withLists(List<String> lists) {
    return new CatalogueSettings(
        lists, catalogueUnits, catalogueDepartments, catalogueTraits, catalogueGuides);
  }
}
