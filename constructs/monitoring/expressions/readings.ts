import { isOf, type MeasuredSeries, measuredSeries, type ReadingFacts, type TargetFacts } from "../../facts/telemetry/device-map";
import { seriesFacts } from "../../facts/telemetry/series";
import { defined } from "../../plain/defined";

/** A reading of a target as an expression over the series of its exporter. */
export interface Reading extends MeasuredSeries {
  /** Expression in the unit of the series. */
  readonly expression: string;
  /** The series of the exporter that it reads. */
  readonly selector: string;
  /** Values that a working sensor can read; undefined for a series of a house rule. */
  readonly range?: readonly [least: number, most: number];
}

/**
 * Returns the exporter's name of a reading: that of its series, with a number where the map has several readings of it, as SNMP has no
 * labels to distinguish them. Readings of one SNMP object share the name of the first.
 */
export function rawName(readings: readonly MapReading[], reading: MapReading): string {
  const first = reading.oid === undefined ? reading : (readings.find(({ oid }) => oid === reading.oid) ?? reading);
  const alike = readings.filter(({ series }) => series === first.series);
  const number = alike.indexOf(first) + 1;
  return `raw_${first.series}${number > 1 ? `_${number}` : ""}`;
}

/** Returns the exporter's name for the decimals of a reading: that of the first reading with the same object of decimals. */
export function rawDecimalsName(readings: readonly MapReading[], reading: MapReading): string {
  return `${rawName(readings, readings.find(({ decimals }) => decimals === reading.decimals) ?? reading)}_decimals`;
}

type MapReading = ReadingFacts & { readonly oid?: string; readonly decimals?: string };

/** Returns every reading of the targets with maps. @source VictoriaMetrics documentation, MetricsQL, `bitmap_and` */
export function readingsOf(targets: readonly TargetFacts[]): readonly Reading[] {
  return targets.flatMap((target) =>
    (target.map?.readings ?? []).map((reading) => {
      const measured = measuredSeries(target, reading);
      const range = seriesFacts(reading.series)?.range;
      return { ...measured, expression: expressionOf(target, reading), selector: selectorOf(target, reading), ...defined({ range }) };
    }),
  );
}

/** Returns how to read a series from the samples of its exporter, without the recording rules, whose values come an interval later. */
export function readingOf(targets: readonly TargetFacts[], asked: MeasuredSeries): Reading {
  return readingsOf(targets).find((reading) => isOf(reading, asked)) ?? directReading(asked);
}

/** Returns the reading of a device that has our series itself. */
export function directReading({ series, device, labels }: MeasuredSeries): Reading {
  const selector = seriesText(series, { device, ...labels });
  return { series, device, labels, expression: selector, selector, ...defined({ range: seriesFacts(series)?.range }) };
}

/** Returns the value of a reading where a working sensor can read it. */
export function plausibleValue({ expression, range }: Reading): string {
  return range ? `(${expression} >= ${range[0]}) <= ${range[1]}` : expression;
}

function expressionOf(target: TargetFacts, reading: ReadingFacts): string {
  const { scale, offset, rows = "most" } = reading;
  const pick = { least: "min", most: "max", sum: "sum" }[rows];
  const number = `${pick} by (device) (${withBit(selectorOf(target, reading), reading)})${decimalsOf(target, reading)}`;
  const scaled = scale === 1 ? number : `${number} * ${scale}`;
  if (offset === 0) return scaled;
  return `${scaled} ${offset < 0 ? "-" : "+"} ${Math.abs(offset)}`;
}

function decimalsOf({ device, map }: TargetFacts, reading: MapReading): string {
  if (reading.decimals === undefined) return "";
  return ` / 10 ^ max by (device) (${seriesText(rawDecimalsName(map?.readings ?? [], reading), { device })})`;
}

function selectorOf({ device, map }: TargetFacts, reading: ReadingFacts & { readonly metric?: string; readonly match?: object }): string {
  const { metric = rawName(map?.readings ?? [], reading), match = {} } = reading;
  return seriesText(metric, { device, ...match });
}

function withBit(selector: string, { bit }: ReadingFacts & { readonly bit?: number }): string {
  return bit === undefined ? selector : `bitmap_and(${selector}, ${1 << bit}) / ${1 << bit}`;
}

/** Returns a series by its name and labels, for expressions. */
export function seriesText(name: string, labels: Readonly<Record<string, string>>): string {
  const matchers = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return `${name}{${matchers.join(",")}}`;
}
