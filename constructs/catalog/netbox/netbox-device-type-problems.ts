import { closest } from "../../props/problems/closest";
import { quotedText, shownText } from "../../units/shown-text";
import { type DeclaredDraws, drawOf } from "./netbox-declared-draws";
import type { NetboxDeviceTypeFile } from "./netbox-device-type-schema";

type Steps = readonly (string | number)[];

/** A problem between two fields that are valid by themselves. */
interface FieldProblem {
  readonly path: Steps;
  readonly message: string;
}

/** Returns the problems between the fields of a file, and the powers that `draws` lacks. */
export function netboxDeviceTypeProblems(file: NetboxDeviceTypeFile, draws: DeclaredDraws): readonly FieldProblem[] {
  return [...weightProblems(file), ...repeated(file), ...outletProblems(file), ...drawProblems(file, draws)];
}

function weightProblems({ weight, weight_unit }: NetboxDeviceTypeFile): readonly FieldProblem[] {
  if ((weight === undefined) === (weight_unit === undefined)) return [];
  return weight === undefined
    ? [{ path: ["weight"], message: `is required with weight_unit ${weight_unit}: add it, or leave the unit out` }]
    : [{ path: ["weight_unit"], message: `is required with weight ${weight}: add one of "kg", "g", "lb", "oz"` }];
}

function repeated(file: NetboxDeviceTypeFile): readonly FieldProblem[] {
  return (["power-ports", "power-outlets"] as const).flatMap((section) => {
    const names = new Set<string>();
    return (file[section] ?? []).flatMap(({ name }, i) => {
      const isKnown = names.has(name);
      names.add(name);
      return isKnown ? [{ path: [section, i, "name"], message: `must be unique but ${quotedText(name)} is used already: rename one` }] : [];
    });
  });
}

function outletProblems(file: NetboxDeviceTypeFile): readonly FieldProblem[] {
  const ports = (file["power-ports"] ?? []).map(({ name }) => name);
  const known = new Set(ports);
  return (file["power-outlets"] ?? []).flatMap(({ power_port }, i) =>
    power_port === undefined || known.has(power_port)
      ? []
      : [
          {
            path: ["power-outlets", i, "power_port"],
            message: `must name a power port of the file but is ${quotedText(power_port)}: ${named(power_port, ports)}`,
          },
        ],
  );
}

function drawProblems(file: NetboxDeviceTypeFile, draws: DeclaredDraws): readonly FieldProblem[] {
  const ports = file["power-ports"] ?? [];
  const feeding = new Set((file["power-outlets"] ?? []).map(({ power_port }) => power_port));
  const names = ports.map(({ name }) => name);
  const known = new Set(names);
  const problems: FieldProblem[] = [];
  for (const [i, { name, maximum_draw, allocated_draw }] of ports.entries()) {
    const declared = drawOf(draws, name);
    const say = (field: string, message: string) => problems.push({ path: ["power-ports", i, field], message });
    const maximumW = maximum_draw ?? declared.maximum?.watts;
    const allocatedW = allocated_draw ?? declared.allocated?.watts;
    if (maximumW !== undefined && allocatedW !== undefined && !(allocatedW <= maximumW))
      say("allocated_draw", `must be at most maximum_draw, ${maximumW} W, but is ${allocatedW} W: swap the two or correct one`);
    if (declared.maximum && maximum_draw !== undefined) say("maximum_draw", overwritten(maximum_draw));
    if (declared.allocated && allocated_draw !== undefined) say("allocated_draw", overwritten(allocated_draw));
    // The power of a port with outlets is that of the devices on them
    if (maximumW === undefined && !feeding.has(name)) say("maximum_draw", `is required: ${declare(name)}`);
  }
  for (const name of Object.keys(draws).filter((name) => ports.length > 0 && !known.has(name))) {
    problems.push({
      path: ["power-ports"],
      message: `must have every port that draws name but have no ${quotedText(name)}: ${named(name, names)}`,
    });
  }
  const isPowered = file.is_powered !== false && file["module-bays"] !== undefined;
  if (ports.length === 0 && isPowered && Object.keys(draws).length === 0) {
    problems.push({ path: ["module-bays"], message: `must list the power ports but have none: ${declare("PSU1")}` });
  }
  return problems;
}

function overwritten(watts: number): string {
  return `must not be declared, because the file states ${watts} W: leave it out of draws`;
}

function declare(name: string): string {
  return `read the data sheet and declare draws: { ${quotedText(name)}: { maximum: "… W" } }`;
}

function named(word: string, known: readonly string[]): string {
  const meant = closest(word, known);
  if (meant !== undefined) return `did you mean ${quotedText(meant)}?`;
  return known.length === 0 ? "leave it out" : `choose one of ${known.slice(0, 10).map(shownText).join(", ")}`;
}
