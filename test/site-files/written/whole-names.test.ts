import { describe, expect, it } from "vitest";
import { readYaml } from "../../../constructs/props/yaml/positioned-yaml";
import { WholeDescription } from "../../../site-files/written/whole-description";
import { problemsOf } from "../../support/props/problems-of";

const whole = (text: string) => WholeDescription.of("a.yaml", readYaml(text, "a.yaml")).value;

const parts = `
compute: { racks: [{ name: rack, count: 2 }] }
cooling: { dryCoolers: { count: 2 }, cdus: { count: 1 }, facilityLoop: { pumps: { count: 2 } }, rearDoors: [{ rack: rack, count: 2 }] }
power:
  feeds: [{ name: feed, count: 2 }]
  gensets: [{ name: genset, count: 2, feeds: [feed] }]
  boards:
`;

describe("names that stand for several parts", () => {
  it.each([
    ["racks that a count makes", "rack", ["rack-1", "rack-2"]],
    ["units of the cooling", "dry-cooler", ["dry-cooler-1", "dry-cooler-2"]],
    ["a single unit", "cdu", ["cdu-1"]],
    ["pumps of a loop", "facility-pump", ["facility-pump-1", "facility-pump-2"]],
    ["sets of a plant", "genset", ["genset-1", "genset-2"]],
    ["fans of rear doors", "rear-door-rack", ["rear-door-rack-1", "rear-door-rack-2"]],
    ["nothing else", "rack-2", ["rack-2"]],
    ["no pumps where the loop has one", "secondary-pump", ["secondary-pump"]],
  ])("are in what a circuit serves %s", (_, name, names) => {
    const { power } = whole(`${parts}    - { name: b, circuits: [{ name: c, serves: [${name}] }] }\n`);
    expect(power).toMatchObject({ boards: [{ circuits: [{ serves: names }] }] });
  });

  it("are no pump of a loop that has one, which is called as the loop's", () => {
    const text =
      "cooling: { facilityLoop: { pumps: { count: 1 } } }\npower: { boards: [{ name: b, circuits: [{ name: c, serves: [facility-pump] }] }] }\n";
    expect(whole(text).power).toMatchObject({ boards: [{ circuits: [{ serves: ["facility-pump"] }] }] });
  });

  it("are all feeds of a board and of a genset", () => {
    expect(whole(`${parts}    - { name: b, feeds: [feed], circuits: [] }\n`).power).toMatchObject({
      gensets: [{ name: "genset", count: 2, feeds: ["feed-1", "feed-2"] }],
      boards: [{ feeds: ["feed-1", "feed-2"] }],
    });
  });

  it("are all devices that telemetry watches", () => {
    expect(whole(`${parts}    []\ntelemetry: { monitors: [rack, dry-cooler-1] }\n`).telemetry).toEqual({
      monitors: ["rack-1", "rack-2", "dry-cooler-1"],
    });
  });

  it("pair counted parts by their number in any text", () => {
    const text = `
compute: { racks: [{ name: rack, count: 2 }] }
cooling: { rearDoors: [{ rack: "rack-{n}", count: 2, note: "of {n}" }] }
power: { boards: [{ name: b, circuits: [{ name: "pdu-a{n}", count: 2, serves: ["rack-{n}", { device: "rack-{n}", share: "0.5" }] }] }] }
orchestration: { workloads: [{ name: w, count: 2, rack: "rack-{n}", command: [run, "--index={n}"] }] }
`;
    expect(whole(text)).toMatchObject({
      cooling: { rearDoors: [{ rack: "rack-1", note: "of 1" }, { rack: "rack-2" }] },
      power: {
        boards: [
          {
            circuits: [
              { name: "pdu-a1", serves: ["rack-1", { device: "rack-1" }] },
              { name: "pdu-a2", serves: ["rack-2", { device: "rack-2" }] },
            ],
          },
        ],
      },
      orchestration: {
        workloads: [
          { name: "w-1", rack: "rack-1", command: ["run", "--index=1"] },
          { name: "w-2", rack: "rack-2", command: ["run", "--index=2"] },
        ],
      },
    });
  });

  it("give a count within a counted part its own number", () => {
    const { compute } = whole('compute: { racks: [{ name: rack, count: 2, switches: [{ name: switch, count: 2, note: "{n}" }] }] }\n');
    const switches = [
      { name: "switch-1", note: "1" },
      { name: "switch-2", note: "2" },
    ];
    expect(compute).toEqual({
      racks: [
        { name: "rack-1", switches },
        { name: "rack-2", switches },
      ],
    });
  });

  const names = 'write "rack-1", "rack-2", or in a part with its own count "rack-{n}"';

  it.each([
    ["a prop of one name", "orchestration: { workloads: [{ name: w, rack: rack }] }", "a.yaml:9:41 orchestration.workloads[0].rack"],
    [
      "a device with more to say",
      "downlink: { antennas: [], receivers: [{ name: r, serves: [{ device: rack }] }] }",
      "a.yaml:9:61 downlink.receivers[0].serves[0].device",
    ],
    ["a key of a map", "telemetry: { targets: { rack: a } }", "a.yaml:9:25 telemetry.targets.rack"],
    ["the subject of a waiver", "policy: { waivers: [{ subject: compute/rack }] }", "a.yaml:9:23 policy.waivers[0].subject"],
  ])("are refused in %s, with the names to write", (_, text, place) => {
    expect(problemsOf(() => whole(`${parts}    []\n${text}\n`))).toEqual([`${place}: must name one part but "rack" means 2: ${names}`]);
  });

  it("are refused in several counted circuits, which would each serve all", () => {
    expect(problemsOf(() => whole(`${parts}    - { name: b, circuits: [{ name: c, count: 2, serves: [rack] }] }\n`))).toEqual([
      'a.yaml:8:59 power.boards[0].circuits[0].serves[0]: means "rack-1", "rack-2", and each of the 2 circuits from the count of "c" would serve all of them: write "rack-{n}", or serve them by one circuit',
    ]);
  });

  it("are left alone in variables of containers, and where a part has that very name", () => {
    const text = `${parts}    []\norchestration: { workloads: [{ name: w, environment: { host: rack, rack: rack }, rack: rack-1 }] }\n`;
    expect(whole(text).orchestration).toMatchObject({ workloads: [{ environment: { host: "rack", rack: "rack" } }] });
    const places =
      "compute: { racks: [{ name: rack, count: 2 }] }\npower: { places: [{ name: rack }], boards: [{ name: b, place: rack }] }\n";
    expect(whole(places).power).toMatchObject({ boards: [{ place: "rack" }] });
  });

  it("leave the number in keys, and in what a site says of one of them", () => {
    const files = 'orchestration: { workloads: [{ name: w, count: 1, files: { "/etc/w{n}.conf": "n{n}" } }] }\n';
    expect(whole(files).orchestration).toMatchObject({ workloads: [{ files: { "/etc/w1.conf": "n1" } }] });
  });

  it.each(["rack-{n}.example:9100", "${x}:9100", "%{x}:1"])("leave no %s in an address of a device, which ", (address) => {
    expect(problemsOf(() => whole(`telemetry: { targets: { rack-1: "${address}" } }\n`))[0]).toMatch(
      /^a\.yaml:1:25 telemetry\.targets\.rack-1: must be an address but ".*" has .*, which is not filled in here: write it out$/,
    );
  });
});
