package cn.bangdai.app.materials.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be uploaded.
 *
 * @param maxSize of one file
 * @param maxPerUpload number of files sent at once
 * @param maxPerCase number of files of one case, versions counted
 * @param maxTotal of all files of one case together
 * @param maxInflated of what a document in a zip container holds, unpacked
 * @param maxMegapixels of one picture; a decoder needs some bytes for each pixel
 */
@ConfigurationProperties("bangdai.files")
public record FileLimits(
    @DefaultValue("20MB") DataSize maxSize,
    @DefaultValue("10") int maxPerUpload,
    @DefaultValue("200") int maxPerCase,
    @DefaultValue("1GB") DataSize maxTotal,
    @DefaultValue("200MB") DataSize maxInflated,
    @DefaultValue("64") int maxMegapixels) {}
