#!/usr/bin/env bash
# 启动监视器、存储和 S3 网关；第一次启动时先建立。任何一个结束，容器就结束，由编排重启。
set -euo pipefail

: "${BANGDAI_STORE_ACCESSKEY:?缺 BANGDAI_STORE_ACCESSKEY}"
: "${BANGDAI_STORE_SECRETKEY:?缺 BANGDAI_STORE_SECRETKEY}"
data=${STORE_DATA:-/var/lib/ceph}
listen=${STORE_LISTEN:-0.0.0.0:8000}
# 存储文件的上限，单位字节；文件是稀疏的，用多少占多少。
size=${STORE_BYTES:-107374182400}
export CEPH_CONF=$data/ceph.conf

# 监视器和存储只听本容器的环回地址，外面只看得到网关。
write_configuration() {
  cat >"$CEPH_CONF" <<CONF
[global]
fsid = $1
mon host = [v2:127.0.0.1:3300,v1:127.0.0.1:6789]
public network = 127.0.0.0/8
ms bind ipv6 = false
ms mon client mode = crc
auth cluster required = none
auth service required = none
auth client required = none
run dir = $data/run
admin socket = $data/run/\$name.asok
pid file = $data/run/\$name.pid
crash dir = $data/run
log to file = false
log to stderr = true
mon cluster log to file = false
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon max pg per osd = 1000
mon allow pool size one = true
[mon.a]
mon data = $data/mon
[osd.0]
osd data = $data/osd
osd objectstore = bluestore
bluestore block size = $size
[client.rgw]
rgw data = $data/rgw
rgw frontends = beast endpoint=$listen
rgw relaxed region enforcement = true
CONF
}

create_monitor() {
  # 从头再来：没有 created 标记的都是半途而废的。
  rm -rf "$data/mon" "$data/osd" "$data/rgw" "$data/run"
  mkdir -p "$data/mon" "$data/osd" "$data/rgw" "$data/run"
  local id
  id=$(cat /proc/sys/kernel/random/uuid)
  write_configuration "$id"
  ceph-authtool --create-keyring "$data/run/mon.keyring" --gen-key -n mon. --cap mon 'allow *'
  ceph-authtool --create-keyring "$data/rgw/keyring" --gen-key -n client.rgw --cap mon 'allow rwx' --cap osd 'allow rwx'
  monmaptool --create --fsid "$id" --addv a '[v2:127.0.0.1:3300,v1:127.0.0.1:6789]' "$data/run/monmap"
  ceph-mon --mkfs -i a --monmap "$data/run/monmap" --keyring "$data/run/mon.keyring"
}

wait_until() {
  for _ in $(seq 600); do
    if "$@" >/dev/null 2>&1; then
      return 0
    fi
    sleep 0.1
  done
  echo "等了一分钟没有等到：$*" >&2
  exit 1
}

# 网关在存储没了以后会久等不退，所以等待有限度；强行结束不丢已确认的数据。
stop() {
  kill -TERM "$1" 2>/dev/null || return 0
  for _ in $(seq 150); do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL "$1" 2>/dev/null || true
}

stop_all() {
  trap '' TERM INT
  local each
  for each in "${gateway:-}" "${storage:-}" "${monitor:-}"; do
    if [ -n "$each" ]; then
      stop "$each"
    fi
  done
}
trap 'stop_all; exit 0' TERM INT

first=
if [ ! -e "$data/created" ]; then
  first=yes
  create_monitor
fi
mkdir -p "$data/run"

ceph-mon -i a -f &
monitor=$!
if [ -n "$first" ]; then
  wait_until timeout 5 ceph osd create
  ceph-osd -i 0 --mkfs
fi
ceph-osd -i 0 -f &
storage=$!
osd_is_up() { timeout 5 ceph osd stat | grep -q '1 up'; }
wait_until osd_is_up

if [ -n "$first" ]; then
  timeout 120 radosgw-admin -n client.rgw user create --uid=bangdai --display-name=bangdai \
    --access-key="$BANGDAI_STORE_ACCESSKEY" --secret-key="$BANGDAI_STORE_SECRETKEY" >/dev/null
  touch "$data/created"
fi
radosgw -n client.rgw -f &
gateway=$!

wait -n "$monitor" "$storage" "$gateway" || true
echo '对象存储的一个进程结束了，容器随之结束。' >&2
stop_all
exit 1
