package cn.bangdai.app;

import java.nio.file.Path;

/** The configuration of a Ceph of one node that answers in seconds and keeps nothing twice. */
final class CephSettings {

  private CephSettings() {}

  static String of(String id, int monitorPort, int gatewayPort, Path folder) {
    return """
        [global]
        fsid = %1$s
        mon host = [v2:127.0.0.1:%2$d]
        public network = 127.0.0.0/8
        ms bind ipv6 = false
        ms bind msgr1 = false
        ms mon client mode = crc
        auth cluster required = none
        auth service required = none
        auth client required = none
        run dir = %3$s/run
        admin socket = %3$s/run/$name.asok
        pid file = %3$s/run/$name.pid
        crash dir = %3$s/run
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
        mon data avail crit = 1
        mon data avail warn = 2
        paxos propose interval = 0.05
        paxos min wait = 0.01
        [mon.a]
        mon data = %3$s/mon
        [osd.0]
        osd data = %3$s/osd
        osd objectstore = bluestore
        bluestore block size = 4294967296
        bluestore fsck on mount = false
        osd memory target = 939524096
        bluestore cache autotune = false
        bluestore cache size = 67108864
        [client.rgw]
        rgw data = %3$s/rgw
        rgw frontends = beast endpoint=127.0.0.1:%4$d
        rgw relaxed region enforcement = true
        """
        .formatted(id, monitorPort, folder, gatewayPort);
  }
}
