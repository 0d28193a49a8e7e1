package cn.bangdai.app.privacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long and how often; the figures are ours.
 *
 * @param shownFor how long one field stays unmasked
 * @param papersFor how long documents and files stay open to who gave a reason
 * @param manyPerHour who unmasks more often than this within an hour is pointed out to supervisors
 */
@ConfigurationProperties("bangdai.personal-data")
record PrivacySettings(
    @DefaultValue("60s") Duration shownFor,
    @DefaultValue("30m") Duration papersFor,
    @DefaultValue("20") int manyPerHour) {}
