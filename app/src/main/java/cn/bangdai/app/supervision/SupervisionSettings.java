package cn.bangdai.app.supervision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits that localities set (DOMAIN 3: rectification 5 or 15 working days), in working days, 0 to
 * 3650.
 *
 * @param urgingDays for each unit to answer an urging; ours, the policy names none
 * @param rectificationDays from the opening of a rectification to its end
 */
@ConfigurationProperties("bangdai.supervision")
record SupervisionSettings(
    @DefaultValue("2") int urgingDays, @DefaultValue("15") int rectificationDays) {}
