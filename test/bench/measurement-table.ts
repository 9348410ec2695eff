import Table from "cli-table3";
import type { Measurement } from "./measurement";

/** Name, value, goal, met or not: a row for each measurement. */
export function measurementTable(measurements: readonly Measurement[]): string {
  const table = new Table({ head: ["name", "value", "goal", "met", "measured on"], style: { head: [], border: [] } });
  for (const one of measurements) {
    table.push([one.name, quantity(one.value, one.unit), goalText(one), metText(one), one.of]);
  }
  return table.toString();
}

export function isMissed({ value, goal }: Measurement): boolean {
  if (!goal) return false;
  return !(goal.bound === "at-most" ? value <= goal.value : value >= goal.value);
}

function metText(measurement: Measurement): string {
  if (!measurement.goal) return "";
  return isMissed(measurement) ? "NO" : "yes";
}

function goalText({ goal, unit }: Measurement): string {
  return goal ? `${goal.bound === "at-most" ? "≤" : "≥"} ${quantity(goal.value, unit)}` : "";
}

export function quantity(value: number, unit: string): string {
  const text = value >= 1000 ? Math.round(value).toLocaleString("en-US") : String(Number(value.toPrecision(3)));
  return unit === "" ? text : `${text} ${unit}`;
}
