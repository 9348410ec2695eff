import type { SurvivalSummary } from "../../engineering/energy/year/survival";
import { defined } from "../../plain/defined";
import { listIds } from "../../plain/list-ids";
import type { Contributor } from "../../policy/rule/finding";
import type { ElectricalState } from "../../studies/electrical/electrical-state";
import { namedLoads } from "../../studies/electrical/named-loads";
import type { NodeStudy } from "../../studies/node-study";
import { heatLasts } from "../../studies/operating-point/heat-lasts";
import type { OperatingPoint } from "../../studies/operating-point/operating-point";
import { isPromisedTo } from "../../studies/scenarios/scenario-promise";
import type { Scenario } from "../../studies/scenarios/scenarios";
import type { ShedLoad } from "../../studies/scenarios/shedding";
import type { NoAnswer } from "./answer";

/** How long something carries the node, at the climate point where it does so shortest. */
export interface Autonomy {
  /** What carries the node meanwhile. */
  readonly carriedBy: "batteries" | "gensets";
  /** Name of the scenario, as `hottest/healthy`. */
  readonly scenario: string;
  /** Whether the site promises to stand the scenario, of its power. */
  readonly promised: boolean;
  /** Missing where nobody knows: `reason` says why. */
  readonly hours?: number; // [h]
  /** The battery or genset plant that is empty first, or `heat` where that ends it before. */
  readonly first?: string;
  /** Of the loads that the site names to be carried by batteries, while what cools them stands still; missing where it names none. */
  readonly named?: NamedAutonomy;
  /** Why, where nothing is known or something is accepted. */
  readonly reason?: string;
  /** Loads that nobody declared sheddable and that nothing carries: the hours are of the others, and 0 where there are none. */
  readonly dark: readonly string[];
  /** What is switched off meanwhile. */
  readonly shed: readonly ShedLoad[];
  /** Of the node, which the contributors add up to; missing where nobody knows it. */
  readonly powerW?: number; // [W]
  /** What draws the energy, the largest first. */
  readonly contributors: readonly Contributor[];
}

/** How long named loads run on batteries, by what ends it. */
export interface NamedAutonomy {
  /** Until the first battery that feeds one is empty. Missing where nobody knows. */
  readonly batteriesH?: number; // [h]
  /** Until coolant or room is too warm. Missing where nobody knows, and where heat ends nothing: `isCooled`. */
  readonly heatH?: number; // [h]
  /** Whether what cools them stays on batteries too. */
  readonly isCooled: boolean;
  /** Until the last cooling unit runs again. Missing where nobody knows. */
  readonly coolingBackH?: number; // [h]
  /** What brings the cooling back. */
  readonly until: "gensets" | "grid";
}

/** How long a site lasts without its grid. */
export interface WithoutGridAnswer extends Autonomy {
  /** Whether the time is known. */
  readonly outcome: "known" | "unknown";
  /** The same by other means, and with all of the load where the site sheds. */
  readonly others: readonly Autonomy[];
  /** Hours without grid from each hour of the year as start, where the site has weather. */
  readonly survival?: SurvivalSummary;
}

/** How long the node lasts without its grid: what the site promises, the rest beside it. On batteries that carry named loads the lesser of batteries and heat. */
export function lastsWithoutGrid(study: NodeStudy): WithoutGridAnswer | NoAnswer {
  const { node, scenarios } = study;
  if (!node.gensets.length && !node.batteries.length) return { outcome: "not-applicable", reason: "no battery or genset" };
  const carried = scenarios.filter(
    ({ state }) => state.kind === "on-battery" || (state.kind === "on-genset" && !state.recharging && state.lostSet === undefined),
  );
  const worst = new Map<string, Autonomy>();
  for (const scenario of carried) {
    const lasting = lastingIn(study, scenario);
    const key = JSON.stringify(scenario.state);
    const known = worst.get(key);
    if (!known || (lasting.hours ?? -1) < (known.hours ?? -1)) worst.set(key, lasting);
  }
  const all = [...worst.values()];
  const answer = all.findLast(({ promised }) => promised) ?? all.at(-1);
  if (!answer) return { outcome: "unknown", reason: "the batteries state no energy: state the energy of each of power.batteries" };
  const year = study.year();
  const survival = year?.outcome === "solved" ? (year.survival.withGensets ?? year.survival.batteriesAlone) : undefined;
  return {
    outcome: answer.hours === undefined ? "unknown" : "known",
    ...answer,
    others: all.filter((one) => one !== answer),
    ...defined({ survival }),
  };
}

function lastingIn(study: NodeStudy, scenario: Scenario): Autonomy {
  const point = study.point(scenario);
  const { electrical } = point;
  const carriedBy = scenario.state.kind === "on-genset" ? "gensets" : "batteries";
  const named = carriedBy === "batteries" ? namedLoads(study.node) : undefined;
  const dark = listIds(electrical.unserved.filter(named?.asks ?? (({ sheddable }) => !sheddable)));
  const stores = carriedBy === "gensets" ? tanks(electrical) : batteries(electrical).filter(({ id }) => named?.batteries.has(id) ?? true);
  const hours = hoursOf(stores, dark, electrical);
  return {
    carriedBy,
    scenario: scenario.name,
    promised: isPromisedTo(scenario, "power/autonomy-covers-promise"),
    ...(named ? withHeat(study, scenario, dark.length > 0 ? { hours: 0 } : hours) : hours),
    dark,
    shed: point.shed ?? [],
    ...powerOf(point),
  };
}

interface Store {
  readonly id: string;
  readonly hours: number | undefined; // [h]
  readonly reason: string | undefined;
}

function batteries({ batteries: all }: ElectricalState): Store[] {
  return all.filter(({ dischargeW }) => dischargeW > 0).map(({ id, autonomyH, reason }) => ({ id, hours: autonomyH, reason }));
}

/** A plant that does not carry its load lasts no time, whatever its tank holds. */
function tanks({ gensets }: ElectricalState): Store[] {
  return gensets.map(({ id, tankH, reason, sets, loadW, loadVA, availableW, availableVA }) => {
    const carries = loadW <= sets * (availableW ?? Number.NaN) && loadVA <= sets * (availableVA ?? Number.NaN);
    return { id, hours: availableW !== undefined && !carries ? 0 : tankH, reason };
  });
}

type Hours = Pick<Autonomy, "hours" | "first" | "reason">;

/** The lesser of what batteries carry and what heat lets run, of the healthy node at the same climate point. */
function withHeat(study: NodeStudy, { climate }: Scenario, batteries: Hours): Hours & Pick<Autonomy, "named"> {
  const { node } = study;
  const point = study.point(study.scenario(`${climate}/healthy`));
  const heat = heatLasts(node, point);
  const heatH = heat?.outcome === "known" ? heat.heldS / 3600 : undefined;
  const back = point.rideThrough?.restart;
  const named: NamedAutonomy = defined({
    batteriesH: batteries.hours,
    heatH,
    isCooled: heat === undefined,
    coolingBackH: back?.outcome === "known" ? back.totalS / 3600 : undefined,
    until: node.gensets.length > 0 ? "gensets" : "grid",
  });
  if (batteries.hours === undefined) return { ...batteries, named };
  if (heat?.outcome === "unknown") return { reason: heat.reason, named };
  return heatH !== undefined && heatH < batteries.hours ? { hours: heatH, first: "heat", named } : { ...batteries, named };
}

/** What the store that is empty first lasts; where none carries anything, what is dark lasts no time. */
function hoursOf(stores: readonly Store[], dark: readonly string[], { outcome, reason }: ElectricalState): Hours {
  if (outcome === "unknown") return { reason: reason ?? "the network has no solution" };
  if (stores.length === 0 && dark.length > 0) return { hours: 0 };
  const unknown = stores.find(({ hours }) => hours === undefined);
  if (unknown) return { reason: unknown.reason ?? `what ${unknown.id} holds is not known` };
  const [first] = stores.toSorted((a, b) => (a.hours ?? 0) - (b.hours ?? 0));
  return first?.hours === undefined ? { reason: "nothing draws power" } : { hours: first.hours, first: first.id };
}

function powerOf({ electrical }: OperatingPoint): Pick<Autonomy, "powerW" | "contributors"> {
  const { outcome, nodePowerW, itW, lossInsideW, lossOutsideW, supplyLossW } = electrical;
  if (outcome === "unknown") return { contributors: [] };
  const lossW = lossInsideW + lossOutsideW - supplyLossW;
  return {
    powerW: nodePowerW,
    contributors: [
      { name: "IT", value: itW },
      { name: "losses", value: lossW },
      { name: "cooling and house", value: nodePowerW - itW - lossW },
    ],
  };
}
