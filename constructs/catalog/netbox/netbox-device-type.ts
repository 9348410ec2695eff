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

/** Options of {@link netboxDeviceType}. */
export interface NetboxDeviceTypeOptions {
  /** Name of the file, for errors and the source. */
  readonly file: string;
  /** Powers by port name, where the file states none. For a file without ports they name the ports. @default none */
  readonly draws?: Readonly<Record<string, DeclaredDraw>>;
  /** Person who is responsible for `draws`. */
  readonly owner?: string;
  /** Edition or commit of the device library. */
  readonly edition?: string;
}

/** A power inlet of a device. Each of two redundant inlets may carry the whole device, so their powers are not added. */
export interface NetboxPowerPort {
  readonly name: string;
  /** Plug type in NetBox, such as `iec-60320-c14`. */
  readonly type?: string;
  readonly maximum?: Extract<PowerLike, string>;
  readonly allocated?: Extract<PowerLike, string>;
}

/** A power outlet of a device. */
export interface NetboxPowerOutlet {
  readonly name: string;
  readonly type?: string;
  /** Inlet that feeds it. */
  readonly powerPort?: string;
  /** Phase of a three-phase feed. In some files it names a bank. */
  readonly feedLeg?: "A" | "B" | "C";
}

/** A NetBox device type as a part. Values that its file does not state are missing, and named in `open`. */
export interface NetboxDeviceType extends Part {
  readonly kind: "device-type";
  readonly published: {
    readonly rackUnits: number; // [U]
    readonly weight?: `${number} kg`;
    readonly airflow?: NonNullable<NetboxDeviceTypeFile["airflow"]>;
    readonly powerPorts: readonly NetboxPowerPort[];
    readonly powerOutlets: readonly NetboxPowerOutlet[];
  };
  /** Sentences, with locations, about keys that NetBox's schema does not have and that are not read, such as typing errors. Show them to the author of the file. */
  readonly notes: readonly string[];
}

/** One of each unit, exactly (the international pound) [kg]. */
const kilograms = { kg: 1, g: 0.001, lb: 0.453_592_37, oz: 0.453_592_37 / 16 } as const;

/**
 * Reads a NetBox device type from the text of its YAML file, such as from netbox-community/devicetype-library or nautobot/devicetype-library. If the power of a port
 * is missing, an error names the port: it is never guessed. Ports that feed outlets need none. A key unknown to NetBox is refused if it may mean a key that is read;
 * otherwise it is listed in `notes`.
 *
 * @throws PropsError with file, line and column of every problem
 */
export function netboxDeviceType(text: string, options: NetboxDeviceTypeOptions): NetboxDeviceType {
  const { file, owner } = options;
  const draws = parseProps(declaredDrawsSchema, `${file}: draws`, options.draws ?? {});
  const yaml = readYaml(text, file, { numbers: "any" }); // files of others, read as they are
  const { value, notes } = withoutUnreadKeys(yaml);
  const device = parsed(value, yaml, file);
  const problems = netboxDeviceTypeProblems(device, draws).map(({ path, message }) => ({ path: placedPath(yaml, path), message }));
  if (Object.keys(draws).length > 0 && !owner?.trim())
    problems.push({ path: "owner", message: "is required with draws: add the person who is responsible for the declared numbers" });
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

function rounded(kg: number): number {
  return Math.round(kg * 1000) / 1000;
}
