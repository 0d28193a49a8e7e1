package cn.bangdai.app.catalogue;

/**
 * The words of a guide.
 *
 * @param conditions who can apply
 * @param flow what happens, step by step
 * @param fee what it costs, in words
 * @param remark what the reader should know about the guide itself, such as 默认指南（待本地修订）; may be
 *     null
 */
public record GuideText(
    String conditions, String flow, String legalBasis, String fee, String remark) {}
