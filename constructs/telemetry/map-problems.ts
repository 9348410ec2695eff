import type { DeviceMapFacts } from "../facts/telemetry/device-map";
import { filledMap, rowLabels } from "../facts/telemetry/filled-map";
import { seriesFacts } from "../facts/telemetry/series";
import { unique } from "../plain/unique";
import { closest } from "../props/problems/closest";
import { nameList } from "../props/problems/name-list";
import type { Protocol } from "../props/speaks";
import type { ParsedTarget } from "./targets.props";

/** A problem with the polling of devices, below `telemetry`. */
export interface AskingProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export function unknownMapText(name: string, known: readonly string[]): string {
  return unknownText(name, "map", known, "add it to telemetry.maps");
}

/** Returns the message on a map of another protocol than that of the target. */
export function otherProtocolText(name: string, of: Protocol, asked: Protocol): string {
  return `must be a map of ${asked} but ${name} is of ${of}: name one of ${asked}`;
}

/** Reports parts, labels and rows without a reading in the map, and a map with rows only of which none is named. */
export function strangers(
  map: DeviceMapFacts,
  { parts, labels, rows }: Pick<ParsedTarget, "parts" | "labels" | "rows">,
): readonly AskingProblem[] {
  const knownParts = unique(map.readings.flatMap(({ part }) => part ?? []));
  const knownLabels = unique(map.readings.flatMap(({ series }) => seriesFacts(series)?.labels ?? []));
  const unknown = (given: object, names: readonly string[], what: "part" | "label" | "row") =>
    Object.keys(given)
      .filter((one) => !names.includes(one))
      .map((one) => ({ path: [`${what}s`, one], message: unknownText(one, `${what} of ${map.name}`, names, "leave it out") }));
  return [
    ...unknown(parts, knownParts, "part"),
    ...unknown(labels, knownLabels, "label"),
    ...unknown(rows, rowLabels(map), "row"),
    ...sameRows(rows),
    ...nothingAsked(map, rows),
  ];
}

/** Reports one row under two names, which would be one value in two places. */
function sameRows(rows: ParsedTarget["rows"]): readonly AskingProblem[] {
  return Object.entries(rows).flatMap(([label, names]) => {
    const first = new Map<string, string>();
    return Object.entries(names).flatMap(([name, row]) => {
      const other = first.get(row);
      if (other === undefined) first.set(row, name);
      return other === undefined
        ? []
        : [{ path: ["rows", label, name], message: `must be unique but ${other} is row ${row} too: look up both in the device's table` }];
    });
  });
}

function nothingAsked(map: DeviceMapFacts, rows: ParsedTarget["rows"]): readonly AskingProblem[] {
  if (filledMap(map, { device: "", rows }).readings.length > 0) return [];
  const labels = nameList(rowLabels(map));
  return [{ path: ["rows"], message: `is required because ${map.name} reads only rows, by ${labels}: name each row to be read` }];
}

function unknownText(name: string, what: string, known: readonly string[], otherwise: string): string {
  const meant = closest(name, known);
  const list = known.length === 0 ? "" : `, of which there are ${nameList(known)}`;
  return `must be a ${what} but is ${JSON.stringify(name)}: ${meant === undefined ? `${otherwise}${list}` : `did you mean ${meant}?`}`;
}
