import { describe, expect, it } from "vitest";
import { parseProps } from "../../../constructs/props/parse-props";
import type { LoosenedProps } from "../../../constructs/services/loosened";
import { programSchema } from "../../../constructs/services/program";
import { problemsOf } from "../../support/props/problems-of";
import { program, programProblems } from "../../support/props/programs";
import { everyRow } from "../../support/tables/every-row";

const port = { container: 80, host: 8080, address: "10.0.0.7" };
const reason = "Agreed with A. Operator, 2026-05-04";

/** A container that asks for one protection less, and what it is told. */
const protections: readonly [keyof LoosenedProps, object, string][] = [
  [
    "rootUser",
    { user: "0:0" },
    'user: must be neither user nor group root but is "0:0": write 65532:65532, or say why in loosened.rootUser',
  ],
  [
    "anyAddress",
    { ports: [{ ...port, address: "0.0.0.0" }] },
    "ports[0].address: must be one address of the host but is 0.0.0.0, which is all of them: name one, or say why not in loosened.anyAddress",
  ],
  [
    "privilegedPort",
    { ports: [{ ...port, host: 1023 }] },
    "ports[0].host: must be 1024 or above but is 1023: choose another, or say why not in loosened.privilegedPort",
  ],
  [
    "secretText",
    { environment: { DB_PASSWORD: "hunter2" } },
    "environment.DB_PASSWORD: must not be a secret, which Terraform's state would keep, but its name says that it is one (secret rule name): give it in secrets as a file of the host, or say in loosened.secretText that it is none",
  ],
  [
    "secretText",
    { files: { "/etc/decoder/key.pem": "-----BEGIN PRIVATE KEY-----\nhunter2\n" } },
    "files./etc/decoder/key.pem: must not be a secret, which Terraform's state would keep, but it holds a private key in line 1 (secret rule private-key): give it in secrets as a file of the host, or say in loosened.secretText that it is none",
  ],
];

describe("checkContainer", () => {
  it("checkContainer keeps every protection until a reason is given", () => {
    everyRow("%s: %j", protections, (protection, change, problem) => {
      expect(programProblems(change)).toEqual([problem]);
      expect(programProblems({ ...change, loosened: { [protection]: { reason } } })).toEqual([]);
    });
  });

  it("checkContainer requires a health check until a reason is given", () => {
    const { healthcheck: _, ...unchecked } = program;
    const problems = (change: object) => problemsOf(() => parseProps(programSchema, "riyadh-1/decoder", { ...unchecked, ...change }));
    expect(problems({})).toEqual([
      'healthcheck: is required: give { http: { port } }, { tcp: port } or { command }, or "image" when the image brings a check, or say why not in loosened.noHealthcheck',
    ]);
    expect(problems({ loosened: { noHealthcheck: { reason } } })).toEqual([]);
  });

  it("checkContainer refuses to loosen a protection when nothing is in the way", () => {
    everyRow("%s", ["rootUser", "anyAddress", "privilegedPort", "secretText", "noHealthcheck", "removableData"] as const, (protection) => {
      expect(programProblems({ ports: [port], loosened: { [protection]: { reason } } })).toEqual([
        `loosened.${protection}: takes away a protection that is not in the way: leave it out`,
      ]);
    });
  });

  it("checkContainer refuses to discard what is kept or in memory, and what is no path", () => {
    const discarded = (...paths: string[]) => ({ discarded: { paths, reason } });
    expect(programProblems({ dataDirectories: ["/decoder-data"], loosened: discarded("/cache", "/decoder-data", "/tmp") })).toEqual([
      "loosened.discarded.paths[1]: must not be kept or in memory but /decoder-data is: leave one of the two out",
      "loosened.discarded.paths[2]: must not be kept or in memory but /tmp is: leave one of the two out",
    ]);
    expect(programProblems({ loosened: discarded("cache") })).toEqual([
      expect.stringMatching(/^loosened\.discarded\.paths\[0\]: must be /),
    ]);
    expect(programProblems({ loosened: discarded() })).toHaveLength(1);
  });

  it("checkContainer takes removable data of a container that keeps data", () => {
    expect(programProblems({ dataDirectories: ["/decoder-data"], loosened: { removableData: { reason } } })).toEqual([]);
  });

  it("checkContainer knows root, by its user or its group, in any spelling", () => {
    everyRow("%s", ["00:5", "65532:0", "5:00"], (user) => {
      expect(programProblems({ user })).toEqual([
        `user: must be neither user nor group root but is "${user}": write 65532:65532, or say why in loosened.rootUser`,
      ]);
      expect(programProblems({ user, loosened: { rootUser: { reason } } })).toEqual([]);
    });
  });

  it("checkContainer loosens for every port at once, and names each that is in the way", () => {
    const ports = [
      { ...port, host: 80 },
      { ...port, container: 81, host: 81 },
    ];
    expect(programProblems({ ports }).map((problem) => problem.slice(0, problem.indexOf(":")))).toEqual(["ports[0].host", "ports[1].host"]);
    expect(programProblems({ ports, loosened: { privilegedPort: { reason } } })).toEqual([]);
  });

  it("checkContainer finds a secret wherever a container takes text, names the place and never repeats it", () => {
    const pem = "-----BEGIN PGP PRIVATE KEY BLOCK-----\nhunter2\n";
    const told = programProblems({
      environment: { dbPassword: "hunter2", DATABASE: "postgres://u:hunter2@h/d", NOTE: pem },
      command: ["run", "--password=hunter2", "--token", "hunter2", pem],
      healthcheck: { command: ["/decoder", "check", "--url=https://u:hunter2@h"] },
      files: { "/etc/decoder/key.pem": pem, "/etc/decoder/main.yaml": "nats: nats://u:hunter2@h", "/etc/decoder/note.txt": "password: x" },
    });
    expect(told.map((problem) => problem.slice(0, problem.indexOf(": ")))).toEqual([
      "environment.dbPassword",
      "environment.DATABASE",
      "environment.NOTE",
      "command[1]",
      "command[3]",
      "command[4]",
      "healthcheck.command[2]",
      "files./etc/decoder/key.pem",
      "files./etc/decoder/main.yaml",
      "files./etc/decoder/note.txt",
    ]);
    expect(told.join("\n")).not.toMatch(/hunter2|BEGIN/);
  });

  it("checkContainer lets variables and flags name a file that the container is given", () => {
    const secrets = { "/run/secrets/key": { hostFile: "/etc/edge-node/key" } };
    const named = { environment: { PRIVATE_KEY: "/run/secrets/key" }, command: ["run", "--private-key=/run/secrets/key"] };
    expect(programProblems({ ...named, secrets })).toEqual([]);
    expect(programProblems(named)).toHaveLength(2);
  });

  it("checkContainer does not repeat what has another form: it may be a secret", () => {
    everyRow(
      "%j",
      [
        [{ environment: "PASSWORD=hunter2" }, 'environment: must be the values of variables by their names: write { NAME: "value" }'],
        [{ environment: ["PASSWORD=hunter2"] }, 'environment: must be the values of variables by their names: write { NAME: "value" }'],
        [{ command: "run --password=hunter2" }, 'command: must be a list of texts: write ["/program", "argument"]'],
        [{ command: ["--pin", 123_456] }, "command[1]: must be text: write the value in quotes"],
        [{ healthcheck: { command: "run hunter2" } }, 'healthcheck.command: must be a list of texts: write ["/program", "argument"]'],
        [{ files: "hunter2" }, 'files: must be the texts of files by their path: write { "/etc/name/file.yaml": "text" }'],
        [{ files: { "/etc/decoder/pin": 123_456 } }, "files./etc/decoder/pin: must be the text of the file: write it in quotes"],
      ],
      (change, problem) => {
        expect(programProblems(change)).toEqual([problem]);
      },
    );
  });
});

describe("checkContainer of ports", () => {
  it("checkContainer refuses a port of the container twice, which the provider cannot tell apart, on TCP and UDP too", () => {
    expect(programProblems({ ports: [port, { ...port, host: 9090, protocol: "udp" }] })).toEqual([
      "ports[1].container: must stand once but ports[0] is 80 too: leave one of them out",
    ]);
  });

  it("checkContainer finds a port of the host that stands twice", () => {
    everyRow(
      "%s",
      [
        ["the same address", { ...port, container: 81 }, true],
        ["all addresses", { ...port, container: 81, address: "0.0.0.0" }, true],
        ["another address", { ...port, container: 81, address: "10.0.0.8" }, false],
        ["another protocol", { ...port, container: 81, protocol: "udp" }, false],
      ],
      (_what, second, refused) => {
        const loosened = second.address === "0.0.0.0" ? { loosened: { anyAddress: { reason } } } : {};
        const problem = "ports[1].host: must stand once but ports[0] is 8080 too: leave one of them out";
        expect(programProblems({ ports: [port, second], ...loosened })).toEqual(refused ? [problem] : []);
      },
    );
  });

  it("checkContainer wants a reason for a device, and a place of its own for each", () => {
    const devices = [{ host: "/dev/sdr0" }, { host: "/dev/sdr1", container: "/dev/sdr0" }];
    expect(programProblems({ devices })).toEqual([
      'devices[0]: must be reached for a reason but "/dev/sdr0" has none: say why in loosened.devices, or leave it out',
      'devices[1]: must be reached for a reason but "/dev/sdr1" has none: say why in loosened.devices, or leave it out',
      'devices[1]: must have a place of its own in the container but "/dev/sdr0" is that of devices[0] too: give another',
    ]);
    expect(programProblems({ loosened: { devices: { reason: "x" } } })).toEqual([
      "loosened.devices: takes away a protection that is not in the way: leave it out",
    ]);
  });

  it("checkContainer lets a program listen on the host with a reason, and publishes no port of it then", () => {
    const loosened = { hostNetwork: { reason: "Multicast of the antenna, A. Operator, 2026-11-28" } };
    expect(programProblems({ loosened })).toEqual([]);
    expect(programProblems({ loosened, ports: [{ container: 80, host: 8080, address: "10.0.0.7" }] })).toEqual([
      "ports[0]: must not be published beside loosened.hostNetwork, with which the program listens on the host itself: leave it out",
    ]);
  });

  it("checkContainer asks for no health check of what runs once, and takes none", () => {
    const { healthcheck, ...unchecked } = program;
    expect(problemsOf(() => parseProps(programSchema, "program", { ...unchecked, runs: "once" }))).toEqual([]);
    expect(programProblems({ runs: "once" })).toEqual([
      "healthcheck: must not be given of what runs once, it is well when it ends with 0: leave it out",
    ]);
    expect(healthcheck).toBeDefined();
  });

  it("checkContainer lets nothing cover the programs of the probe", () => {
    everyRow(
      "%j",
      [
        [{ dataDirectories: ["/.edge-node"] }, "dataDirectories[0]"],
        [{ scratch: { "/.edge-node": "8 MiB" } }, "scratch./.edge-node"],
        [{ files: { "/.edge-node/a": "x" } }, "files./.edge-node/a"],
      ],
      (mount, path) => {
        expect(programProblems(mount)).toEqual([
          `${path}: must not cover /.edge-node/probe, which is mounted for the program itself: move it`,
        ]);
      },
    );
  });
});
