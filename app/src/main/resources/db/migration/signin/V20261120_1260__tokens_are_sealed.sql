-- Whoever reads the database, or a copy of it, could have gone on as somebody who is signed in: the
-- tokens are sealed like personal data. Those who are signed in at Keycloak now sign in once more.
delete from web_session where session_id in (select session_id from keycloak_session);
delete from keycloak_session;
alter table keycloak_session
    drop column id_token,
    drop column refresh_token,
    add column key_id            text  not null,
    add column id_token_enc      bytea not null,
    add column refresh_token_enc bytea not null;
