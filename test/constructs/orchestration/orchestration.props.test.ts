import { describe, expect, it } from "vitest";
import { broker, decoder, parse } from "../../support/props/orchestration-props";
import { problemsOf } from "../../support/props/problems-of";
import { everyRow } from "../../support/tables/every-row";

describe("orchestrationSchema", () => {
  it("orchestrationSchema refuses what the engine would not get unchanged", () => {
    everyRow(
      "%s %j",
      [
        ["files", { "/etc/a.txt": "x" }, /files\.\/etc\/a\.txt: must lie in a directory of its own but is \/etc\/a\.txt:/],
        ["files", { "/etc/a/b.txt": "" }, /must hold text but is empty/],
        ["files", { "/etc/a/e\u0301": "x" }, /must be in Unicode normal form C/],
        ["command", ["run", ""], /command\[1\]: must not be empty, which the provider refuses:/],
        ["command", ["e\u0301"], /command\[0\]: must be in Unicode normal form C/],
        ["environment", { NAME: "\ud800" }, /environment\.NAME: must be whole Unicode characters/],
        ["environment", { NAME: "a\0b" }, /environment\.NAME: must not hold the character U\+0000/],
        ["healthcheck", { command: [] }, /healthcheck\.command: must have at least 1/],
        ["healthcheck", { command: ["check"], interval: "0 s" }, /healthcheck\.interval: must be whole seconds from 1 s but is 0 s:/],
      ],
      (prop, value, message) => {
        expect(() => parse([{ ...decoder, [prop]: value }])).toThrow(message);
      },
    );
  });

  it("orchestrationSchema lets the shares of a rack fill it, whatever binary rounding adds", () => {
    expect(0.01 + 0.32 + 0.56 + 0.11).toBeGreaterThan(1);
    const shares = ["1 %", "32 %", "56 %", "11 %"].map((shareOfRackPower, i) => ({ ...decoder, name: `part-${i}`, shareOfRackPower }));
    expect(parse(shares).workloads).toHaveLength(4);
  });

  it("orchestrationSchema refuses shares of a rack above 100 % and names rack and sum", () => {
    expect(() =>
      parse([decoder, { ...decoder, name: "archive", shareOfRackPower: "80 %" }, { ...decoder, name: "other", rack: "rack-2" }]),
    ).toThrow(
      "riyadh-1/orchestration is not valid (1 problem)\n" +
        "  workloads: must use at most 100 % of the power of rack-1 but use 120 %: lower shareOfRackPower or move a workload to another rack",
    );
  });

  it("orchestrationSchema refuses two workloads of one name", () => {
    expect(() => parse([decoder, { ...decoder, shareOfRackPower: "10 %" }])).toThrow(
      /workloads\[1\]\.name: must be unique but workload \[0\] is named "decoder" too/,
    );
  });

  it("orchestrationSchema refuses a misspelt prop and names the right one", () => {
    expect(() => parse([{ ...decoder, shareOfRackpower: "10 %" }])).toThrow(
      /workloads\[0\]\.shareOfRackpower: unknown prop: did you mean "shareOfRackPower"\?/,
    );
  });

  it("orchestrationSchema refuses a workload with a wrong value", () => {
    everyRow(
      "%s is %s",
      [
        ["memory", "512 MB", /workloads\[0\]\.memory: must be whole MiB and at least 6 MiB but is/],
        ["memory", "30 kW", /workloads\[0\]\.memory: must be/],
        ["memory", "4 MiB", /must be whole MiB and at least 6 MiB but is 4 MiB/],
        ["priority", 0, /workloads\[0\]\.priority: must be at least 1 but is 0/],
        ["priority", 10, /workloads\[0\]\.priority: must be at most 9 but is 10/],
        ["image", "decoder 1.2", /workloads\[0\]\.image: must be a registry reference but is "decoder 1\.2":/],
        ["image", undefined, /workloads\[0\]\.image: /],
        ["environment", { "A=B": "1" }, /must be the name of an environment variable but is "A=B":/],
        ["shareOfRackPower", "${TfToken[TOKEN.7]}", /shareOfRackPower: must be known at synth/],
      ],
      (prop, value, message) => {
        expect(() => parse([{ ...decoder, [prop]: value }])).toThrow(message);
      },
    );
  });

  it("orchestrationSchema checks the container of a workload: what is loosened, its ports and its secrets", () => {
    const { healthcheck: _, ...unchecked } = decoder;
    expect(problemsOf(() => parse([unchecked, { ...decoder, name: "other", user: "0:0", shareOfRackPower: "1 %" }]))).toEqual([
      'workloads[0].healthcheck: is required: give { http: { port } }, { tcp: port } or { command }, or "image" when the image brings a check, or say why not in loosened.noHealthcheck',
      'workloads[1].user: must be neither user nor group root but is "0:0": write 65532:65532, or say why in loosened.rootUser',
    ]);
  });

  it("orchestrationSchema keeps the broker's name for the broker", () => {
    expect(problemsOf(() => parse([{ ...decoder, name: "message-broker" }]))).toEqual([
      'workloads[0].name: must not be "message-broker", the name of the broker: choose another',
    ]);
  });
});

describe("placement of a workload", () => {
  const { rack: _, shareOfRackPower: __, ...placed } = decoder;
  it("refuses a workload where it cannot run", () => {
    everyRow<[string, object, RegExp]>(
      "%s",
      [
        [
          "neither a rack nor a power",
          placed,
          /workloads\[0\]\.rack: is required: state its rack and shareOfRackPower, or state its power instead/,
        ],
        ["a rack without its share", { ...placed, rack: "rack-1" }, /shareOfRackPower: is required with rack/],
        [
          "a rack beside a power",
          { ...decoder, power: "1 kW" },
          /rack: must not be stated with power[\s\S]*shareOfRackPower: must not be stated with power/,
        ],
        ["a host beside a power", { ...placed, power: "1 kW", host: "host-1" }, /host: must not be stated with power/],
        [
          "replicas on one host",
          { ...decoder, host: "host-1", replicas: 2 },
          /replicas: must each run on a separate host but all 2 are to run on host-1/,
        ],
        [
          "replicas at an address that one host has",
          { ...placed, power: "1 kW", replicas: 2, ports: [{ container: 80, host: 8080, address: "10.0.0.7" }] },
          /ports\[0\]\.address: must be an address that all hosts of the 2 replicas have but is 10\.0\.0\.7/,
        ],
        [
          "a replica without room for its number",
          { ...placed, power: "1 kW", replicas: 2, name: "a".repeat(63) },
          /at most 63 characters in all/,
        ],
        [
          "a variable that the node gives",
          { ...decoder, usesBroker: true, environment: { EDGE_NODE_BROKER: "x" } },
          /EDGE_NODE_BROKER: is already set by usesBroker/,
        ],
        [
          "numbers of accelerators that the node gives",
          { ...decoder, accelerators: [{ name: "nvidia-l4", count: 1 }], environment: { NVIDIA_VISIBLE_DEVICES: "all" } },
          /NVIDIA_VISIBLE_DEVICES: is already set by accelerators/,
        ],
        ["no replica", { ...placed, power: "1 kW", replicas: 0 }, /replicas/],
        [
          "replicas that take more than the rack has",
          { ...decoder, replicas: 3 },
          /must use at most 100 % of the power of rack-1 but use 120 %/,
        ],
      ],
      (_what, workload, expected) => {
        expect(() => parse([workload])).toThrow(expected);
      },
    );
  });

  it("refuses a contact plan that is in the way", () => {
    everyRow(
      "%j",
      [
        [{ contactPlan: true }, /workloads\[0\]\.contactPlan: must be one of "reread", "restart" but is true: choose one of them/],
        [{ contactPlan: "reread", environment: { EDGE_NODE_CONTACT_PLAN: "x" } }, /EDGE_NODE_CONTACT_PLAN: is already set by contactPlan/],
        [
          { contactPlan: "reread", files: { "/etc/contact-plan/own.json": "{}" } },
          /must lie outside \/etc\/contact-plan, which the program's own/,
        ],
        [
          { contactPlan: "restart", dataDirectories: ["/etc/contact-plan"] },
          /must lie outside \/etc\/contact-plan, which the program's own/,
        ],
        [
          { contactPlan: "reread", runs: "once", healthcheck: undefined },
          /contactPlan: must be "restart" for a workload that runs once and cannot reread, but is "reread": correct one of the two/,
        ],
      ],
      (change, message) => {
        const workload = { ...decoder, ...change };
        if ("healthcheck" in change) delete (workload as { healthcheck?: string }).healthcheck;
        expect(() => parse([workload])).toThrow(message);
      },
    );
  });

  it("refuses a replica that is called as another workload, or as the broker", () => {
    expect(() =>
      parse([
        { ...placed, power: "1 kW", replicas: 2 },
        { ...placed, power: "1 kW", name: "decoder-2" },
      ]),
    ).toThrow(/workloads\[1\]\.name: must be unique with its replicas but "decoder-2" is of workload \[0\] too/);
  });

  it("refuses a reason for messages in the clear of what is no broker, and beside TLS", () => {
    const plainText = { reason: "The network between the racks is our own" };
    expect(() => parse([{ ...decoder, loosened: { plainText } }])).toThrow(/plainText: takes away a protection that is not in the way/);
    const tls = { certificate: { hostFile: "/etc/edge-node/broker.pem" }, key: { hostFile: "/etc/edge-node/key.pem" } };
    expect(() => parse([decoder], { broker: { ...broker, tls, loosened: { plainText } } })).toThrow(/plainText: takes away/);
    expect(() => parse([decoder], { broker: { ...broker, loosened: { plainText } } })).not.toThrow();
  });
});
