/**
 * The task list: one row per open task, kept in the engine's transaction; mine, claimable and my
 * unit with counts, filters and keyset paging; claim, release, assign, complete. What completing a
 * task means is the business of the feature that registers a {@link
 * cn.bangdai.app.worklist.TaskWork} for it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "任务")
package cn.bangdai.app.worklist;
