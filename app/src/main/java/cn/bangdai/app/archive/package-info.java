/** 归档: the papers of a closed case are checked one by one and put away. */
@org.springframework.modulith.ApplicationModule(displayName = "归档")
package cn.bangdai.app.archive;
