package cn.bangdai.app.custody;

import java.util.List;

/** All papers of a case: where they are, how they travelled, through whose hands. */
public record CustodyView(
    List<PieceView> pieces, List<HandoverView> handovers, List<EventView> events) {}
