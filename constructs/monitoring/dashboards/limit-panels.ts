import type { WatchedLimit } from "../../facts/watched-limit";
import { unique } from "../../plain/unique";
import { grouped } from "../../props/grouped";
import { seriesText } from "../expressions/readings";
import type { Panel, PanelLine } from "./dashboard";
import { boundText, limitLine } from "./limit-line";
import { type MeasuredLine, measuredPanels } from "./measured-panels";
import { panelTitle } from "./panel-title";
import { drawnNumber, type ShownUnit, shownUnit } from "./shown-unit";

/**
 * Returns panels for devices with equal limits of a series: their readings, the limits, and the values of the solved node. Many devices
 * need several panels.
 */
export function limitPanels(limits: readonly WatchedLimit[]): readonly Panel[] {
  return alike(limits).flatMap((group) => {
    const [{ metric, unit }] = group[0];
    const shown = shownUnit(metric, unit);
    const bounds = group[0].map(({ bound, limit }) => boundText(bound, limit, shown));
    return measuredPanels(
      {
        title: `${panelTitle(group[0][0])}, ${bounds.join(", ")}`,
        description: descriptionOf(group[0]),
        unit: shown.text,
        lines: [...expectedLines(group.flat(), shown), ...group[0].map(({ bound, limit }) => limitLine(bound, limit, shown))],
      },
      group.map(([limit]) => measuredLine(limit)),
      shown,
    );
  });
}

type Bounds = readonly [WatchedLimit, ...WatchedLimit[]];

/** Returns the bounds of each measured series, grouped by equal bounds, in the order of the limits. */
function alike(limits: readonly WatchedLimit[]): readonly (readonly [Bounds, ...Bounds[]])[] {
  const ofSeries = [...grouped(limits, ({ metric, device, labels }) => JSON.stringify([metric, device, labels])).values()];
  return [...grouped(ofSeries, ([first, ...others]) => boundsKey([first, ...others])).values()];
}

function boundsKey(bounds: Bounds): string {
  return JSON.stringify([bounds[0].metric, ...bounds.map(({ bound, limit }) => `${bound} ${limit}`).sort()]);
}

/** Returns the checks and remedies, rule by rule: several devices have the remedies of the first. */
function descriptionOf(bounds: Bounds): string {
  const said = bounds.map(({ rule, title, remedy }) => `${title} (${rule}): ${remedy}`);
  return unique(said).join("\n");
}

function measuredLine({ metric, device, labels = {} }: WatchedLimit): MeasuredLine {
  return { name: [device, ...Object.values(labels)].join(" "), query: seriesText(metric, { device, ...labels }) };
}

/** Returns the lowest and highest values of the solved node in the promised scenarios. */
function expectedLines(bounds: readonly WatchedLimit[], shown: ShownUnit): readonly PanelLine[] {
  const ranges = bounds.flatMap(({ expected }) => (expected ? [expected] : []));
  if (ranges.length === 0) return [];
  const least = drawnNumber(Math.min(...ranges.map(([value]) => value)), shown);
  const most = drawnNumber(Math.max(...ranges.map(([, value]) => value)), shown);
  if (least === most) return [{ name: "solved node", role: "predicted", query: `${most}` }];
  return [
    { name: "solved node, most", role: "predicted", query: `${most}` },
    { name: "solved node, least", role: "predicted", query: `${least}` },
  ];
}
