import { z } from "zod";
import { defined } from "../plain/defined";
import { intBetween } from "../props/between";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { isToken, tokenMessage } from "../props/problems/token";
import { propsSchema } from "../props/props-schema";
import { recordSchema } from "../props/record";
import { type Protocol, protocols } from "../props/speaks";
import { transformed } from "../props/transformed";
import { quotedText } from "../units/shown-text";
import { labelsSchema, rowsSchema } from "./device-maps/reading.props";

/** The polling of a device without series in our names: over one of `snmp`, `modbus`, `redfish` and `prometheus`. */
export interface TargetProps {
  /** Address of its SNMP agent, such as `"192.0.2.41:161"`. */
  readonly snmp?: string;
  /** Address at which it answers Modbus TCP, such as `"192.0.2.42:502"`. */
  readonly modbus?: string;
  /** Address of its Redfish controller, such as `"192.0.2.43"`. */
  readonly redfish?: string;
  /** Address of an exporter that has its series under other names, such as `"192.0.2.44:9100"`. */
  readonly prometheus?: string;
  /** Map of its readings: a name in `telemetry.maps`, or a map of the library, such as `"ups-mib"`. @default the map in `speaks` of the device, for Redfish else "idrac-exporter" */
  readonly map?: string;
  /** Modbus unit behind the address. @default 1 */
  readonly unit?: number;
  /** Name of its credentials in the file of `telemetry.exporters.snmp.auths`. @default "site" */
  readonly auth?: string;
  /** Devices of the node that are its parts, by the names of parts in its map, such as `{ battery: "battery-1" }`. @default each part is the device itself */
  readonly parts?: Readonly<Record<string, string>>;
  /** Labels of its series that a map cannot know, such as `{ feed: "grid" }`. Each is set on the series that need it. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Rows of its tables for names of the node, by label, such as `{ bank: { "rack-1-a/bank-1": "1" } }`. The map has the label as `{bank}` in an object's number. @default none */
  readonly rows?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ParsedTarget {
  readonly protocol: Protocol;
  readonly address: string;
  readonly map?: string;
  readonly unit?: number;
  readonly auth?: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Returns an address for errors. The text before an @ or behind a ? may be a secret, and errors end up in logs. */
export const shownAddress = (text: string) => (/[@?]/.test(text) ? "one that holds @ or ?" : quotedText(text));

/** A name in DNS, or an address. */
const hostPattern = /^(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+)$/;

// The address is in a file whose hash names a volume, so it must be known at synth.
const addressWith = (example: string, isPortNeeded = true) =>
  z.string().superRefine((text, context) => {
    if (isToken(text)) {
      addProblem(context, [], tokenMessage);
      return;
    }
    const [, host = "", port] = /^(.*?)(?::(\d{1,5}))?$/.exec(text) ?? [];
    const isPort = port === undefined ? !isPortNeeded : /^[1-9]/.test(port) && Number(port) <= 65_535;
    if (!hostPattern.test(host) || !isPort) {
      const form = isPortNeeded ? "host:port" : "a host, or host:port";
      const which = port?.startsWith("0") ? ", the port without a leading 0," : isPortNeeded ? "" : ",";
      addProblem(context, [], `must be ${form}${which} but is ${shownAddress(text)}: write it like ${example}`);
    }
  });

const authName = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/, {
  error: () =>
    "must be a name in the file of credentials, up to 64 letters, digits, _, - and .: keep the credentials themselves in that file only",
});

const asked = transformed(
  propsSchema<TargetProps>()(
    optional({
      snmp: addressWith("192.0.2.41:161"),
      modbus: addressWith("192.0.2.42:502"),
      redfish: addressWith("192.0.2.43", false),
      prometheus: addressWith("192.0.2.44:9100"),
      map: nameSchema,
      unit: intBetween(0, 255),
      auth: authName,
      parts: recordSchema(nameSchema, nameSchema),
      labels: labelsSchema,
      rows: rowsSchema,
    }),
  ).superRefine((target, context) => {
    for (const { path, message } of wayProblems(target)) addProblem(context, path, message);
  }),
  (target): ParsedTarget => {
    const protocol = protocols.find((one) => target[one] !== undefined) ?? "prometheus";
    return defined({
      protocol,
      address: target[protocol] ?? "",
      map: target.map,
      unit: protocol === "modbus" ? (target.unit ?? 1) : undefined,
      auth: protocol === "snmp" ? (target.auth ?? "site") : undefined,
      parts: target.parts ?? {},
      labels: target.labels ?? {},
      rows: target.rows ?? {},
    });
  },
);

function wayProblems(target: TargetProps): readonly { readonly path: string[]; readonly message: string }[] {
  const given = protocols.filter((protocol) => target[protocol] !== undefined);
  const [protocol] = given;
  if (protocol === undefined || given.length > 1) {
    const but = protocol === undefined ? "states none" : `states ${given.join(" and ")}`;
    return [
      {
        path: [],
        message: `must state exactly one protocol, of ${protocols.join(", ")}, but ${but}: write { snmp: "192.0.2.41:161", map: "ups-mib" }`,
      },
    ];
  }
  const foreign = (
    [
      ["unit", "modbus"],
      ["auth", "snmp"],
    ] as const
  ).filter(([prop, of]) => target[prop] !== undefined && protocol !== of);
  const wrong = foreign.map(([prop, of]) => ({
    path: [prop],
    message: `is used only with ${of} but the device is polled over ${protocol}: leave it out`,
  }));
  if (target.map !== undefined || protocol !== "prometheus") return wrong;
  const message = "is required for a device whose series have other names: name a map of telemetry.maps with its readings";
  return [...wrong, { path: ["map"], message }];
}

/** Parses the entry of a device in `telemetry.targets`. */
export const targetSchema = z.union([
  transformed(
    addressWith("10.0.0.11:9100"),
    (address): ParsedTarget => ({ protocol: "prometheus", address, parts: {}, labels: {}, rows: {} }),
  ),
  asked,
]);
