package cn.bangdai.app.custody;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import java.util.List;
import java.util.Map;

/**
 * How papers are sent; a rule-checked form.
 *
 * @param carrier who carries them; may be null
 * @param trackingNumber of the post; null unless POST
 * @param outsideNumber the case's number in another system; null unless INDUSTRY_SYSTEM
 */
record Dispatch(
    Channel channel, String carrier, String trackingNumber, String outsideNumber, String note) {

  static Dispatch of(Answers answers) {
    String channel = answers.text("channel");
    Dispatch dispatch =
        new Dispatch(
            channel == null ? Channel.PERSON : Channel.valueOf(channel),
            answers.text("carrier"),
            answers.text("trackingNumber"),
            answers.text("outsideNumber"),
            answers.text("note"));
    if (dispatch.channel == Channel.POST && dispatch.trackingNumber == null) {
      throw refuse("TRACKING_NUMBER_MISSING", "trackingNumber", "邮寄请填写快递单号。");
    }
    if (dispatch.channel == Channel.INDUSTRY_SYSTEM && dispatch.outsideNumber == null) {
      throw refuse("OUTSIDE_NUMBER_MISSING", "outsideNumber", "通过行业系统流转请填写该系统的受理编号。");
    }
    return dispatch;
  }

  /**
   * Which of the pieces held go on the sheet: all of them when none are named, and none by an
   * electronic channel (002 三（五）).
   *
   * @param wanted ids as the form gives them; empty means all
   */
  List<Long> choose(List<Long> held, List<String> wanted) {
    if (channel.electronic() && !wanted.isEmpty()) {
      throw refuse("ELECTRONIC_CARRIES_NOTHING", "pieces", "电子流转不能带纸质件。请改用专人送达或邮寄，或者不选随行件。");
    }
    if (channel == Channel.POST && held.isEmpty()) {
      throw refuse("NOTHING_TO_CARRY", "channel", "本单位没有这个件的纸质材料，不需要邮寄。请改选平台流转或行业系统。");
    }
    if (channel.electronic()) {
      return List.of();
    }
    return wanted.isEmpty()
        ? held
        : PieceIds.among(held, wanted, "pieces", "所选材料中有不在本单位手中的，不能移交。请刷新后重新选择。");
  }

  /** A messenger with nothing to carry is no messenger: the case goes by the platform. */
  Dispatch carrying(List<Long> pieces) {
    return channel == Channel.PERSON && pieces.isEmpty()
        ? new Dispatch(Channel.PLATFORM, null, null, null, note)
        : this;
  }

  private static Refusal refuse(String code, String field, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
  }
}
