import { z } from "zod";
import { intBetween, numberBetween } from "../../props/between";
import { optional } from "../../props/optional";
import { list } from "../../props/problems/list";

/**
 * Text fields. The fields of a device type and its parts have the names of the schema of the NetBox device type library (devicetype.json,
 * components.json), and those that NetBox 4.7 exports besides. Only values of power, weight, height and airflow are checked. Numbers as
 * names are read as text, as files have them. Nautobot's files have no slug.
 */

const text = z.string();
const name = z.union([z.string().min(1), z.number().transform(String)], { error: "must be a name: write text" });
const watts = intBetween(1, 1_000_000);
const described = { name, label: name.exactOptional(), description: text.exactOptional() };
const powerSource = { _is_power_source: z.boolean().exactOptional() };

const consolePort = z.strictObject({ ...described, ...powerSource, type: text.exactOptional() });
const powerPort = z.strictObject({
  ...described,
  ...optional({ type: text, maximum_draw: watts, allocated_draw: watts }),
});
const powerOutlet = z.strictObject({
  ...described,
  ...optional({ type: text, color: name, power_port: name, feed_leg: z.enum(["A", "B", "C"]) }),
});
const networkInterface = z.strictObject({
  ...described,
  type: text,
  ...optional({
    enabled: z.boolean(),
    mgmt_only: z.boolean(),
    bridge: text,
    poe_mode: z.enum(["pd", "pse"]),
    poe_type: text,
    rf_role: text,
  }),
});
const panelPort = z.strictObject({
  ...described,
  ...powerSource,
  type: text,
  ...optional({ color: name, positions: z.int().min(1), rear_port: name, rear_port_position: z.int().min(1) }),
});
const moduleBay = z.strictObject({ ...described, position: name.exactOptional() });
const deviceBay = z.strictObject(described);
const inventoryItem = z.strictObject({ ...described, manufacturer: text.exactOptional(), part_id: name.exactOptional() });

const coolingConnector = {
  ...described,
  ...optional({ type: text, diameter: z.number(), diameter_unit: text }),
};
const coolingIntake = z.strictObject({ ...coolingConnector, max_flow: z.number().exactOptional(), max_flow_unit: text.exactOptional() });
const coolingOutflow = z.strictObject({ ...coolingConnector, cooling_intake: name.exactOptional() });

const optionalList = <Item extends z.ZodType>(item: Item) => list(item).exactOptional();

export const netboxDeviceTypeSchema = z.strictObject({
  manufacturer: text.min(1),
  model: name,
  slug: text.min(1).exactOptional(),
  part_number: name.exactOptional(),
  u_height: numberBetween(0, 100).multipleOf(0.5, { error: "must be a multiple of 0.5: round it up" }),
  ...optional({
    is_full_depth: z.boolean(),
    airflow: z.enum([
      "front-to-rear",
      "rear-to-front",
      "left-to-right",
      "right-to-left",
      "side-to-rear",
      "rear-to-side",
      "bottom-to-top",
      "top-to-bottom",
      "passive",
      "mixed",
    ]),
    cooling_method: text,
    end_of_life: text,
    default_platform: name,
    weight: numberBetween(0, 1e6),
    weight_unit: z.enum(["kg", "g", "lb", "oz"]),
    front_image: z.boolean(),
    rear_image: z.boolean(),
    subdevice_role: z.enum(["parent", "child"]),
    is_powered: z.boolean(),
    description: text,
    comments: text,
  }),
  "console-ports": optionalList(consolePort),
  "console-server-ports": optionalList(consolePort),
  "power-ports": optionalList(powerPort),
  "power-outlets": optionalList(powerOutlet),
  "cooling-intakes": optionalList(coolingIntake),
  "cooling-outflows": optionalList(coolingOutflow),
  interfaces: optionalList(networkInterface),
  "front-ports": optionalList(panelPort),
  "rear-ports": optionalList(panelPort),
  "module-bays": optionalList(moduleBay),
  "device-bays": optionalList(deviceBay),
  "inventory-items": optionalList(inventoryItem),
  // Of NetBox 4.5, in the files of the library since 2026: rear ports of front ports
  "port-mappings": optionalList(z.looseObject({})),
});

/** Fields of a device type that are read. */
export const readFields: readonly string[] = [
  "manufacturer",
  "model",
  "u_height",
  "airflow",
  "weight",
  "weight_unit",
  "is_powered",
  "power-ports",
  "power-outlets",
  "module-bays",
] satisfies (keyof NetboxDeviceTypeFile)[];

const fieldsOf = (part: z.ZodObject): readonly string[] => Object.keys(part.shape);

/** Sections of parts that are read, with the fields of a part. */
export const readParts = {
  "power-ports": fieldsOf(powerPort),
  "power-outlets": fieldsOf(powerOutlet),
} as const satisfies Partial<Record<keyof NetboxDeviceTypeFile, readonly string[]>>;

/** Sections of parts that are only counted as present or absent, with the fields of a part. */
export const unreadParts = {
  "console-ports": fieldsOf(consolePort),
  "console-server-ports": fieldsOf(consolePort),
  "cooling-intakes": fieldsOf(coolingIntake),
  "cooling-outflows": fieldsOf(coolingOutflow),
  interfaces: fieldsOf(networkInterface),
  "front-ports": fieldsOf(panelPort),
  "rear-ports": fieldsOf(panelPort),
  "module-bays": fieldsOf(moduleBay),
  "device-bays": fieldsOf(deviceBay),
  "inventory-items": fieldsOf(inventoryItem),
} as const satisfies Partial<Record<keyof NetboxDeviceTypeFile, readonly string[]>>;

export type NetboxDeviceTypeFile = z.output<typeof netboxDeviceTypeSchema>;
