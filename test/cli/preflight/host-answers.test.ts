import { smallService } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { hostAnswers } from "../../../cli/preflight/host-answers";
import { Probe } from "../../../cli/preflight/probe";
import { type FakeAnswers, FakeDocker } from "../../support/programs/fake-docker";

const service = smallService({
  id: "demodulator",
  user: "1000:1000",
  secrets: { "/run/secrets/uplink": { hostFile: "/etc/edge-node/uplink" } },
  ports: [{ container: 80, host: 8080, address: "10.0.0.7" }],
  machine: { devices: [{ host: "/dev/ttyUSB0", container: "/dev/ttyUSB0", access: "rw" }], ulimits: {} },
});
const df =
  "Filesystem           1024-blocks    Used Available Capacity Mounted on\n/dev/vda             264212084  27211636  68289628  28% /\n";
const table = "  sl  local_address rem_address   st\n   0: 00000000:0016 00000000:0000 0A 0 0\n";
const good: FakeAnswers = [
  [" df ", { stdout: df }],
  ["/proc/net/tcp", { stdout: table }],
  ["/proc/net/udp", { stdout: "  sl  local_address\n" }],
  [" ps ", { stdout: "" }],
  ["uplink", {}],
  ["--device", {}],
];
const refused = (stderr: string) => ({
  stderr: `docker: Error response from daemon: ${stderr}\n\nRun 'docker run --help' for more information\n`,
  status: 125,
});
const fake = new FakeDocker(good);
const answers = (change: FakeAnswers = [], longestS?: number) => {
  fake.answer([...change, ...good]);
  const docker = fake.docker(longestS);
  const asked = { docker, host: "x", site: "riyadh", services: [service], rootDirectory: "/var/lib/docker" };
  return hostAnswers(asked, new Probe(docker, "x", "probe@sha256:…", "riyadh"));
};

describe("hostAnswers()", () => {
  it("is what the probe sees of disk, ports, secrets and devices", () => {
    expect(answers()).toMatchObject({
      freeDiskMiB: { value: 68_289_628 / 1024 },
      heldPorts: { value: [{ host: 22, address: "0.0.0.0", protocol: "tcp" }] },
      secrets: { value: [{ service: "demodulator", hostFile: "/etc/edge-node/uplink", state: { value: "readable" } }] },
      devices: { value: [{ host: "/dev/ttyUSB0", isThere: { value: true } }] },
    });
  });

  it("runs the probe without rights, with one thing of the host, read-only, and the network of the host for ports alone", () => {
    answers();
    const runs = fake.commands.filter((command) => command.includes(" run "));
    expect(runs).toHaveLength(5);
    for (const run of runs) {
      for (const held of [
        "--rm",
        "--read-only",
        "--cap-drop ALL",
        "no-new-privileges",
        "--memory 16m",
        "--pull never",
        "edge-node.preflight=riyadh",
      ])
        expect(run).toContain(held);
      expect(run.includes("--network host")).toBe(run.includes("/proc/net/"));
      expect(run).not.toMatch(/ -v | --volume | --privileged/);
      expect([...run.matchAll(/--mount (\S+)/g)].map(([, mount]) => mount?.endsWith(",readonly"))).not.toContain(false);
    }
    expect(runs.find((run) => run.includes("uplink"))).toContain("--user 1000:1000");
    expect(fake.commands.join("\n")).not.toMatch(/cat \/asked/); // contents are read by nobody
  });

  it("tells a secret that is missing from one that its user cannot read, and both from what was not asked", () => {
    const state = (answer: FakeAnswers[number][1]) => {
      const { secrets } = answers([["uplink", answer]]);
      return "value" in secrets ? secrets.value[0]?.state : secrets;
    };
    expect(state(refused('invalid mount config for type "bind": bind source path does not exist: /etc/edge-node/uplink'))).toEqual({
      value: "missing",
    });
    expect(state({ status: 64 })).toEqual({ value: "unreadable" });
    expect(state({ status: 1 })).toEqual({ notAsked: "the probe ended with 1, it says nothing" });
    expect(state(refused("cannot start"))).toEqual({ notAsked: "the probe ended with 125, cannot start" });
  });

  it("tells a device that is missing from a probe that does not run", () => {
    const there = (answer: FakeAnswers[number][1]) => {
      const { devices } = answers([["--device", answer]]);
      return "value" in devices ? devices.value[0]?.isThere : devices;
    };
    expect(
      there(refused('error gathering device information while adding custom device "/dev/ttyUSB0": no such file or directory')),
    ).toEqual({ value: false });
    expect(there(refused('exec: "/bin/busybox": stat /bin/busybox: no such file or directory'))).toEqual({
      notAsked: expect.stringContaining("the probe ended with 125"),
    });
  });

  it("takes no answer for one that is none", () => {
    expect(answers([[" df ", { stdout: "nothing\n" }]]).freeDiskMiB).toEqual({
      notAsked: expect.stringContaining("the probe ended with 0"),
    });
    expect(answers([["/proc/net/tcp", { stdout: "" }]]).heldPorts).toEqual({ notAsked: expect.stringContaining("the probe") });
    expect(answers([[" ps ", { stderr: "broken\n", status: 1 }]]).heldPorts).toEqual({ notAsked: expect.stringContaining("broken") });
  });

  it("knows that a disk is full where the engine cannot make a container for want of room", () => {
    const full = refused("mkdir /var/lib/docker/containers/1: no space left on device");
    expect(answers([[" df ", full]]).freeDiskMiB).toEqual({ value: 0 });
  });

  it("removes the container of a probe that gave no answer, and waits for no second one", () => {
    expect(answers([[" df ", { after: "sleep 30" }]], 0.5).freeDiskMiB).toEqual({ notAsked: "the probe gave no answer within 0.5 s" });
    const name = /--name (edge-node-preflight-[0-9a-f]+)/.exec(fake.commands.find((command) => command.includes(" df ")) ?? "")?.[1];
    expect(fake.commands.slice(1)).toEqual([`--host x rm --force ${name}`]); // and asks it nothing more
  });

  it("asks nothing without a probe, and says nothing of what is not there", () => {
    const notAsked = { notAsked: "the probe is not on the engine" };
    const asked = { docker: fake.docker(), host: "x", site: "riyadh", rootDirectory: "/" };
    expect(hostAnswers({ ...asked, services: [service] }, notAsked)).toEqual({
      freeDiskMiB: notAsked,
      heldPorts: notAsked,
      secrets: notAsked,
      devices: notAsked,
    });
    expect(hostAnswers({ ...asked, services: [] }, notAsked)).toEqual({
      freeDiskMiB: notAsked,
      heldPorts: { value: [] },
      secrets: { value: [] },
      devices: { value: [] },
    });
  });
});
