import { unique } from "../../plain/unique";
import { compareText } from "../../props/canonical";
import type { DeviceMapFacts, SnmpReadingFacts, TargetFacts } from "./device-map";

/** A row of a table that a target names, such as `{bank}` in the number of an object. The label's values are the names. */
const rowPattern = /\{([a-zA-Z_][a-zA-Z0-9_]*)\}/g;

/** Returns the labels whose values a target states row by row, in the order of the map. */
export function rowLabels(map: DeviceMapFacts): readonly string[] {
  return map.protocol === "snmp" ? unique(map.readings.flatMap(labelsIn)) : [];
}

/**
 * Fills the rows that a target names into a map. A reading of rows becomes one reading for each name, with the name as its label. A reading whose rows have no
 * names is left out. The filled map is for that device alone, and its name too.
 */
export function filledMap(map: DeviceMapFacts, { device, rows }: Pick<TargetFacts, "device" | "rows">): DeviceMapFacts {
  if (map.protocol !== "snmp" || rowLabels(map).length === 0) return map;
  return { ...map, name: `${map.name}.${device}`, readings: map.readings.flatMap((reading) => filled(reading, rows)) };
}

function filled(reading: SnmpReadingFacts, rows: TargetFacts["rows"]): readonly SnmpReadingFacts[] {
  const [label] = labelsIn(reading);
  if (label === undefined) return [reading];
  return Object.entries(rows[label] ?? {})
    .sort(([left], [right]) => compareText(left, right))
    .map(([name, row]) => ({
      ...reading,
      oid: inRow(reading.oid, row),
      ...(reading.decimals !== undefined && { decimals: inRow(reading.decimals, row) }),
      labels: { ...reading.labels, [label]: name },
    }));
}

function labelsIn({ oid }: SnmpReadingFacts): readonly string[] {
  return [...oid.matchAll(rowPattern)].flatMap(([, label]) => label ?? []);
}

function inRow(oid: string, row: string): string {
  return oid.replaceAll(rowPattern, row);
}
