import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { parseProps } from "../../props/parse-props";
import { restateProblems } from "../../props/problems/catch-refusal";
import { refuseProblems } from "../../props/problems/refuse-problems";
import { type PositionedYaml, pathSteps, placedPath, readYaml } from "../../props/yaml/positioned-yaml";
import type { Assumption, Source } from "../../provenance/source";
import type { PowerLike } from "../../units";
import type { Part } from "../makers/part";
import { type DeclaredDraw, type DeclaredDraws, declaredDrawsSchema, drawOf } from "./netbox-declared-draws";
import { netboxDeviceTypeProblems } from "./netbox-device-type-problems";
import { type NetboxDeviceTypeFile, netboxDeviceTypeSchema } from "./netbox-device-type-schema";
import { withoutUnreadKeys } from "./netbox-unread-keys";

/** How {@link netboxDeviceType} reads a file. */
export interface NetboxDeviceTypeOptions {
  /** Name of the file, for the errors and the source. */
  readonly file: string;
  /** Draws by the names of the ports, where the file has none. Of a file without any port they name the ports. @default none */
  readonly draws?: Readonly<Record<string, DeclaredDraw>>;
  /** Who answers for `draws`. */
  readonly owner?: string;
  /** Edition or commit of the library. */
  readonly edition?: string;
}

/** An inlet of a device. Each supply of a device with two may carry all of it: their draws are not added. */
export interface NetboxPowerPort {
  readonly name: string;
  /** NetBox's name of the plug, as `iec-60320-c14`. */
  readonly type?: string;
  readonly maximum?: Extract<PowerLike, string>;
  readonly allocated?: Extract<PowerLike, string>;
}

/** An outlet of a device. */
export interface NetboxPowerOutlet {
  readonly name: string;
  readonly type?: string;
  /** Inlet that feeds it. */
  readonly powerPort?: string;
  /** Phase of a three-phase feed. Some files name banks with it. */
  readonly feedLeg?: "A" | "B" | "C";
}

/** A device type of NetBox as a part. What its file leaves out is left out here, and named in `open`. */
export interface NetboxDeviceType extends Part {
  readonly kind: "device-type";
  readonly published: {
    readonly rackUnits: number; // [U]
    readonly weight?: `${number} kg`;
    readonly airflow?: NonNullable<NetboxDeviceTypeFile["airflow"]>;
    readonly powerPorts: readonly NetboxPowerPort[];
    readonly powerOutlets: readonly NetboxPowerOutlet[];
  };
  /** Keys of the file that NetBox's schema has not and nothing reads, in sentences with their places, as slips in an interface. Show them to who gave the file. */
  readonly notes: readonly string[];
}

/** One of each unit, exactly: the international pound. [kg] */
const kilograms = { kg: 1, g: 0.001, lb: 0.453_592_37, oz: 0.453_592_37 / 16 } as const;

/**
 * Reads a device type of NetBox, as netbox-community/devicetype-library has them, from the text of its YAML file. A draw that the file leaves out is asked
 * for, with its place, and never guessed; a port that feeds outlets needs none. Files of nautobot/devicetype-library are read too. A key that NetBox's schema has
 * not is refused where it may have been meant for one that is read, as in a power port, and is among the `notes` elsewhere.
 *
 * ```ts
 * const device = netboxDeviceType(readFileSync(file, "utf8"), { file, draws: { PSU1: { maximum: "800 W" } }, owner: "IT team" });
 * for (const note of device.notes) console.warn(note);
 * ```
 *
 * @throws PropsError with file, line and column of every problem
 */
export function netboxDeviceType(text: string, options: NetboxDeviceTypeOptions): NetboxDeviceType {
  const { file, owner } = options;
  const draws = parseProps(declaredDrawsSchema, `${file}: draws`, options.draws ?? {});
  const yaml = readYaml(text, file, { numbers: "any" }); // files of others, as they are
  const { value, notes } = withoutUnreadKeys(yaml);
  const device = parsed(value, yaml, file);
  const problems = netboxDeviceTypeProblems(device, draws).map(({ path, message }) => ({ path: placedPath(yaml, path), message }));
  if (Object.keys(draws).length > 0 && !owner?.trim())
    problems.push({ path: "owner", message: "is required beside draws: a declared number needs somebody who answers for it" });
  refuseProblems(file, problems);
  return { ...part(device, draws, options), notes };
}

function parsed(value: unknown, yaml: PositionedYaml, file: string): NetboxDeviceTypeFile {
  return restateProblems(
    file,
    (problem) => ({ ...problem, path: placedPath(yaml, pathSteps(problem.path)) }),
    () => parseProps(netboxDeviceTypeSchema, file, value),
  );
}

function part(device: NetboxDeviceTypeFile, draws: DeclaredDraws, options: NetboxDeviceTypeOptions): Omit<NetboxDeviceType, "notes"> {
  const { manufacturer: maker, model, u_height: rackUnits, airflow, weight, weight_unit: unit = "kg" } = device;
  const powerPorts = (device["power-ports"] ?? Object.keys(draws).map((name) => ({ name }))).map((port) => powerPort(port, draws));
  const powerOutlets = (device["power-outlets"] ?? []).map(powerOutlet);
  const feeding = new Set(powerOutlets.map((outlet) => outlet.powerPort));
  return {
    kind: "device-type",
    maker,
    model,
    published: {
      rackUnits,
      ...defined({ weight: weight === undefined ? undefined : (`${rounded(weight * kilograms[unit])} kg` as const), airflow }),
      powerPorts,
      powerOutlets,
    },
    open: compact([
      weight === undefined && "weight",
      airflow === undefined && "airflow",
      ...powerPorts
        .filter(({ name, allocated }) => allocated === undefined && !feeding.has(name))
        .map(({ name }) => `allocated draw of ${name}`),
    ]),
    source: source(draws, options),
  };
}

function source(draws: DeclaredDraws, { file, owner = "", edition }: NetboxDeviceTypeOptions): Source {
  const assumed = Object.entries(draws).flatMap(([port, draw]) =>
    Object.entries(draw).map(([which, value]): Assumption => ({ name: `${which} draw of ${port}`, value: value.toString(), owner })),
  );
  return {
    mark: "partial",
    document: `NetBox device type ${file}`,
    ...defined({ edition, assumed: assumed.length === 0 ? undefined : assumed }),
  };
}

type PortOfFile = Pick<NonNullable<NetboxDeviceTypeFile["power-ports"]>[number], "name" | "type" | "maximum_draw" | "allocated_draw">;

function powerPort({ name, type, maximum_draw, allocated_draw }: PortOfFile, draws: DeclaredDraws): NetboxPowerPort {
  const { maximum, allocated } = drawOf(draws, name);
  const draw = { maximum: text(maximum_draw ?? maximum?.watts), allocated: text(allocated_draw ?? allocated?.watts) };
  return { name, ...defined({ type, ...draw }) };
}

function powerOutlet({ name, type, power_port, feed_leg }: NonNullable<NetboxDeviceTypeFile["power-outlets"]>[number]): NetboxPowerOutlet {
  return { name, ...defined({ type, powerPort: power_port, feedLeg: feed_leg }) };
}

function text(watts: number | undefined): Extract<PowerLike, string> | undefined {
  return watts === undefined ? undefined : `${watts} W`;
}

/** To a gram. */
function rounded(kg: number): number {
  return Math.round(kg * 1000) / 1000;
}
