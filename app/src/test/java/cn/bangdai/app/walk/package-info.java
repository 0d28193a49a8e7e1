/**
 * A walk at random through everything that people can do to cases, for the test of a few hundred
 * and the bench of thousands. After every step it asks what must always be true.
 */
package cn.bangdai.app.walk;
