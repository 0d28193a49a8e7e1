/**
 * What can be handled, where and how: items and their guides, the lists that units publish, the
 * delegation of stations, decision chains, and the tree of units all of these refer to. Other
 * features read through {@link cn.bangdai.app.catalogue.Catalogue} and {@link
 * cn.bangdai.app.catalogue.Units}; this one uses {@code shared} alone.
 */
@org.springframework.modulith.ApplicationModule(displayName = "事项")
package cn.bangdai.app.catalogue;
