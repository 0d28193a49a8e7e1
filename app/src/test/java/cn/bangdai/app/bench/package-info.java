/**
 * What {@code bin/bench} measures: whole cases against the bare engine, limits that fall due at
 * once, the lists at volume, files up and down. Each benchmark is a {@code main}; correctness is
 * compared before speed.
 */
package cn.bangdai.app.bench;
