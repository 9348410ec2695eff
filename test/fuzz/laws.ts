import type { NodeSnapshot } from "cdktf-edge-node";
import { NodeStudy, type OperatingPoint, solve } from "cdktf-edge-node/rules";
import { wetBulbC } from "../../constructs/engineering/thermal/air/moist-air";
import { coolingParts } from "../../constructs/studies/cooling-parts/cooling-parts";
import { networkKey, networkOptions } from "../../constructs/studies/electrical/network-options";
import { nodeOf } from "../support/generated/generated-design";
import { nodeBalances } from "../support/network/node-balances";
import { solved } from "../support/network/test-nodes";
import { type Case, hangTogether, liveUnits, pointAt } from "./case";
import { type Figures, figuresOf, finite } from "./figures";
import type { Judging } from "./judging";
import type { Law } from "./law";
import { livingIn, recordsOf } from "./records";
import { ruleLaws } from "./rule-laws";
import { leftInputs, turnsBetween } from "./turned";
import { turningLaws } from "./turning-laws";

/** What dry coolers and trim chillers draw [W]. */
function coolersDrawW({ cooling }: NodeSnapshot, { electrical }: OperatingPoint): number {
  const units = coolingParts(cooling).flatMap((part) => (part.lostAs === "dry-cooler" || part.lostAs === "trim-chiller" ? part.units : []));
  const records = recordsOf(electrical);
  return units.reduce((sum, unit) => sum + (records.get(unit)?.powerW ?? 0), 0);
}

export const laws: readonly Law[] = [
  {
    name: "every scenario balances, settles and holds finite numbers, or says why not",
    parts: ["settled", "reason", "balance"],
    check: ({ points }, judging) => {
      for (const [name, { outcome, reason, balance, electrical, iterations, ...rest }] of points) {
        judging.holds("settled", iterations <= 100, `${name} took ${iterations} iterations`);
        finite(name, { balance, ...rest });
        if (outcome === "unknown") {
          judging.holds("reason", (reason ?? "") !== "" && balance === undefined, `${name} is unknown without a reason, or with a balance`);
          continue;
        }
        judging.holds(
          "balance",
          Math.abs(balance?.residualW ?? Number.NaN) < 1e-6 * Math.max(1, electrical.nodePowerW),
          `${name} is ${balance?.residualW} W off its balance`,
        );
      }
    },
  },
  {
    name: "the first value of the losses does not change the answer",
    parts: ["figures"],
    check: ({ node, points }, judging) => {
      const healthy = points.get("hottest/healthy");
      if (!healthy) throw new Error("no hottest/healthy");
      judging.close("figures", "hottest/healthy", figuresOf(healthy), figuresOf(solve(node, healthy.scenario, { firstLossW: 5000 })));
    },
  },
  {
    name: "at every node of the tree, on grid, battery and gensets, sources are loads and losses, and phases add up",
    parts: ["powers at nodes", "phases"],
    check: ({ node, study, points, turn }, judging) => {
      if (!node.network) return;
      const [healthy, ...others] = new Map([...points.values()].map(({ scenario: { state } }) => [networkKey(state), state]));
      const other = others[turn % Math.max(1, others.length)];
      for (const [key, state] of [...(healthy ? [healthy] : []), ...(other ? [other] : [])]) {
        const { run, outcome, totals } = solved(node.network, networkOptions(node, state), [25, 25], node.places);
        if (outcome.outcome !== "solved") continue;
        const bound = 1e-9 * Math.max(1, totals.sourceTotalW + totals.missingW);
        for (const { id, residualW } of nodeBalances(run))
          judging.holds("powers at nodes", Math.abs(residualW) <= bound, `${key}: ${id} is ${residualW} W off`);
      }
      const { electrical } = pointAt(study, "hottest/healthy");
      for (const [id, { phases, powerW, apparentVA }] of recordsOf(electrical)) {
        const sum = phases.reduce((total, phase) => total + phase.powerW, 0);
        judging.holds(
          "phases",
          Math.abs(sum - powerW) <= 1e-9 * Math.max(1, apparentVA),
          `phases of ${id} add up to ${sum} W of ${powerW} W`,
        );
      }
    },
  },
  {
    name: "hotter air of the same humidity ratio never lowers the supply",
    parts: ["supply", "IT supply", "air conditioning"],
    check: ({ node, study, warmerK }, judging) => {
      const { dryCoolers } = node.cooling ?? {};
      const { dryBulbC } = node.site.climate.hottest;
      const startC = dryCoolers?.pads?.startTemperatureC ?? Number.NEGATIVE_INFINITY;
      const intakeC = dryBulbC + (dryCoolers?.intakeRecirculationK ?? 0);
      if (intakeC < startC && startC <= intakeC + warmerK + 1e-9) return; // pads that may start are allowed to help
      const where = "hottest/healthy";
      const before = pointAt(study, where);
      const after = pointAt(study.whatIf({ climate: "hottest", dryBulbC: dryBulbC + warmerK }), where);
      const [cool, hot] = [figuresOf(before), figuresOf(after)];
      if (doorsDiffer(cool, hot) || turnsBetween(node, before, after)) return;
      judging.notBelow("supply", where, hot.facilitySupplyC, cool.facilitySupplyC, 1e-6);
      judging.notBelow("IT supply", where, hot.itSupplyC, cool.itSupplyC, 1e-6);
      if (cool.acCapacityW > 0 && hot.acCapacityW > 0) judging.notBelow("air conditioning", where, cool.acCapacityW, hot.acCapacityW, 1e-6);
    },
  },
  {
    name: "altitude at the same dry and wet bulb never gains capacity",
    parts: ["supply", "rejection capacity", "air conditioning", "trim chiller", "limit of a breaker"],
    check: ({ node, study, higherM, recipe }, judging) => {
      if (recipe.pressureShare !== null) return; // the site's own pressure stays
      const { site, cooling } = node;
      const humidity = { kind: "wet-bulb", wetBulbC: wetBulbC(pointAt(study, "hottest/healthy").air) } as const;
      // Air that the units draw back has another wet bulb at another pressure: what enters the pads would not be the same.
      const drawn = cooling?.dryCoolers?.pads && {
        cooling: { ...cooling, dryCoolers: { ...cooling.dryCoolers, intakeRecirculationK: 0 } },
      };
      const at = (elevationM: number) => {
        const climate = { ...site.climate, hottest: { ...site.climate.hottest, humidity } };
        const there = { ...node, ...drawn, site: { ...site, position: { ...site.position, elevationM }, climate } };
        return pointAt(new NodeStudy(there), "hottest/healthy");
      };
      const [low, high] = [at(site.position.elevationM), at(site.position.elevationM + higherM)];
      if (turnsBetween(node, low, high)) return;
      const where = "hottest/healthy";
      const [below, above] = [figuresOf(low), figuresOf(high)];
      if (!doorsDiffer(below, above)) {
        judging.notBelow("supply", where, above.facilitySupplyC, below.facilitySupplyC, 1e-5);
        capacityNotBelow(judging, where, below, above);
      }
      judging.notBelow("air conditioning", where, below.acCapacityW, above.acCapacityW, 1e-6);
      judging.notBelow("trim chiller", where, below.trimCapacityW, above.trimCapacityW, 1e-6);
      for (const [key, limit] of breakerLimits(low))
        judging.notBelow("limit of a breaker", key, limit, breakerLimits(high).get(key) ?? Number.NaN, 1e-6 * limit);
    },
  },
  {
    name: "more load never gains margin on what load worsens",
    parts: ["supply", "IT supply", "room shortfall", "rejection margin", "current of a breaker"],
    check: ({ node, study, factor }, judging) => {
      const loaded = study.whatIf({ itLoadFactor: factor });
      for (const name of ["hottest/healthy", ...node.feeds.slice(0, 1).map((feed) => `hottest/feed-${feed}-lost`)]) {
        const [light, heavy] = [pointAt(study, name), pointAt(loaded, name)];
        if (turnsBetween(node, light, heavy)) continue;
        const [less, more] = [figuresOf(light), figuresOf(heavy)];
        if (!doorsDiffer(less, more)) {
          judging.notBelow("supply", name, more.facilitySupplyC, less.facilitySupplyC, 1e-6);
          judging.notBelow("IT supply", name, more.itSupplyC, less.itSupplyC, 1e-6);
          // Converters and the racks' own supplies may lose less at more load, where their efficiency rises steeply.
          const lostLessW = Math.max(0, lossToRoomW(light) - lossToRoomW(heavy));
          judging.notBelow("room shortfall", name, more.shortfallW, less.shortfallW - lostLessW, 1e-3);
          const [marginW, leftW] = [less, more].map(({ rejectionCapacityW, facilityHeatW }) => rejectionCapacityW - facilityHeatW);
          // The capacity is meant with the coolant of the point: where coolers that stood still run, the supply jumps, and warmer coolant carries less.
          if (less.fanSpeed > 0 || more.fanSpeed === 0)
            judging.notBelow("rejection margin", name, marginW ?? Number.NaN, leftW ?? Number.NaN, 1e-3);
        }
        // Without coolant nothing is known of the power that trim chillers draw, nor of what it does to the voltage.
        if (light.coolant?.outcome !== heavy.coolant?.outcome) continue;
        const values = breakerValues(heavy);
        for (const [key, value] of breakerValues(light))
          if (key.startsWith("breaker rack-"))
            judging.notBelow("current of a breaker", `${name}: ${key}`, values.get(key) ?? Number.NaN, value, 1e-6 * Math.max(1, value));
      }
    },
  },
  {
    name: "a lost unit never gains margin on what it serves",
    parts: ["supply", "rejection capacity", "air conditioning", "room shortfall", "current of the other feed"],
    check: ({ node, points }, judging) => {
      for (const [name, point] of points) {
        const { climate, state } = point.scenario;
        const healthyPoint = points.get(`${climate}/healthy`);
        if (!healthyPoint) throw new Error(`no ${climate}/healthy`);
        if ("unit" in state && turnsBetween(node, healthyPoint, point)) continue;
        const [healthy, lost] = [figuresOf(healthyPoint), figuresOf(point)];
        if (state.kind === "dry-cooler-lost" || state.kind === "trim-chiller-lost") {
          // The cable of a unit that is lost warms the room no more: rear doors may take less of it.
          if (!(lost.doorsHeatW < healthy.doorsHeatW))
            judging.notBelow("supply", name, lost.facilitySupplyC, healthy.facilitySupplyC, 1e-6);
          if (!doorsDiffer(healthy, lost)) capacityNotBelow(judging, name, healthy, lost);
        }
        if (state.kind === "air-conditioner-lost") {
          judging.notBelow("air conditioning", name, healthy.acCapacityW, lost.acCapacityW, 1e-6);
          // Where units hang on several parts, the cables of the one that takes over may lose less in the room.
          if (!doorsDiffer(healthy, lost) && hangTogether(node, unitsWith(node, state.unit)))
            judging.notBelow("room shortfall", name, lost.shortfallW, healthy.shortfallW, 1e-3);
        }
        if (!("feed" in state) || point.electrical.unserved.length > 0 || point.outcome === "unknown") continue;
        // Less heat of the lost feed's converters: what cools them may draw less than the feed took over. More of a battery's: so may the heater.
        if (lost.acPowerW < healthy.acPowerW || lost.heaterW < healthy.heaterW) continue;
        // Of that heat rear doors give the coolant a part: so may the fans of the dry coolers.
        if (lost.doorsHeatW < healthy.doorsHeatW) continue;
        // What the feed took over may have pulled a UPS on it below its window: then it draws nothing.
        // A switch may come to the board of the lost feed, which a battery inverter holds at a higher voltage than its feed did.
        const [before, after] = [healthyPoint, point].map((one) => leftInputs(node, one, "transfer-switch").join());
        if (before !== after) continue;
        // One that stood below its window may be back on its input: a battery inverter holds the board of the lost feed at a higher voltage than its feed did.
        if (leftInputs(node, healthyPoint, "ups").join() !== leftInputs(node, point, "ups").join()) continue;
        for (const feed of node.feeds) {
          if (feed === state.feed) continue;
          const key = `breaker feed-${feed}/main`;
          const value = breakerValues(healthyPoint).get(key) ?? Number.NaN;
          judging.notBelow(
            "current of the other feed",
            `${name}: ${key}`,
            breakerValues(point).get(key) ?? Number.NaN,
            value,
            1e-6 * Math.max(1, value),
          );
        }
      }
    },
  },
  {
    name: "a unit that stands by takes the place of one that is lost, and nothing changes",
    parts: ["all figures", "figures of the cooling"],
    check: ({ node, points }, judging) => {
      const spared = new Set(coolingParts(node.cooling).flatMap(({ units, duty }) => (duty < units.length ? units : [])));
      for (const [name, point] of points) {
        const { climate, state } = point.scenario;
        const healthy = points.get(`${climate}/healthy`);
        if (!healthy || !("unit" in state) || !spared.has(state.unit) || turnsBetween(node, healthy, point)) continue;
        if (hangTogether(node, unitsWith(node, state.unit))) {
          judging.close("all figures", name, figuresOf(healthy), figuresOf(point));
          continue;
        }
        // On another board or behind a switch the one that stood by loads other cables, which warm the room and what a rear door takes of it.
        if (!doorsDiffer(figuresOf(healthy), figuresOf(point)))
          judging.close("figures of the cooling", name, cooledOf(healthy), cooledOf(point));
      }
    },
  },
  {
    name: "of the dark units of the cooling those are unserved that too few live units leave, and of the rest of the devices all",
    parts: ["units of the cooling", "units of the cooling that are missing", "other devices", "other devices in the dark"],
    check: ({ node, points }, judging) => {
      if (!node.network) return;
      const parts = coolingParts(node.cooling).filter((part) => node.demands.some(({ id }) => part.units.includes(id)));
      const units = new Set(parts.flatMap((part) => part.units));
      for (const [name, point] of points) {
        const { outcome, unserved } = point.electrical;
        if (outcome !== "solved" || "shed" in point.scenario.state || point.scenario.state.kind === "cold-start") continue;
        const ids = unserved.map(({ id }) => id);
        for (const part of parts) {
          const missing = Math.max(0, part.duty - liveUnits(part, point).length);
          const found = ids.filter((id) => part.units.includes(id));
          judging.holds(
            missing > 0 ? "units of the cooling that are missing" : "units of the cooling",
            found.length === missing,
            `${name}: ${missing} of ${part.units.join(", ")} are missing and ${found.join(", ")} are unserved`,
          );
        }
        const living = livingIn(recordsOf(point.electrical));
        for (const { id } of node.demands.filter((demand) => !units.has(demand.id)))
          judging.holds(
            living.has(id) ? "other devices" : "other devices in the dark",
            living.has(id) !== ids.includes(id),
            `${name}: ${id} is ${living.has(id) ? "live and unserved" : "dark and served"}`,
          );
      }
    },
  },
  {
    name: "batteries last no longer under more load, and what charges them keeps to their limits",
    parts: ["autonomy", "charge", "usable energy"],
    turn: 1,
    check: ({ node, study, points, factor }, judging) => {
      if (node.batteries.length === 0) return;
      const [less, more] = [study, study.whatIf({ itLoadFactor: factor })].map((of) => pointAt(of, "hottest/on-battery"));
      const light = new Map(less?.electrical.batteries.map((one) => [one.id, one]));
      // Where the coolant is not known, nothing is known of the power that fans and trim chillers draw.
      const isKnown = (point: OperatingPoint | undefined) => point?.coolant?.outcome !== "unknown" || coolersDrawW(node, point) === 0;
      const hasTurned = less !== undefined && more !== undefined && turnsBetween(node, less, more); // what a switch takes to another battery relieves its own
      const [dry, wet] = [less, more].map((point) => point?.coolant?.outcome === "solved" && point.coolant.pads.wet);
      const isComparable = isKnown(less) && isKnown(more) && !hasTurned && dry === wet; // where more load starts the pads, the fans have cooler air
      for (const { id, autonomyH: heavyH = Number.NaN, usableWh: heavyWh = Number.NaN } of isComparable
        ? (more?.electrical.batteries ?? [])
        : []) {
        const { autonomyH = Number.NaN, usableWh = Number.NaN } = light.get(id) ?? {};
        // More load warms the room, and warmer cells hold more: what lasts is held against the same energy.
        const sameEnergyH = heavyWh > 0 ? (heavyH * Math.min(usableWh, heavyWh)) / heavyWh : heavyH;
        judging.notBelow("autonomy", id, autonomyH, sameEnergyH, 1e-9 * Math.max(1, autonomyH));
      }
      for (const [name, { electrical }] of points)
        for (const { id, chargeW, chargeLimitW, dischargeW, usableWh, drawnWh } of electrical.batteries) {
          judging.holds("charge", chargeW <= chargeLimitW * (1 + 1e-9), `${name}: ${id} is charged with ${chargeW} W of ${chargeLimitW} W`);
          judging.holds("charge", chargeW === 0 || dischargeW === 0, `${name}: ${id} charges and discharges`);
          judging.notBelow("usable energy", `${name}: ${id}`, drawnWh ?? Number.NaN, usableWh ?? Number.NaN, 1e-9);
        }
    },
  },
  {
    name: "gensets that run carry the load where they can, the fewest of them, and none below its minimum load",
    parts: ["load of the node", "sets", "output"],
    check: ({ node, points }, judging) => {
      for (const [name, { outcome, electrical }] of points) {
        if (outcome !== "solved") continue;
        const total = electrical.gensets.reduce((sum, { loadW }) => sum + loadW, 0);
        const cellsW = electrical.batteries.reduce((sum, { dischargeW }) => sum + dischargeW, 0);
        // What rectifiers lack is part of the node's power too.
        const askedW = electrical.nodePowerW - electrical.missingW;
        if (electrical.gensets.length > 0 && node.feeds.length === 1 && cellsW === 0)
          judging.holds(
            "load of the node",
            total >= askedW - 1e-6 * Math.max(1, askedW),
            `${name}: gensets give ${total} W of ${askedW} W`,
          );
        for (const { id, sets, running, loadW, loadVA, availableW, availableVA, outputW } of electrical.gensets) {
          if (running === undefined || availableW === undefined || availableVA === undefined || outputW === undefined) continue;
          judging.holds("sets", running <= sets, `${name}: ${running} of ${sets} sets of ${id} run`);
          const carries = (count: number) => loadW <= count * availableW * (1 + 1e-9) && loadVA <= count * availableVA * (1 + 1e-9);
          judging.holds("sets", carries(running) || running === sets, `${name}: ${running} sets of ${id} do not carry ${loadW} W`);
          judging.holds("sets", running <= 1 || !carries((running - 1) * (1 - 1e-8)), `${name}: ${id} runs a set too many`);
          judging.notBelow("output", `${name}: ${id}`, outputW, Math.min(loadW, running * availableW), 1e-6);
        }
      }
    },
  },
  {
    name: "names and order change nothing",
    parts: ["figures"],
    turn: 0,
    check: (made, judging) => {
      const other = new NodeStudy(nodeOf(made.recipe, { rackName: (i) => `shelf-${9 - i}`, reversed: true }));
      for (const name of sampled(made)) judging.close("figures", name, figuresAt(made, name), figuresOf(pointAt(other, name)));
    },
  },
  {
    name: "everything extensive halved leaves voltages, temperatures and ratios",
    parts: ["figures"],
    turn: 1,
    check: (made, judging) => {
      const half = new NodeStudy(nodeOf(made.recipe, { scale: 0.5 }));
      for (const name of sampled(made)) judging.close("figures", name, figuresAt(made, name), figuresOf(pointAt(half, name), 0.5));
    },
  },
  {
    name: "feeds A and B swapped mirror",
    parts: ["figures"],
    turn: 2,
    check: (made, judging) => {
      if (made.node.feeds.length < 2) return;
      const other = new NodeStudy(nodeOf(made.recipe, { feeds: ["b", "a"] }));
      for (const [name, mirrored] of [
        ["feed-a-lost", "feed-b-lost"],
        ["feed-b-lost", "feed-a-lost"],
        ["feed-a-dark", "feed-b-dark"],
        ["feed-b-dark", "feed-a-dark"],
        ["healthy", "healthy"],
      ] as const)
        judging.close("figures", `hottest/${name}`, figuresAt(made, `hottest/${name}`), figuresOf(pointAt(other, `hottest/${mirrored}`)));
    },
  },
  {
    name: "a site that is turned is one whose surfaces are",
    parts: ["figures"],
    turn: 3,
    check: (made, judging) => {
      if (made.recipe.sun.heading === null) return;
      const turned = new NodeStudy(nodeOf(made.recipe, { turnedSurfaces: true }));
      for (const name of sampled(made)) judging.close("figures", name, figuresAt(made, name), figuresOf(pointAt(turned, name)));
    },
  },
  {
    name: "where the room or coolant that flows is unknown, no limit and no store of the electrical side is known",
    parts: ["room", "coolant"],
    check: ({ points }, judging) => {
      for (const [name, { room, coolant, units = [], electrical }] of points) {
        const { outcome, limits, batteries, gensets } = electrical;
        const isUnknown = outcome === "unknown" && limits.length + batteries.length + gensets.length === 0;
        const says = `${name} knows what nobody knows the load of`;
        if (room?.outcome === "unknown") judging.holds("room", isUnknown, says);
        const [pumps, coolers] = [units.filter(({ kind }) => kind.endsWith("-pump")), units.find(({ kind }) => kind === "dry-cooler")];
        const flows = pumps.length > 0 && pumps.every(({ workingUnits, neededUnits }) => workingUnits >= neededUnits);
        if (coolant?.outcome === "unknown" && flows && (coolers?.workingUnits ?? 0) > 0) judging.holds("coolant", isUnknown, says);
      }
    },
  },
  ...turningLaws,
  ...ruleLaws,
];

/**
 * Rear doors give the coolant another heat, or an unknown one: with them the coolant follows the room, where air conditioners that begin to work blow colder
 * air to the servers than the room's, and warm coolant heats the room. What hangs on the heat is then no longer worse on one side alone.
 */
const doorsDiffer = (one: Figures, other: Figures) => !(Math.abs(one.doorsHeatW - other.doorsHeatW) <= 1e-6);

/**
 * Compares what two points can reject. Each is for the supply at which the IT's limit is reached, less the CDU's approach at its own point; the approach falls
 * in warmer coolant, and the capacity is linear in that supply above the air.
 */
function capacityNotBelow(judging: Judging, where: string, better: Figures, worse: Figures): void {
  const laterK = Math.max(0, worse.rejectionLimitC - better.rejectionLimitC);
  const roomK = worse.rejectionLimitC - worse.airInC;
  const sameLimitW = laterK === 0 ? worse.rejectionCapacityW : worse.rejectionCapacityW * (roomK > laterK ? 1 - laterK / roomK : 0);
  judging.notBelow("rejection capacity", where, better.rejectionCapacityW, sameLimitW, 1e-6 * better.facilityHeatW);
}

/** The unit and those of its kind. */
const unitsWith = ({ cooling }: Case["node"], unit: string) =>
  coolingParts(cooling).find(({ units }) => units.includes(unit))?.units ?? [unit];

/** What the cooling does, whatever supplies it. */
function cooledOf(point: OperatingPoint): Partial<Figures> {
  const { outcome, itSupplyC, facilitySupplyC, facilityHeatW, rejectionCapacityW, acCapacityW } = figuresOf(point);
  return { outcome, itSupplyC, facilitySupplyC, facilityHeatW, rejectionCapacityW, acCapacityW };
}

function figuresAt({ points }: Case, name: string): Figures {
  const point = points.get(name);
  if (!point) throw new Error(`${name} is no scenario of the design`);
  return figuresOf(point);
}

function sampled({ points }: Case): string[] {
  return [...points.keys()].filter((name) => /healthy|dry-cooler-1-lost|air-conditioner-1-lost|hottest\/feed|hottest\/grid/.test(name));
}

const lossToRoomW = ({ electrical, racks }: OperatingPoint) =>
  racks.reduce((sum, { inletW, directCurrentW }) => sum + inletW - directCurrentW, electrical.lossInsideW);
const breakers = ({ electrical }: OperatingPoint) => electrical.limits.filter(({ kind }) => kind.startsWith("breaker"));
const breakerValues = (point: OperatingPoint) => new Map(breakers(point).map(({ node, value }) => [`breaker ${node}`, value]));
const breakerLimits = (point: OperatingPoint) =>
  new Map(breakers(point).flatMap(({ node, kind, limit }) => (limit === undefined ? [] : [[`${kind} ${node}`, limit] as const])));
