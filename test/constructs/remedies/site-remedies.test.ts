import {
  type CandidatesProps,
  corePack,
  type DiskProps,
  declareSource,
  type HostProps,
  type HostScaleProps,
  type NodeDesign,
  type PolicyProps,
  packOf,
  type Site,
  snapshot,
  type WorkloadProps,
} from "cdktf-edge-node";
import { evaluate, type SiteWithDesign, siteRemedies } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { coolantDoesNotFreeze } from "../../../constructs/policy/rules/cooling/coolant-does-not-freeze";
import { rideThrough } from "../../../constructs/policy/rules/cooling/ride-through";
import { autonomyCoversPromise } from "../../../constructs/policy/rules/power/autonomy-covers-promise";
import { gensetMinimumLoad } from "../../../constructs/policy/rules/power/genset-minimum-load";
import { voltageFitsPart } from "../../../constructs/policy/rules/power/voltage-fits-part";
import { firstSite } from "../../../examples/first-site";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { pads } from "../../../examples/parts/cooling-30kw";
import { dieselSet } from "../../../examples/parts/stores";
import { twoFeeds } from "../../../examples/two-feeds";
import { fresh } from "../../support/kept/kept-studies";
import { dataSite } from "../../support/nodes/data-site";
import { host, hostedSite, placedWorkload, withHosts } from "../../support/nodes/hosted-node";
import { designOf } from "../../support/nodes/node-variants";
import { changed } from "../../support/props/changed";

const { site, candidates: _, ...design } = kuwaitDryCooler;
const kuwait = (changed: NodeDesign): SiteWithDesign => ({ name: "kuwait", site, design: changed, policy: {} });
const verdictOf = ({ name, site: at, design: judged, policy }: SiteWithDesign) => evaluate(snapshot(name, at, judged), { policy });
const remediesOf = (given: SiteWithDesign, budget?: number) =>
  siteRemedies(given, verdictOf(given), budget === undefined ? {} : { budget });

/** Changed designs that suffice where a test asks for what one change alone does: what takes long are the pairs after them. */
const singles = 40;

const withPads = kuwait({ ...design, candidates: { pads } });

/** A site that passes in the highlands, with another promise or policy. */
const highland = (
  more: { readonly redundancy?: Partial<Site["promises"]["redundancy"]>; readonly policy?: PolicyProps; readonly design?: NodeDesign } = {},
): SiteWithDesign => {
  const { promises } = firstSite.site;
  return {
    name: "highland",
    site: { ...firstSite.site, promises: { ...promises, redundancy: { ...promises.redundancy, ...more.redundancy } } },
    design: more.design ?? designOf(firstSite),
    policy: more.policy ?? {},
  };
};
const textsOf = (given: SiteWithDesign, budget?: number) =>
  remediesOf(given, budget).findings.map(({ rule, subject, remedies }) => [
    `${rule} of ${subject}`,
    ...remedies.map(({ changes }) => changes.map(({ text }) => text).join(" and ")),
  ]);

const chillers = (count: number) =>
  ({
    count,
    table: [
      { ambient: "35 °C", capacity: "40 kW", eer: 4 },
      { ambient: "55 °C", capacity: "30 kW", eer: 2.5 },
    ],
    minimumAmbient: "-10 °C",
    altitudeFactor: [{ elevation: "1000 m", factor: "1" }],
    source: declareSource("Trim chiller", "Cooling team"),
  }) as const;
const chillerCircuit = (n: number) => {
  const fans = design.power?.boards.flatMap(({ circuits = [] }) => circuits).find(({ name }) => name === "fans-1");
  return { ...fans, name: `chiller-${n}`, breaker: { ...fans?.breaker, rating: "63 A" }, serves: [`trim-chiller-${n}`] };
};

describe("siteRemedies()", () => {
  it("finds the candidate that clears each finding, and says what makes the design so", () => {
    const { findings, set } = remediesOf(withPads, singles);
    expect(
      findings.map(({ rule, subject, remedies }) => [rule, subject, remedies.map(({ changes }) => changes.map(({ text }) => text))]),
    ).toEqual([
      ["cooling/rejection-covers-heat", "cooling/dry-coolers", [["adds pads before the dry coolers"]]],
      ["cooling/supply-within-it-limit", "compute/rack-1", [["adds pads before the dry coolers"]]],
      ["cooling/supply-within-it-limit", "compute/rack-2", [["adds pads before the dry coolers"]]],
    ]);
    expect(set?.verdict).toBe("pass");
    expect(set?.edits).toEqual([{ path: ["cooling", "dryCoolers", "pads"], value: pads }]);
    const patched = { ...design, cooling: { ...design.cooling, dryCoolers: { ...design.cooling?.dryCoolers, pads } } } as NodeDesign;
    expect(verdictOf(kuwait(patched)).verdict).toBe("pass");
  });

  it("says what came nearest where nothing clears a finding, and adds nothing that the design does not offer", () => {
    const { findings, set, tried } = remediesOf(kuwait(design));
    expect(tried).toBeGreaterThan(30);
    expect(set).toBeUndefined();
    expect(findings.map(({ remedies, isCutShort }) => [remedies.length, isCutShort])).toEqual([
      [0, false],
      [0, false],
      [0, false],
    ]);
    // what nothing brings a tenth nearer has no nearest: six more coolers leave the heat where it is, and take 2.3 of 7.9 K
    const [rejection, ...supplies] = findings;
    expect(rejection?.nearest).toBeUndefined();
    for (const { nearest } of supplies) expect(nearest?.margin).toBeCloseTo(-5.6, 1);
  });

  it("tries only other parts where parts are built for another voltage", () => {
    const given = highland({ policy: { packs: [packOf("voltages", [voltageFitsPart])] } });
    const { findings, tried } = remediesOf({ ...given, site: { ...given.site, grid: { ...given.site.grid, lineToLineV: 220 } } });
    expect(findings.length).toBeGreaterThan(20);
    expect(tried).toBe(2); // what replaces a part, or adds one
  });

  it("tries as little for gensets and batteries of a UPS that refuses its voltage", () => {
    const [own] = twoFeeds.power?.ups ?? expect.unreachable();
    const input = { minimum: "440 V line-to-line", maximum: "500 V line-to-line" };
    const refusing = changed(changed(twoFeeds, "power.ups.0", { ...own, input }), "power.gensets.0.minimumLoad", "60 %");
    const policy = { packs: [packOf("voltages", [voltageFitsPart, gensetMinimumLoad, autonomyCoversPromise])] };
    const { findings, tried } = remediesOf({ name: "two-feeds", site: twoFeeds.site, design: designOf(refusing), policy });
    expect(tried).toBe(2); // what replaces a part
    const ofUps = findings.filter(({ subject }) => subject === "power/genset" || subject === "power/battery-a/beside-gensets");
    expect(ofUps.map(({ remedies, nearest }) => [remedies.length, nearest])).toEqual([
      [0, undefined],
      [0, undefined],
    ]);
  });

  it("gives the racks the coolant that they need through a loss of power", () => {
    const cooling = { ...firstSite.cooling, secondaryLoop: { ...firstSite.cooling?.secondaryLoop, volume: "60 L", pumpOnUps: true } };
    const policy = { packs: [packOf("ride-through", [rideThrough])] };
    const given = highland({ policy, design: { ...designOf(firstSite), cooling } as NodeDesign });
    const { promises } = given.site;
    expect(textsOf({ ...given, site: { ...given.site, promises: { ...promises, rideThroughS: 90 } } }, singles)).toEqual([
      [
        "cooling/ride-through of cooling/ride-through",
        "Volume of the secondary loop, with a buffer tank: 135 L instead of 60 L",
        "8 dry coolers instead of 3",
      ],
    ]); // 60 L last for 40 s
  });

  it("says why more glycol is unknown, however little the most that is known removes", () => {
    const given = highland({ policy: { packs: [packOf("freezing", [coolantDoesNotFreeze])] } });
    const { climate } = given.site;
    const cold = { ...given.site, climate: { ...climate, coldest: { ...climate.coldest, dryBulbC: -60 } } };
    const { nearest } = remediesOf({ ...given, site: cold }, 60).findings[0] ?? {};
    expect(nearest?.changes.map(({ text }) => text)).toEqual(["Glycol in the facility loop: 29 % by volume instead of 25 % by volume"]);
    expect(nearest?.unknownBeyond).toMatch(
      /^Dry cooler must be rated within 5 percentage points of the coolant of the facility loop \(propylene glycol, 30\.8 % by mass\)/,
    );
  });

  it("says that the search did not end where the budget did, and solves no more than that", () => {
    const { findings, tried, budget } = remediesOf(withPads, 3);
    expect([tried, budget]).toEqual([3, 3]);
    expect(findings.every(({ isCutShort }) => isCutShort)).toBe(true);
  });

  it("refuses a budget of nothing", () => {
    expect(() => remediesOf(withPads, 0)).toThrow(
      new RangeError("Budget must be a whole number above 0 but is 0: set how many changed designs may be solved, such as 300"),
    );
  });

  it("gives the same answer again", () => {
    expect(JSON.stringify(fresh(() => remediesOf(withPads, singles)))).toBe(JSON.stringify(remediesOf(withPads, singles)));
  });

  it("compares a renamed device, and the scenario that loses it, with their old names", () => {
    const twoPumps = highland({ redundancy: { pumps: "N+1" } });
    const { findings, set } = remediesOf(twoPumps, singles);
    const ofPumps = findings.filter(({ outcome }) => outcome === "fail");
    expect(
      ofPumps.map(({ scenario, remedies }) => [scenario, ...remedies.flatMap(({ changes }) => changes.map(({ text }) => text))]),
    ).toEqual([
      ["hottest/facility-pump-lost", "2 facility pumps instead of 1"],
      ["hottest/secondary-pump-lost", "2 secondary pumps instead of 1"],
    ]);
    expect(set?.verdict).toBe("pass");
    expect(set?.edits).toEqual(
      expect.arrayContaining([
        { path: ["telemetry", "targets", "facility-pump"] },
        { path: ["telemetry", "targets", "facility-pump-1"], value: "192.0.2.21:9100" },
      ]),
    );
  });

  it("answers an unknown by what is missing, and tries nothing for it", () => {
    const twoPumps = highland({ redundancy: { pumps: "N+1" } });
    const unknown = remediesOf(twoPumps, singles).findings.filter(({ outcome }) => outcome === "unknown");
    expect(unknown.length).toBeGreaterThan(0);
    for (const { remedies, nearest, reason } of unknown) expect([remedies, nearest, reason !== undefined]).toEqual([[], undefined, true]);
  });

  it("says of a candidate that the design refuses why, and tries the others", () => {
    const { refused, set } = remediesOf(kuwait({ ...design, candidates: { pads, trimChiller: chillers(1) } }), singles);
    expect(refused).toEqual([{ text: "adds a trim chiller", reason: expect.stringContaining('no circuit serves "trim-chiller-1"') }]);
    expect(set?.verdict).toBe("pass");
  });

  it("names what is refused of a candidate where the design has it, its circuits too", () => {
    const gensets = [dieselSet(["z"], { name: "spare" })];
    const circuits = [{ on: "board-m", circuit: { ...chillerCircuit(1), name: "fans-1" } }];
    const candidates = { gensets, trimChiller: chillers(1), circuits } as CandidatesProps;

    const { refused } = remediesOf(kuwait({ ...design, candidates }), singles);
    expect(refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("\n  candidates.circuits[0].circuit.name: must be unique"),
      expect.stringContaining('\n  candidates.gensets[0].feeds[0]: names the feed "z"'),
    ]);
  });

  it("adds a candidate with its circuits", () => {
    const circuits = [1, 2].map((n) => ({ on: "board-m", circuit: chillerCircuit(n) }));
    const { set, refused } = remediesOf(kuwait({ ...design, candidates: { trimChiller: chillers(2), circuits } } as NodeDesign), singles);
    expect(refused).toEqual([]);
    expect(set?.changes.map(({ text }) => text)).toEqual(["adds 2 trim chillers"]);
    expect(set?.verdict).toBe("pass");
    expect(set?.edits[0]).toEqual({ path: ["cooling", "trimChiller"], value: chillers(2) });
    expect(set?.edits.slice(1).map(({ value }) => value)).toEqual([chillerCircuit(1), chillerCircuit(2)]);
  });

  it("says in which scenario the nearest fails, where it passes in that of the finding", () => {
    const circuits = [1, 2].map((n) => ({ on: "board-m", circuit: chillerCircuit(n) }));
    const half = chillers(2).table.map((row, i) => ({ ...row, capacity: `${[20, 15][i]} kW` }));
    const trimChiller = { ...chillers(2), table: half }; // 24 kW are missing, and one of them left has 16 kW
    const { findings } = remediesOf(kuwait({ ...design, candidates: { trimChiller, circuits } } as NodeDesign), singles);
    const rejection = findings.find(({ rule }) => rule === "cooling/rejection-covers-heat");
    expect(rejection?.remedies).toEqual([]);
    expect(rejection?.nearest?.changes.map(({ text }) => text)).toEqual(["adds 2 trim chillers"]);
    expect(rejection?.nearest?.scenario).toBe("hottest/trim-chiller-1-lost");
    expect(rejection?.nearest?.margin).toBeLessThan(0);
  });

  it("names what has to be stated of a larger breaker, and judges the limits that rest on it no more", () => {
    const path = "power.boards.2.circuits.0.breaker";
    const small = highland({ design: changed(designOf(firstSite), `${path}.rating`, "2 A") });
    const { findings, set } = remediesOf(small, singles);
    const remedy = findings[0]?.remedies.find(({ changes }) => changes[0]?.kind === "breaker rating");
    expect(remedy?.changes[0]?.text).toMatch(/^Breaker of circuit fans-1: \d+ A instead of 2 A$/);
    expect(set?.verdict).toBe("pass");
  });

  it("says two breakers only where one does not suffice", () => {
    const breakers = ["0", "1"].map((n) => `power.boards.2.circuits.${n}.breaker.rating`);
    const [small] = [breakers.reduce((made, path) => changed(made, path, "2 A"), designOf(firstSite))];
    const texts = textsOf(highland({ design: small as NodeDesign }), singles).map(([of, ...said]) => [
      of,
      said.filter((text) => text.startsWith("Breaker")),
    ]);
    expect(texts).toEqual([
      ["power/breaker-loading of power/fans-1/breaker", ["Breaker of circuit fans-1: 6 A instead of 2 A"]],
      ["power/breaker-loading of power/fans-2/breaker", ["Breaker of circuit fans-2: 6 A instead of 2 A"]],
      // a lost feed asks both of one feed at once: neither breaker alone does
      ["power/surviving-feed-carries-load of power/feed-a", ["Breaker of circuit fans-1, circuit fans-2: 6 A instead of 2 A"]],
      ["power/surviving-feed-carries-load of power/feed-b", ["Breaker of circuit fans-1, circuit fans-2: 6 A instead of 2 A"]],
    ]);
  });

  it("tries what blocks though it passes, for want of room", () => {
    const strict: PolicyProps = {
      packs: [{ ...corePack, nearLimit: "block" }],
      site: { "cooling/supply-within-it-limit": { warnAt: "0.7" } },
    };
    const near = highland({ policy: strict });
    const blocking = verdictOf(near).findings.filter(({ blocks }) => blocks);
    expect(blocking.map(({ outcome }) => outcome)).toEqual(["pass", "pass"]);
    const [first, ...others] = textsOf(near, singles);
    expect(others).toHaveLength(1);
    expect(first?.[1]).toBe("4 dry coolers instead of 3");
  });

  it("tries nothing for a site that passes", () => {
    expect(remediesOf(highland())).toEqual({ site: "highland", tried: 0, findings: [], refused: [] });
  });
});

describe("siteRemedies() of hosts", () => {
  const hosts = (change: Partial<HostProps>, scalable?: HostScaleProps): Record<string, readonly HostProps[]> => {
    const [first, second] = ["host-1", "host-2"].map((name) =>
      host(name, { memory: "16 GiB", cores: 8, ...change, ...(scalable && { scalable }) }),
    );
    return { "rack-1": [{ ...first, networkAddress: "10.0.0.7" } as HostProps], "rack-2": [second as HostProps] };
  };
  const node = (needs: readonly Partial<WorkloadProps>[], given: Record<string, readonly HostProps[]>, more: Partial<NodeDesign> = {}) => {
    const workloads = needs.map((need, i) => placedWorkload("abcd".charAt(i), need));
    return { ...withHosts(designOf(hostedSite(workloads)), given), ...more };
  };
  const full = [{ memory: "14 GiB" }, { memory: "15 GiB" }, { memory: "10 GiB" }] as const;

  it("gives what has no room a larger host, as far as its design says, and places all again", () => {
    const given = highland({ design: node(full, hosts({}, { memory: "64 GiB" })) });
    expect(textsOf(given)).toEqual([
      [
        "orchestration/placement-fits of orchestration/c",
        "Host host-1: memory 28 GiB instead of 16 GiB",
        "Host host-2: memory 28 GiB instead of 16 GiB",
      ],
    ]);
    const { set, findings } = remediesOf(given);
    expect([set?.verdict, set?.edits]).toEqual(["pass", [{ path: ["compute", "racks", 0, "hosts", 0, "memory"], value: "28 GiB" }]]);
    expect(findings[0]?.remedies[0]?.confirm).toEqual(["compute.racks[rack-1].hosts[host-1].memory: 28 GiB"]);
    expect(
      verdictOf({ ...given, design: node(full, { ...hosts({}), "rack-1": hosts({ memory: "28 GiB" })["rack-1"] ?? [] }) }).verdict,
    ).toBe("pass");
    expect(
      verdictOf({ ...given, design: node(full, { ...hosts({}), "rack-1": hosts({ memory: "24 GiB" })["rack-1"] ?? [] }) }).verdict,
    ).toBe("fail");
  });

  it("gives memory and cores together where both lack, and neither where the other suffices", () => {
    const busy = full.map((need) => ({ ...need, cores: 7 }));
    const given = highland({ design: node(busy, hosts({}, { memory: "32 GiB", cores: 16 })) });
    expect(textsOf(given)[0]?.slice(1)).toEqual([
      "Host host-1: memory 28 GiB instead of 16 GiB, cores 14 instead of 8",
      "Host host-2: memory 28 GiB instead of 16 GiB, cores 14 instead of 8",
    ]);
    const idle = full.map((need) => ({ ...need, cores: 1 }));
    for (const { text } of remediesOf(highland({ design: node(idle, hosts({}, { memory: "32 GiB", cores: 16 })) })).set?.changes ?? [])
      expect(text).not.toContain("cores");
  });

  it("lets both hosts grow where each must stand in for the other, and says so once", () => {
    const needs = [{ memory: "10 GiB" }, { memory: "9 GiB" }] as const;
    const { set } = remediesOf(highland({ redundancy: { hosts: "N+1" }, design: node(needs, hosts({}, { memory: "32 GiB" })) }));
    expect([set?.verdict, set?.changes.map(({ text }) => text)]).toEqual([
      "pass",
      ["Host host-1, host-2: memory 24 GiB instead of 16 GiB"],
    ]);
  });

  it("adds a host that the design offers, and says why where it is refused", () => {
    const offered = { rack: "rack-2", host: host("host-3", { memory: "16 GiB" }) };
    const twice = { rack: "rack-2", host: host("host-4", { address: "ssh://edge@host-2" }) };
    const { set, refused } = remediesOf(highland({ design: node(full, hosts({}), { candidates: { hosts: [offered, twice] } }) }));
    expect([set?.verdict, set?.changes.map(({ text }) => text)]).toEqual(["pass", ["adds host host-3 to rack-2"]]);
    expect(set?.edits).toEqual([{ path: ["compute", "racks", 1, "hosts", 1], value: offered.host }]);
    expect(refused).toEqual([
      {
        text: "adds host host-4 to rack-2",
        reason: expect.stringContaining("candidates.hosts[1].host.address: must be an engine that no other host has"),
      },
    ]);
  });

  it("tries nothing where no host may grow and none is offered, and says what the rule says", () => {
    const { tried, findings, set } = remediesOf(highland({ design: node(full, hosts({})) }));
    expect([tried, set, findings.map(({ remedies, advice }) => [remedies, advice])]).toEqual([
      0,
      undefined,
      [[[], "add memory to host-2, add a host, or lower what c needs"]],
    ]);
  });

  it("gives a disk that fills more room", () => {
    const { site: at, ...received } = dataSite({ disk: { size: "20 GB", scalable: { to: "200 GB" } } });
    const small: SiteWithDesign = { name: "sky", site: at, design: received as NodeDesign, policy: {} };
    const disk = remediesOf(small).findings.find(({ rule }) => rule === "downlink/disk-not-full");
    const [larger] = disk?.remedies ?? [];
    expect(larger?.changes.map(({ text }) => text)).toEqual([expect.stringMatching(/^Disk of the node: \d+ GB instead of 20 GB$/)]);
    expect(larger?.margin).toBeGreaterThan(0);
  });

  it("lets what fills a disk go to the larger disk of a host that grows", () => {
    const { site: at, ...received } = dataSite({ disk: null });
    const [rack, ...racks] = received.compute?.racks ?? [];
    const [{ rack: _, ...processor } = {}] = received.orchestration?.workloads ?? [];
    const disk = (size: DiskProps["size"]) => ({ cores: 8, disks: [{ name: "data", size }] });
    const [narrow, wide] = [
      host("host-1", { memory: "4 GiB", scalable: { memory: "16 GiB" }, ...disk("1000 GB") }),
      host("host-2", { memory: "16 GiB", ...disk("20 GB") }),
    ];
    const moved = {
      ...received,
      compute: { ...received.compute, racks: [{ ...rack, hosts: [narrow, wide] }, ...racks] },
      orchestration: { ...received.orchestration, workloads: [{ ...processor, memory: "8 GiB" }] },
    };
    const filled: SiteWithDesign = { name: "sky", site: at, design: moved as NodeDesign, policy: {} };
    const found = remediesOf(filled).findings.find(({ rule }) => rule === "downlink/disk-not-full");
    expect(found?.remedies.map(({ changes }) => changes.map(({ text }) => text))).toEqual([["Host host-1: memory 8 GiB instead of 4 GiB"]]);
  });
});
