import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { coreRules, NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { singleLineDiagram } from "../../../../../../constructs/report/charts/single-line/drawing/single-line-diagram";
import { singleLine } from "../../../../../../constructs/report/charts/single-line/model/single-line";
import { worstSingleLine } from "../../../../../../constructs/report/charts/single-line/model/worst-single-line";
import { firstSite } from "../../../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../../../examples/lagos-solar-hybrid";
import { node30kW } from "../../../../../../examples/parts/node-30kw";
import { protectedSite } from "../../../../../../examples/protected-site";
import { twoFeeds } from "../../../../../../examples/two-feeds";
import { weakGrid } from "../../../../../../examples/weak-grid";
import { placedPower, placedSite } from "../../../../../support/nodes/placed-node";
import { type ReadPart, readSingleLine } from "../../../../../support/report/read-single-line";

function drawn({ site, ...design }: EdgeNodeStackProps, scenario?: string) {
  const node = snapshot("site", site, design);
  const study = new NodeStudy(node);
  const line = (scenario === undefined ? worstSingleLine(study) : singleLine(study, study.scenario(scenario))) ?? expect.unreachable();
  const svg = singleLineDiagram(line);
  const { electrical } = study.record(line.scenario);
  const read = readSingleLine(svg);
  const find = (id: string) => read.parts.find((part) => part.id === id) ?? expect.unreachable(`${id} is not drawn`);
  const boxOf = (id: string) => read.boxes.find((box) => box.id === id) ?? expect.unreachable(`${id} has no box`);
  return { node, line, svg, electrical, find, boxOf, ...read };
}

/** What a rule judged of a part, or what the load flow has where nothing is rated; in A, W or VA. */
interface Carried {
  readonly value: number;
  readonly limit?: number;
}

const scale: Readonly<Record<string, number>> = { A: 1, W: 1, kW: 1e3, VA: 1, kVA: 1e3 };

/** The numbers of a box: what it carries, of what, and the per cent. */
function numbersOf({ texts }: ReadPart) {
  const words = texts.join(" ");
  const [, value, unit, limit, limitUnit] = words.match(/(\d+(?:\.\d+)?)(?: (k?(?:W|VA|A)))?(?: of (\d+(?:\.\d+)?) (k?(?:W|VA|A)))?/) ?? [];
  const factor = scale[unit ?? limitUnit ?? ""] ?? Number.NaN;
  return {
    value: Number(value) * factor,
    ...(limit !== undefined && { limit: Number(limit) * (scale[limitUnit ?? ""] ?? Number.NaN) }),
    percent: Number(words.match(/(\d+(?:\.\d+)?) %/)?.[1]),
    step: factor * 10 ** -(value?.split(".")[1]?.length ?? 0),
  };
}

function expectNumbers(part: ReadPart, { value, limit }: Carried): void {
  const read = numbersOf(part);
  expect(Math.abs(read.value - value), `${part.id}: ${part.texts}`).toBeLessThanOrEqual(read.step * 0.501);
  if (limit === undefined) {
    expect(read).not.toHaveProperty("limit");
    expect(part.bar).toBeUndefined();
    return;
  }
  expect(Math.abs((read.limit ?? Number.NaN) / limit - 1), `${part.id}: ${part.texts}`).toBeLessThan(0.006);
  expect(Math.abs(read.percent - (100 * value) / limit), `${part.id}: ${part.texts}`).toBeLessThanOrEqual(0.501);
  expect(part.bar).toBeCloseTo(Math.min(1, value / limit), 2);
}

/** Which rules judge what a part carries, and how they name it. */
const judging = ["breaker-loading", "equipment-within-rating", "rectifiers-carry-load", "gensets-carry-load", "pdu-bank-within-rating"];

describe.each([
  ["first-site", firstSite, "feed-a-lost"],
  ["two-feeds", twoFeeds, "ups-b-lost-at-grid-minimum"],
  ["lagos-solar-hybrid", lagosSolarHybrid, "on-genset-recharging"],
  ["weak-grid", weakGrid, "grid-minimum"],
  ["protected-site", protectedSite, "feed-a-lost"],
])("singleLineDiagram() of %s", (_, props, worst) => {
  const site = drawn(props as EdgeNodeStackProps);

  it("draws every part of the design once, with its name", () => {
    const { network = [], batteries, gensets } = site.node;
    const supplies = network.flatMap((part) => (part.kind === "it" ? part.supplies.map(({ id }) => id) : []));
    const ids = [...network, ...batteries, ...gensets].map((part) => ("cord" in part && part.cord ? part.cord.device : part.id));
    expect(site.parts.map(({ id }) => id).sort()).toEqual([...new Set([...ids, ...supplies])].sort());
    for (const { id, name } of site.parts) expect(name).toBe(id);
  });

  it("names the scenario that it shows, and its tightest part", () => {
    expect(site.texts[0]).toBe(`site: single-line diagram in hottest/${worst}`);
    const tightest = site.parts
      .filter(({ bar, texts }) => bar !== undefined && !texts.includes("charges"))
      .map((part) => numbersOf(part).percent);
    expect(site.texts[1]).toContain(`${Math.max(...tightest)} %`);
  });

  it("writes at every part the numbers that the rules judge it by", () => {
    const { findings } = evaluate(site.node, {
      only: { scenarios: [site.line.scenario], rules: judging.map((id) => `power/${id}` as const) },
    });
    const judged = findings.flatMap(({ subject, value, limit }) =>
      value === undefined || limit === undefined ? [] : [{ subject, value, limit }],
    );
    let read = 0;
    for (const { subject, value, limit } of judged) {
      const part = site.parts.find(({ id }) => subject === `power/${id}`);
      if (!part) continue; // apparent power, which is not the tighter one, and the voltage to start again
      expectNumbers(part, { value, limit });
      read += 1;
    }
    expect(read).toBeGreaterThan(10);
  });

  it("writes at every other part what the load flow puts through it, and nothing at one that is dark", () => {
    const { limits, network = {} } = site.electrical;
    const rated = new Set(
      limits.filter(({ unit, kind }) => unit !== "V" && !/protection|capacity|selectivity/.test(kind)).map(({ node }) => node),
    );
    for (const part of site.parts) {
      const flow = network[part.id];
      if (part.state === "dark" || part.state === "lost") {
        expect(part.texts).toEqual([part.state === "dark" ? "not powered" : part.state]);
        continue;
      }
      if (!flow || rated.has(part.id)) continue;
      const value = flow.kind === "source" ? flow.powerW : (flow.outputW ?? Math.max(...flow.phases.map(({ currentA }) => currentA)));
      expectNumbers(part, { value });
    }
    for (const part of site.node.network ?? []) {
      if (part.kind !== "it") continue;
      const inletW = part.supplies.reduce((sum, { id }) => sum + (network[id]?.powerW ?? 0), 0);
      expectNumbers(site.find(part.id), { value: inletW });
      for (const { id } of part.supplies) {
        const limit = limits.find(({ node, kind }) => node === id && kind === "psu");
        if (limit?.limit !== undefined) expectNumbers(site.find(id), { value: limit.value, limit: limit.limit });
        else expect(site.find(id).state).toBe("dark");
      }
    }
  });

  it("fits a page of A4 on its side, in letters of 6 pt and more, with no box on another or beyond the edge", () => {
    expect(site.width).toBe(1047); // 277 mm at 96 px an inch
    expect(site.height).toBeLessThanOrEqual(726); // 192 of the 210 mm
    for (const size of site.svg.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size[1])).toBeGreaterThanOrEqual(8);
    for (const [i, box] of site.boxes.entries()) {
      expect(box.left >= 0 && box.right <= site.width && box.top >= 0 && box.bottom <= site.height).toBe(true);
      for (const other of site.boxes.slice(i + 1)) {
        const isApart = box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
        expect(isApart, `${box.id} on ${other.id}`).toBe(true);
      }
    }
  });

  it("is byte for byte the same when drawn again", () => {
    expect(singleLineDiagram(worstSingleLine(new NodeStudy(site.node)) ?? expect.unreachable())).toBe(site.svg);
  });
});

describe("singleLineDiagram()", () => {
  it("lets the wires of both feeds meet at the racks, the dead one dotted", () => {
    const { wires, boxOf, find } = drawn(twoFeeds);
    const { left, right, top } = boxOf("rack-1");
    const arriving = wires.filter(({ points }) => {
      const end = points.at(-1);
      return end?.y === top && end.x > left && end.x < right;
    });
    const startsBelow = (id: string) =>
      arriving.find(
        ({ points: [start] }) =>
          Math.abs((start?.y ?? 0) - boxOf(id).bottom) < 0.02 && (start?.x ?? 0) > boxOf(id).left && (start?.x ?? 0) < boxOf(id).right,
      );
    expect(arriving).toHaveLength(2);
    expect([startsBelow("rack-1-a")?.state, startsBelow("rack-1-b")?.state]).toEqual(["used", "dark"]);
    expect([find("ups-b"), find("rack-1-b"), find("battery-b")].map(({ state }) => state)).toEqual(["lost", "dark", "dark"]);
    expect(boxOf("rack-1-b").frame["stroke-dasharray"]).toBeDefined();
  });

  it("shows gensets in place of the grid, and batteries that give or take, against what their cells allow", () => {
    const onGenset = drawn(lagosSolarHybrid, "hottest/on-genset-recharging");
    expect(onGenset.find("feed-a").state).toBe("lost");
    const [genset] = onGenset.electrical.gensets;
    expectNumbers(onGenset.find("genset"), { value: genset?.loadW ?? 0, limit: genset?.availableW ?? 0 });
    expect(onGenset.find("battery-ups").texts).toContain("charges");
    const onBattery = drawn(twoFeeds, "hottest/on-battery");
    for (const { id, dischargeW, dischargeLimitW } of onBattery.electrical.batteries)
      expectNumbers(onBattery.find(id), { value: dischargeW, limit: dischargeLimitW });
    expect(onBattery.electrical.batteries).toHaveLength(3);
    expect(onBattery.find("genset").texts).toContain("on standby");
    expect(onBattery.texts[1]).toContain(
      `${onBattery.electrical.unserved.filter(({ sheddable }) => !sheddable).length} loads that must not be shed are not powered`,
    );
  });

  it("frames what is over its rating, and says so in figures, shade and frame at once", () => {
    const { find, boxOf } = drawn(weakGrid);
    expect(numbersOf(find("dc-racks")).percent).toBe(104); // 30.00 kW of 28.95 kW
    expect(find("dc-racks").fills).toContain("#7a1022");
    expect(Number(boxOf("dc-racks").frame["stroke-width"])).toBeGreaterThan(2);
    expect(Number(boxOf("dc-48").frame["stroke-width"])).toBeLessThan(1);
  });

  it("draws nothing of a node without power", () => {
    const { site, power: _, ...design } = firstSite;
    expect(worstSingleLine(new NodeStudy(snapshot("site", site, design)))).toBeUndefined();
  });

  it("knows every rule that judges what a part carries", () => {
    expect(coreRules.map(({ id }) => id)).toEqual(expect.arrayContaining(judging.map((id) => `power/${id}`)));
  });

  it("says in its head how warm the places of the design are", () => {
    const { svg, line } = drawn({ ...node30kW, power: placedPower, site: placedSite() }, "hottest/healthy");
    const [batteryRoom, powerRoom, switchgear] = line.places ?? [];
    expect([batteryRoom?.temperatureC, switchgear?.temperatureC]).toEqual([15, 44]);
    for (const words of [
      "Place battery-room 15.0 °C.",
      `Place power-room ${powerRoom?.temperatureC.toFixed(1)} °C.`,
      "Place switchgear 44.0 °C.",
    ])
      expect(svg).toContain(words);
  });
});
