import { describe, expect, it } from "vitest";
import type { protections } from "../../../constructs/services/loosened";
import type { ServiceFacts } from "../../../constructs/services/service-facts";
import { agentContainer } from "../../support/deploy/service-facts";
import type { Block } from "../../support/deploy/synthesized";

const reason = "Agreed with A. Operator, 2026-05-04";

describe("hardening()", () => {
  it("hardening() protects a container without being told", () => {
    expect(agentContainer()).toMatchObject({
      user: "65532:65532",
      read_only: true,
      capabilities: { drop: ["ALL"] },
      security_opts: ["no-new-privileges"],
      memory: 256,
      memory_swap: 256,
      cpu_shares: 512,
      log_driver: "json-file",
      log_opts: { "max-file": "3", "max-size": "10m" },
      restart: "always",
      destroy_grace_seconds: 30,
      init: true,
      must_run: true,
      tmpfs: { "/tmp": "rw,noexec,nosuid,nodev,size=16m,uid=65532,gid=65532" },
    });
  });

  it.each([
    ["ports"],
    ["publish_all_ports"],
    ["mounts"],
    ["volumes"],
    ["devices"],
    ["cpus"],
    ["network_mode"],
    ["pid_mode"],
    ["ipc_mode"],
    ["userns_mode"],
    ["privileged"],
  ])("hardening() sets no %s", (attribute) => {
    expect(agentContainer()).not.toHaveProperty(attribute);
  });

  it("hardening() gives as much memory to write in and as much time to stop as asked, and no more", () => {
    const container = agentContainer({ scratchMiB: { "/work": 8, "/tmp": 1 }, stopGraceS: 90, user: "0999:1000" });
    expect(container).toMatchObject({
      tmpfs: { "/work": "rw,noexec,nosuid,nodev,size=8m,uid=999,gid=1000", "/tmp": "rw,noexec,nosuid,nodev,size=1m,uid=999,gid=1000" },
      destroy_grace_seconds: 90,
    });
    expect(agentContainer({ scratchMiB: {} }).tmpfs ?? {}).toEqual({});
  });
});

/** Attributes that differ between two containers, apart from the hash over all of them. */
function changes(change: Partial<ServiceFacts>): Record<string, unknown> {
  const [plain, changed]: Block[] = [agentContainer(), agentContainer(change)];
  const names = [...new Set([...Object.keys(plain ?? {}), ...Object.keys(changed ?? {})])].filter((name) => name !== "labels");
  return Object.fromEntries(
    names.filter((name) => JSON.stringify(plain?.[name]) !== JSON.stringify(changed?.[name])).map((name) => [name, changed?.[name]]),
  );
}

describe("hardening() of what is loosened", () => {
  const loosened: Readonly<Record<keyof typeof protections, [Partial<ServiceFacts>, Record<string, unknown>]>> = {
    rootUser: [{ user: "0:0" }, { user: "0:0", tmpfs: { "/tmp": "rw,noexec,nosuid,nodev,size=16m,uid=0,gid=0" } }],
    writableRoot: [{}, { read_only: false }],
    privilegeGain: [{}, { security_opts: undefined }],
    capabilities: [{}, { capabilities: { add: ["CAP_NET_RAW", "CAP_SYS_TIME"], drop: ["ALL"] } }],
    anyAddress: [
      { ports: [{ container: 80, host: 8080, address: "0.0.0.0" }] },
      { ports: [{ internal: 80, external: 8080, ip: "0.0.0.0", protocol: "tcp" }] },
    ],
    privilegedPort: [
      { ports: [{ container: 80, host: 80, address: "10.0.0.7" }] },
      { ports: [{ internal: 80, external: 80, ip: "10.0.0.7", protocol: "tcp" }] },
    ],
    hostNetwork: [{}, { network_mode: "host", networks_advanced: undefined }],
    devices: [
      { machine: { devices: [{ host: "/dev/ttyUSB0", container: "/dev/sdr", access: "rw" }], ulimits: {} } },
      { devices: [{ host_path: "/dev/ttyUSB0", container_path: "/dev/sdr", permissions: "rw" }] },
    ],
    plainText: [{}, {}],
    noHealthcheck: [{}, {}],
    secretText: [{ environment: { PASSWORD: "none" } }, { env: ["PASSWORD=none"] }],
    removableData: [{}, {}],
    discarded: [{}, {}],
    engineSocket: [
      { engineSocket: "/run/docker.sock" },
      {
        network_mode: "none",
        networks_advanced: undefined,
        mounts: [{ type: "bind", source: "/run/docker.sock", target: "/var/run/docker.sock", read_only: true }],
      },
    ],
  };

  it.each(Object.entries(loosened))(
    "hardening() loosened by %s changes nothing else in the container",
    (protection, [change, expected]) => {
      const more = protection === "capabilities" ? { add: ["SYS_TIME", "NET_RAW"] } : protection === "discarded" ? { paths: ["/x"] } : {};
      expect(changes({ ...change, loosened: { [protection]: { reason, ...more } } })).toStrictEqual(expected);
    },
  );
});
