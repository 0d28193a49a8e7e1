#!/usr/bin/env bash
# 数据库第一次启动时运行：应用和 Keycloak 各有自己的库和用户，都不是管理员。
set -euo pipefail

create() {
  # 口令由 psql 加引号；它不替换 -c 里的变量，所以从标准输入给。
  psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v name="$1" -v password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
SQL
}

create bangdai "$BANGDAI_DATABASE_PASSWORD"
create keycloak "$KEYCLOAK_DATABASE_PASSWORD"
