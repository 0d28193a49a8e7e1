package cn.bangdai.app.custody;

import java.util.List;

/**
 * All papers of a case: where they are, how they travelled, through whose hands.
 *
 * @param signatures what came of asking the applicant's side to sign for them
 * @param certifiedCopies what the lead window of a joint case certified for departments
 */
public record CustodyView(
    List<PieceView> pieces,
    List<HandoverView> handovers,
    List<EventView> events,
    List<Signings.View> signatures,
    List<CertifiedCopies.View> certifiedCopies) {}
