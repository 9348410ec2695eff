import type { SkyFacts } from "../../../facts/downlink/sky";
import { instantText } from "../../../props/instant-text";
import { duration } from "../../../props/quantities";
import { judgeSky } from "../../judgements/sky/judge-sky";
import { judge } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule, type RuleLimit } from "../../rule/rule";
import { elementsRunbook } from "../../runbooks/downlink";

/** Compares the age of the orbital elements of each satellite, at the end of the window farther from their epoch, with the oldest age that is relied on. */
export const elementsAge = defineRule({
  id: "downlink/elements-age",
  title: "Orbital elements of satellites are fresh enough for the window",
  shortfall: "older than the policy allows",
  why: "Orbital elements describe where a satellite was at their epoch. After two weeks a pass in low orbit comes seconds to minutes early or late, and the antenna misses the satellite.",
  source:
    "Longest time between the epoch of the elements and an end of downlink.window; no standard sets a limit: both ages are our own bounds",
  severity: "medium",
  remedy: "Use newer elements of the satellite, or a window nearer to their epoch",
  judges: "sky",
  worsenedBy: [],
  parameters: {
    marked: parameter({
      schema: duration({ positive: true, max: 3650 * 86_400 }),
      default: "3 d",
      description: "Age of elements from which a pass is marked: the satellite is then seconds from its computed position",
      source: "Our own bound: a team that knows its orbits sets another",
    }),
    oldest: parameter({
      schema: duration({ positive: true, max: 3650 * 86_400 }),
      default: "14 d",
      description: "Age of elements beyond which their passes are not relied on",
      source: "Our own bound: a team that knows its orbits sets another",
    }),
  },
  runbook: elementsRunbook,
  watched: ({ sky, parameters: { oldest } }) => (sky ? watchedElements(sky.sky, oldest.seconds) : []),
  check: ({ sky, parameters: { marked, oldest } }) =>
    judgeSky(sky, ({ passes }) =>
      passes.satellites.map(({ satellite, epochMs, ageDays }) =>
        judge({
          subject: `downlink/${satellite}`,
          unit: "d",
          bound: "at-most",
          value: ageDays,
          limit: oldest.days,
          markedBelow: { value: Math.max(0, oldest.days - marked.days), document: `elements older than ${marked}` },
          contributors: () => [{ name: `elements of ${instantText(epochMs)}`, value: ageDays }],
          remedy: () => `use elements of ${satellite} that are newer than ${instantText(epochMs)}, or a window nearer to their epoch`,
        }),
      ),
    ),
});

/**
 * Lists the age limit of the elements with which each antenna follows each satellite. The antenna is the device: its controller has loaded elements, which may
 * be older than those of the description.
 *
 * @param limitS oldest reliable age [s]
 */
function watchedElements({ satellites, antennas }: Pick<SkyFacts, "satellites" | "antennas">, limitS: number): readonly RuleLimit[] {
  return satellites.flatMap(({ id, elements: { catalogueNumber } }) =>
    antennas
      .filter((antenna) => antenna.satellites.includes(catalogueNumber))
      .map(
        (antenna): RuleLimit => ({
          subject: `downlink/${id}`,
          device: antenna.id,
          labels: { satellite: id },
          metric: "edge_node_element_age_seconds",
          unit: "s",
          bound: "at-most",
          limit: limitS,
          remedy: `load newer elements of ${id} into ${antenna.id}, and use them in the design too (downlink.elements)`,
        }),
      ),
  );
}
