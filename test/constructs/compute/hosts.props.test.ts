import type { HostProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { computeFacts } from "../../../constructs/compute/compute.facts";
import { computeSchema } from "../../../constructs/compute/compute.props";
import { PropsError, parseProps } from "../../../constructs/props";
import { compute30kW } from "../../../examples/parts/it-30kw";
import { host } from "../../support/nodes/hosted-node";
import { everyRow } from "../../support/tables/every-row";

const withHosts = (...hosts: readonly (readonly object[])[]) => ({
  racks: compute30kW.racks.map((rack, i) => ({ ...rack, hosts: hosts[i] ?? [] })),
});

function problems(...hosts: readonly (readonly object[])[]): readonly string[] {
  try {
    parseProps(computeSchema, "compute", withHosts(...hosts));
    return [];
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

const of = (change: object) => problems([{ ...host("host-1"), ...change }]);

describe("hostsSchema", () => {
  it("refuses what no host is", () => {
    everyRow<[string, object, RegExp]>(
      "%s",
      [
        [
          "no address",
          { address: undefined },
          /racks\[0\]\.hosts\[0\]\.address: must not be undefined: write it as "ssh:\/\/edge@10\.0\.0\.7"/,
        ],
        ["an address that is none", { address: "10.0.0.7" }, /must be the address of an engine but is "10\.0\.0\.7": write it as/],
        ["an address of another protocol", { address: "http://10.0.0.7" }, /must be the address of an engine/],
        ["an address with a password", { address: "ssh://edge:hunter2@10.0.0.7" }, /must not hold a secret.*use a key of SSH/],
        ["an address that ssh takes for an option", { address: "ssh://-oProxyCommand=x" }, /must be the address of an engine/],
        [
          "an address with an expression of Terraform",
          { address: "ssh://${var.host}" },
          /must not hold \$\{, which nothing fills in here.*variable: "host_1_engine"/,
        ],
        ["tcp without a port", { address: "tcp://10.0.0.7", certificates: "/etc/edge-node/h" }, /must have a port.*2376/],
        [
          "tcp without certificates",
          { address: "tcp://10.0.0.7:2376" },
          /certificates: is required because .* without TLS is root access to its host/,
        ],
        ["certificates that nothing uses", { certificates: "/etc/edge-node/h" }, /certificates: is not used by ssh:\/\/edge@host-1/],
        [
          "certificates at a relative path",
          { address: "tcp://10.0.0.7:2376", certificates: "certs" },
          /must be the absolute path of a folder/,
        ],
        ["a variable with a name that Terraform has for itself", { address: { variable: "count" } }, /must not be the reserved word/],
        ["half a MiB", { memory: "0.5 MiB" }, /must be whole MiB/],
        ["no cores", { cores: 0 }, /cores: /],
        ["a socket of root's group", { socketGroup: 0 }, /socketGroup: must be/],
        ["a socket at a relative path", { socket: "docker.sock" }, /socket: must be/],
        ["a network address that is none", { networkAddress: "host-1.local" }, /must be an IP address/],
        ["a network address of all its ports", { networkAddress: "0.0.0.0" }, /must be an IP address that other hosts reach/],
        ["a network address of the machine itself", { networkAddress: "127.0.0.1" }, /must be an IP address that other hosts reach/],
        ["a network address of one link", { networkAddress: "fe80::1" }, /must be an IP address that other hosts reach/],
        ["a port that is none", { address: "ssh://edge@10.0.0.7:99999" }, /must have a port from 1 to 65535/],
        [
          "accelerators of one kind twice",
          {
            accelerators: [
              { name: "nvidia-l4", count: 1 },
              { name: "nvidia-l4", count: 2 },
            ],
          },
          /must be unique/,
        ],
        [
          "memory that may become only smaller",
          { scalable: { memory: "32 GiB" } },
          /scalable\.memory: must be at least the present 64 GiB but is 32 GiB/,
        ],
        ["cores that may become only fewer", { scalable: { cores: 8 } }, /scalable\.cores: must be at least the present 16 but is 8/],
        ["half a MiB that it may become", { scalable: { memory: "65536.5 MiB" } }, /scalable\.memory: must be whole MiB/],
        ["nothing that may grow", { scalable: {} }, /scalable: must state what may grow but is empty: add memory or cores/],
        [
          "a disk that may become only smaller",
          { disks: [{ name: "data", size: "4 TB", scalable: { to: "2 TB" } }] },
          /disks\[0\]\.scalable\.to: must be at least the present 4 TB but is 2 TB/,
        ],
        ["no accelerators of a kind", { accelerators: [{ name: "nvidia-l4", count: 0 }] }, /count/],
      ],
      (_what, change, expected) => {
        const found = of(change);
        expect(found).toEqual([expect.stringMatching(expected)]);
        expect(found.join()).not.toContain("hunter2");
      },
    );
  });

  it("refuses two hosts of one name, in one rack or in two, and one engine twice", () => {
    expect(problems([host("host-1")], [host("host-1", { address: "ssh://other" })])).toEqual([
      expect.stringMatching(/racks\[1\]\.hosts\[0\]\.name: must be unique in the node but racks\[0\]\.hosts\[0\] is named "host-1" too/),
    ]);
    expect(problems([host("host-1"), host("host-1", { address: "ssh://other" })])).toEqual([
      expect.stringMatching(/hosts\[1\]\.name: must be unique/),
    ]);
    expect(problems([host("host-1")], [host("host-2", { address: "ssh://edge@host-1" })])).toEqual([
      expect.stringMatching(
        /racks\[1\]\.hosts\[0\]\.address: must be an engine that no other host has but racks\[0\]\.hosts\[0\], "host-1", has it too/,
      ),
    ]);
  });

  it("refuses two spellings of one engine", () => {
    everyRow(
      "%s and %s",
      [
        ["ssh://edge@10.0.0.7", "ssh://root@10.0.0.7:22"],
        ["unix:///var/../run/docker.sock", "unix:///var/run/docker.sock"],
      ] as const,
      (one, other) => {
        expect(problems([host("host-1", { address: one }), host("host-2", { address: other })])).toEqual([
          expect.stringMatching(/hosts\[1\]\.address: must be an engine that no other host has/),
        ]);
      },
    );
  });

  it("refuses a node all of whose hosts leave", () => {
    expect(problems([host("host-1", { leaving: true })], [host("host-2", { leaving: true })])).toEqual([
      expect.stringMatching(/racks\[0\]\.hosts\[0\]\.leaving: must keep at least one host but host-1 and all others are leaving: keep one/),
    ]);
    expect(problems([host("host-1", { leaving: true })], [host("host-2")])).toEqual([]);
  });

  it("refuses an address that is none of one of two hosts", () => {
    expect(problems([host("host-1")], [{ ...host("host-2"), address: "-5 kW" }])).toEqual([
      expect.stringMatching(/^racks\[1\]\.hosts\[0\]\.address: must be the address of an engine but is "-5 kW"/),
    ]);
  });

  it("refuses two hosts of one network address", () => {
    expect(problems([host("host-1", { networkAddress: "10.0.0.7" })], [host("host-2", { networkAddress: "10.0.0.7" })])).toEqual([
      expect.stringMatching(/racks\[1\]\.hosts\[0\]\.networkAddress: must be unique but "host-1" also has 10\.0\.0\.7/),
    ]);
  });

  it("takes what a host may leave out or add", () => {
    everyRow<Partial<HostProps>>(
      "%j",
      [
        { address: "unix:///var/run/docker.sock" },
        { address: "ssh://10.0.0.7:2222" },
        { address: "tcp://[fd00::7]:2376", certificates: "/etc/edge-node/h" },
        { address: { variable: "host_1_engine" } },
        { scalable: { memory: "64 GiB", cores: 16 }, disks: [{ name: "data", size: "4 TB", scalable: { to: "8 TB" } }] },
      ],
      (change) => {
        expect(of(change)).toEqual([]);
      },
    );
  });
});

describe("hostFacts()", () => {
  it("hostFacts() gives hosts of all racks in declared order, with sizes in MiB and bytes", () => {
    const full = host("host-2", {
      memory: "60 GiB",
      disks: [{ name: "data", size: "1000 GB" }],
      networkAddress: "FD00::7",
      accelerators: [{ name: "nvidia-l4", count: 2 }],
    });
    const { hosts, devices } = computeFacts(parseProps(computeSchema, "compute", withHosts([host("host-1")], [full])));
    expect(hosts.map(({ id, rack }) => [id, rack])).toEqual([
      ["host-1", "rack-1"],
      ["host-2", "rack-2"],
    ]);
    expect(hosts[1]).toEqual({
      id: "host-2",
      rack: "rack-2",
      address: "ssh://edge@host-2",
      memoryMiB: 61_440,
      cores: 16,
      disks: [{ name: "data", bytes: 1e12 }],
      networkAddress: "fd00::7",
      accelerators: { "nvidia-l4": 2 },
    });
    expect(devices.filter(({ kind }) => kind === "host").map(({ id }) => id)).toEqual(["host-1", "host-2"]);
  });
});
