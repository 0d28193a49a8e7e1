/**
 * 好差评: what the applicant says of the service, by which channel and who entered it. Staff invite,
 * they never fill in secretly.
 */
@org.springframework.modulith.ApplicationModule(displayName = "评价")
package cn.bangdai.app.evaluation;
