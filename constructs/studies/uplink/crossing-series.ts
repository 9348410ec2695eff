import type { TelemetryFacts } from "../../facts/node-facts";
import { givenBy, isOf, type MeasuredSeries, targetOf } from "../../facts/telemetry/device-map";
import { keyBy } from "../../plain/key-by";
import type { NodeShedding } from "../shedding/node-shedding";
import type { SheddingControl } from "../snapshot/switched-services";

/** A series that a limit names. */
export interface NamedSeries {
  readonly metric: string;
  readonly device: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A series that crosses the link: each that a map gives, and each that a limit names of a device in Prometheus' form. */
export type CrossingSeries = MeasuredSeries;

/** Lists the series under our names that maps give, and those that limits name and a target without a map may give. Each is listed once, in a fixed order. */
export function crossingSeries(
  { targets, monitored }: Pick<TelemetryFacts, "targets" | "monitored">,
  limits: readonly NamedSeries[],
): readonly CrossingSeries[] {
  const watched = new Set(monitored);
  const mapped = targets.flatMap((target) => givenBy(target) ?? []);
  const named = limits
    .map(({ metric, device, labels = {} }) => ({ series: metric, device, labels }))
    .filter((one) => watched.has(one.device) && !mapped.some((given) => isOf(given, one)) && targetOf(targets, one) !== undefined);
  const ours = [...mapped, ...named].filter(({ series }) => series.startsWith("edge_node_"));
  const keyOf = ({ series, device, labels }: CrossingSeries) => JSON.stringify([series, device, Object.entries(labels).sort()]);
  return [...keyBy(ours, keyOf)].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, series]) => series);
}

/** Series that the program that sheds gives of a stage, of the charge that decides on it, of a service, and of itself. */
const ofStage = 3;
const ofCharge = 1;
const ofService = 2;
const ofItself = 4;

/** Counts the series of the program that sheds, as its page has them once every stage was out. */
export function shedderSeries({ stages, goesWithGrid }: NodeShedding, { services }: SheddingControl): number {
  const acting = stages.filter(({ priority }) => services.some((service) => service.priority === priority));
  const charges = goesWithGrid ? 0 : acting.flatMap(({ batteries }) => batteries.filter(({ isMeasured }) => isMeasured)).length;
  return ofStage * (goesWithGrid ? acting.length : charges) + ofCharge * charges + ofService * services.length + ofItself;
}
