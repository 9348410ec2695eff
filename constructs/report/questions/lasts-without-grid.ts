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

/** The time that batteries or gensets supply the node, at the climate point where it is shortest. */
export interface Autonomy {
  /** The supply of the node in that time. Batteries that discharge while gensets run, such as that of a UPS which refuses their voltage, count too. */
  readonly carriedBy: "batteries" | "gensets" | "gensets and batteries";
  /** Name of the scenario, such as `hottest/healthy`. */
  readonly scenario: string;
  /** Whether the site promises to survive the scenario with its power. */
  readonly promised: boolean;
  /** Time without the grid. Missing where it is unknown, for the reason in `reason`. */
  readonly hours?: number; // [h]
  /** The battery or genset plant that is empty first, or `heat` if that ends it earlier. */
  readonly first?: string;
  /** Times of the loads that the site names for batteries, without cooling. Missing where it names none. */
  readonly named?: NamedAutonomy;
  /** The reason why it is unknown. */
  readonly reason?: string;
  /** Loads that are neither sheddable nor supplied. The hours are those of the other loads, and 0 without others. */
  readonly dark: readonly string[];
  /** Loads that are shed. */
  readonly shed: readonly ShedLoad[];
  /** Power of the node, the sum of the contributors. Missing where it is unknown. */
  readonly powerW?: number; // [W]
  /** Consumers of the energy: IT, losses, and cooling with house loads. */
  readonly contributors: readonly Contributor[];
}

/** The time that named loads run on batteries, by what ends it. */
export interface NamedAutonomy {
  /** Time until the first battery that feeds one is empty. Missing where it is unknown. */
  readonly batteriesH?: number; // [h]
  /** Time until coolant or room is too warm. Missing where it is unknown, and where `isCooled` is set. */
  readonly heatH?: number; // [h]
  /** What is too warm after that time. Missing where `heatH` is missing. */
  readonly heatOf?: "coolant" | "room air";
  /** Whether their cooling runs on batteries too. */
  readonly isCooled: boolean;
  /** Time until the last cooling unit runs again. Missing where it is unknown. */
  readonly coolingBackH?: number; // [h]
  /** The supply that restarts the cooling. */
  readonly until: "gensets" | "grid";
}

/** The time that a site runs without its grid. */
export interface WithoutGridAnswer extends Autonomy {
  /** Whether the time is known. */
  readonly outcome: "known" | "unknown";
  /** Times of other supplies, and of the full load where the site sheds. */
  readonly others: readonly Autonomy[];
  /** Hours without the grid from each hour of the year. Missing without weather. */
  readonly survival?: SurvivalSummary;
}

/** Returns the promised time without the grid, with the others beside it. */
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
  const isOnGensets = scenario.state.kind === "on-genset";
  const named = isOnGensets ? undefined : namedLoads(study.node);
  const dark = listIds(electrical.unserved.filter(named?.asks ?? (({ sheddable }) => !sheddable)));
  const discharging = batteries(electrical).filter(({ id }) => named?.batteries.has(id) ?? true);
  const hours = hoursOf([...(isOnGensets ? tanks(electrical) : []), ...discharging], dark, electrical);
  return {
    carriedBy: !isOnGensets ? "batteries" : discharging.length > 0 ? "gensets and batteries" : "gensets",
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

/** Returns the times of tanks. A plant that is too small for its load runs 0 h. */
function tanks({ gensets }: ElectricalState): Store[] {
  return gensets.map(({ id, tankH, reason, sets, loadW, loadVA, availableW, availableVA }) => {
    const carries = loadW <= sets * (availableW ?? Number.NaN) && loadVA <= sets * (availableVA ?? Number.NaN);
    return { id, hours: availableW !== undefined && !carries ? 0 : tankH, reason };
  });
}

type Hours = Pick<Autonomy, "hours" | "first" | "reason">;

/** Returns the shorter time of batteries and heat. The heat is that of the healthy node at the same climate point. */
function withHeat(study: NodeStudy, { climate }: Scenario, batteries: Hours): Hours & Pick<Autonomy, "named"> {
  const { node } = study;
  const point = study.point(study.scenario(`${climate}/healthy`));
  const heat = heatLasts(node, point);
  const heatH = heat?.outcome === "known" ? heat.heldS / 3600 : undefined;
  const back = point.rideThrough?.restart;
  const named: NamedAutonomy = defined({
    batteriesH: batteries.hours,
    heatH,
    heatOf: heat?.outcome === "known" ? heat.of : undefined,
    isCooled: heat === undefined,
    coolingBackH: back?.outcome === "known" ? back.totalS / 3600 : undefined,
    until: node.gensets.length > 0 ? "gensets" : "grid",
  });
  if (batteries.hours === undefined) return { ...batteries, named };
  if (heat?.outcome === "unknown") return { reason: heat.reason, named };
  return heatH !== undefined && heatH < batteries.hours ? { hours: heatH, first: "heat", named } : { ...batteries, named };
}

/** Returns the time of the store that is empty first. It is 0 h if no store supplies anything and loads are not powered. */
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
