-- Run once, when the cluster is made. The passwords come from `twostep init`.
\set ON_ERROR_STOP on
\set owner_password `cat /secrets/owner.password`
\set app_password `cat /secrets/app.password`

-- Owns the schema; used by migrations at start only.
CREATE ROLE twostep_owner LOGIN PASSWORD :'owner_password';
-- Has only the rights on tables that the migrations grant.
CREATE ROLE twostep_app LOGIN PASSWORD :'app_password';

CREATE DATABASE twostep OWNER twostep_owner;
-- Takes from everybody else the rights to connect and to make temporary tables.
REVOKE ALL ON DATABASE twostep FROM PUBLIC;
GRANT CONNECT ON DATABASE twostep TO twostep_app;
