/**
 * Units and people as Keycloak keeps them, mirrored into {@code unit} and {@code account}: who is
 * to be let in and what for is decided there, and what a page needs of it is found here without
 * asking.
 *
 * <p>Two readings. The whole ({@link cn.bangdai.app.organisation.DirectorySync}) is read page by
 * page into tables of its own, compared in SQL with what is here, and applied in one transaction; a
 * reading that would take away too much stops and says so. Between, admin events tell whose roles,
 * unit or state changed ({@link cn.bangdai.app.organisation.FollowEvents}); these people alone are
 * read again. Neither happens inside a page or a transaction, and while Keycloak is away everything
 * stays as it was. What is wrong there (a user without a unit, a code that lies about its place) is
 * told to administrators and not guessed at.
 *
 * <p>Also what administrators see of it: units, people, who is away, sign-ins that failed.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "组织机构",
    allowedDependencies = {"shared", "catalogue", "people"})
package cn.bangdai.app.organisation;
