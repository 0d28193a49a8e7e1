package cn.bangdai.app.materials;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be uploaded.
 *
 * @param maxSize of one file
 * @param maxPerCase number of files of one case
 */
@ConfigurationProperties("bangdai.files")
record FileLimits(@DefaultValue("20MB") DataSize maxSize, @DefaultValue("200") int maxPerCase) {}
