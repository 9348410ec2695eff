import type { EnergyYear } from "../../engineering/energy/year/energy-year";
import type { CountedLoads } from "../../engineering/energy/year/outage-walk";
import { survivalHours, survivalSummary } from "../../engineering/energy/year/survival";
import { coolingParts } from "../cooling-parts/cooling-parts";
import { namedLoads } from "../electrical/named-loads";
import { devicesOnUps } from "../electrical/on-ups";
import { type HeatLasts, heatLasts } from "../operating-point/heat-lasts";
import type { PointStudy } from "../operating-point/point-study";
import type { YearHours } from "./year-hours";
import type { YearPlant } from "./year-plant";

/**
 * Computes the hours without grid from each hour of the year as start. With gensets all loads count. On batteries alone, if the site names loads, only these
 * count, as long as heat allows them to run.
 */
export function yearSurvival(
  study: PointStudy,
  { gensets, ...batteries }: YearPlant,
  hours: YearHours,
  { hours: { storedWh } }: EnergyYear,
) {
  const withGensets = gensets && survivalSummary(survivalHours({ ...batteries, gensets }, hours, storedWh));
  const named = namedSurvival(study, batteries);
  const reason = named?.heat?.outcome === "unknown" ? named.heat.reason : undefined;
  const mostH = named?.heat?.outcome === "known" ? Math.floor(named.heat.heldS / 3600) : Number.POSITIVE_INFINITY;
  const alone = () => survivalHours(batteries, hours, storedWh, named?.counted).map((carriedH) => Math.min(carriedH, mostH));
  const isKnown = batteries.buses.length > 0 && reason === undefined;
  return {
    survival: { ...(withGensets && { withGensets }), ...(isKnown && { batteriesAlone: survivalSummary(alone()) }) },
    ...(reason !== undefined && { heatUnknown: reason }),
  };
}

/** Returns the named loads that batteries must supply, with their cooling, and the time for which heat allows them to run; undefined if the site names none. */
function namedSurvival(
  study: PointStudy,
  { batteries, buses }: Pick<YearPlant, "batteries" | "buses">,
): { readonly counted: CountedLoads; readonly heat: HeatLasts | undefined } | undefined {
  const { node } = study;
  const named = namedLoads(node);
  if (!named) return undefined;
  const healthy = study.scenarios.filter(({ state }) => state.kind === "healthy");
  const [heat] = healthy.flatMap((scenario) => heatLasts(node, study.point(scenario)) ?? []).toSorted(byHeat);
  const cooling = heat ? [] : coolingParts(node.cooling).flatMap(({ units }) => units);
  const onBus = buses.map(({ kind }, k) =>
    kind === "inverter"
      ? new Set<string>()
      : devicesOnUps(
          node.network ?? [],
          node.batteries.filter(({ id }) => id === batteries[k]),
        ),
  );
  const counted = {
    direct: [...named.devices].some((id) => !onBus.some((bus) => bus.has(id))) || (!heat && buses.some(({ kind }) => kind === "inverter")),
    buses: onBus.map((bus) => [...named.devices, ...cooling].some((id) => bus.has(id))),
  };
  return { counted, heat };
}

/** Orders unknown times first, then the shortest. */
function byHeat(one: HeatLasts, other: HeatLasts): number {
  const lastsS = (heat: HeatLasts) => (heat.outcome === "known" ? heat.heldS : -1);
  return lastsS(one) - lastsS(other);
}
