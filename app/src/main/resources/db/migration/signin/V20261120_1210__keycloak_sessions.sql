-- Which web session belongs to which session at Keycloak, and the tokens to ask about it. No foreign
-- key: the web session's own row is written at the end of the request that begins it.
create table keycloak_session (
    session_id    text        not null primary key,
    sid           text        not null,
    username      text        not null,
    id_token      text        not null,
    refresh_token text        not null,
    signed_in_at  timestamptz not null,
    asked_at      timestamptz not null
);

create index keycloak_session_sid on keycloak_session (sid);
create index keycloak_session_by_age on keycloak_session (signed_in_at);
