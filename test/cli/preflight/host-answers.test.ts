import { smallService } from "cdktf-edge-node/testing";
import { describe, expect, it, vi } from "vitest";
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
  ['"df"', { stdout: df }],
  ["/proc/net/tcp", { stdout: table }],
  ["/proc/net/udp", { stdout: "  sl  local_address\n" }],
  ["GET /containers/json", { stdout: "[]" }],
  ["uplink", {}],
  ["PathOnHost", {}],
];
const fake = new FakeDocker(good);
const answers = (change: FakeAnswers = [], longestS?: number) => {
  fake.answer([...change, ...good]);
  const connection = fake.connection(longestS);
  const given = hostAnswers(
    { site: "riyadh", services: [service], rootDirectory: "/var/lib/docker" },
    new Probe(connection, "probe@sha256:…", "riyadh"),
  );
  connection.close();
  return given;
};
/** Descriptions of the containers that were made. */
const made = () =>
  fake.requests
    .filter((request) => request.startsWith("POST /containers/create"))
    .map((request) => JSON.parse(request.slice(request.indexOf("{"))) as { readonly User: string; readonly HostConfig: object });

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
    expect(made()).toHaveLength(5);
    for (const one of made()) {
      expect(one).toMatchObject({
        Labels: { "edge-node.preflight": "riyadh" },
        Entrypoint: ["/bin/busybox"],
        HostConfig: {
          ReadonlyRootfs: true,
          CapDrop: ["ALL"],
          SecurityOpt: ["no-new-privileges"],
          Memory: 16 * 1024 ** 2,
          MemorySwap: 16 * 1024 ** 2,
          NetworkMode: JSON.stringify(one).includes("/proc/net/") ? "host" : "none",
        },
      });
      expect(JSON.stringify(one)).not.toMatch(/Privileged|Binds|CapAdd|"ReadOnly":false/);
      expect([...JSON.stringify(one).matchAll(/"Source"|"PathOnHost"/g)].length).toBeLessThanOrEqual(1);
    }
    expect(made().map(({ User }) => User)).toEqual(["65532:65532", "65532:65532", "65532:65532", "1000:1000", "65532:65532"]);
    expect(fake.requests.join("\n")).not.toMatch(/cat[^"]* \/asked/); // contents are read by nobody
  });

  it("asks all over one connection, and waits for no answer before the next question", () => {
    answers([['"df"', { stdout: df, slowMs: 300 }]]);
    expect(fake.commands).toEqual(["--host x system dial-stdio"]);
    const first = fake.requests.findIndex((request) => request.includes("/wait"));
    expect([first, fake.requests.length]).toEqual([4, 1 + 5 * 6]); // the list of containers, and six steps of each run in order
  });

  it("tells a secret that is missing from one that its user cannot read, and both from what was not asked", () => {
    const state = (answer: FakeAnswers[number][1]) => {
      const { secrets } = answers([["uplink", answer]]);
      return "value" in secrets ? secrets.value[0]?.state : secrets;
    };
    expect(
      state({ stderr: 'invalid mount config for type "bind": bind source path does not exist: /etc/edge-node/uplink', status: 400 }),
    ).toEqual({ value: "missing" });
    expect(state({ status: 64 })).toEqual({ value: "unreadable" });
    expect(state({ status: 1 })).toEqual({ notAsked: "the probe container ended with 1, it says nothing" });
    expect(state({ stderr: "cannot start" })).toEqual({ notAsked: "the probe container did not run, cannot start" });
  });

  it("tells a device that is missing from a probe that does not run", () => {
    const there = (answer: FakeAnswers[number][1]) => {
      const { devices } = answers([["PathOnHost", answer]]);
      return "value" in devices ? devices.value[0]?.isThere : devices;
    };
    expect(
      there({ stderr: 'error gathering device information while adding custom device "/dev/ttyUSB0": no such file or directory' }),
    ).toEqual({ value: false });
    expect(there({ stderr: 'exec: "/bin/busybox": stat /bin/busybox: no such file or directory' })).toEqual({
      notAsked: expect.stringContaining("the probe container did not run"),
    });
  });

  it("takes no answer for one that is none", () => {
    expect(answers([['"df"', { stdout: "nothing\n" }]]).freeDiskMiB).toEqual({
      notAsked: expect.stringContaining("the probe container ended with 0"),
    });
    expect(answers([["/proc/net/tcp", { stdout: "" }]]).heldPorts).toEqual({ notAsked: expect.stringContaining("the probe") });
    expect(answers([["/containers/json", { stderr: "broken", status: 500 }]]).heldPorts).toEqual({
      notAsked: expect.stringContaining("broken"),
    });
  });

  it("knows that a disk is full where the engine cannot make a container for want of room", () => {
    const full = { stderr: "mkdir /var/lib/docker/containers/1: no space left on device" };
    expect(answers([['"df"', full]]).freeDiskMiB).toEqual({ value: 0 });
  });

  it("removes the containers of a probe that gave no answer, over a connection of its own, and asks it nothing more", () => {
    const { freeDiskMiB, heldPorts } = answers([["/proc/net/tcp", { isSilent: true }]], 0.5);
    expect([freeDiskMiB, heldPorts]).toEqual([
      { value: 68_289_628 / 1024 },
      { notAsked: "the probe container gave no answer within 0.5 s" },
    ]);
    expect(fake.commands).toHaveLength(2);
    const removed = fake.requests
      .slice(-5)
      .map((request) => /^DELETE \/containers\/(edge-node-preflight-[0-9a-f]+)\?force=1/.exec(request)?.[1]);
    expect(new Set(removed).size).toBe(5);
  });

  it("asks everything once more where the connection is lost, and no container of the first time stands in the way", () => {
    const said = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
    const { freeDiskMiB, secrets } = answers([["uplink", { isLost: true }]]);
    expect(freeDiskMiB).toEqual({ value: 68_289_628 / 1024 });
    expect(secrets).toMatchObject({ value: [{ state: { notAsked: expect.stringContaining("closed") } }] });
    expect(said.mock.calls.map(([line]) => line)).toEqual(["- x: the connection was lost (other side closed). Second try\n"]);
    said.mockRestore();
    expect(fake.commands).toHaveLength(3); // to ask, to ask once more, and to remove
    const names = fake.requests.flatMap((request) => /create\?name=(\S+)/.exec(request)?.[1] ?? []);
    expect(names.length).toBe(2 * new Set(names).size);
    for (const name of names) expect(fake.requests.find((request) => request.includes(name))).toMatch(/^DELETE /);
  });

  it("asks nothing without a probe, and says nothing of what is not there", () => {
    const notAsked = { notAsked: "the probe is not on the engine" };
    const asked = { site: "riyadh", rootDirectory: "/" };
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
