import { quotedText } from "../../units/shown-text";
import type { ElementProblems } from "./element-problems";
import { ommElements } from "./omm-elements";
import type { PlacedElements } from "./placed-elements";

/** One message: its fields, and their lines. */
interface Message {
  readonly line: number;
  readonly fields: Map<string, { readonly line: number; readonly value: string }>;
}

/** Begins each message. */
const version = "CCSDS_OMM_VERS";

/** Units that may follow a value in brackets; these keywords allow no others. */
const units: Readonly<Record<string, string>> = {
  MEAN_MOTION: "rev/day",
  INCLINATION: "deg",
  RA_OF_ASC_NODE: "deg",
  ARG_OF_PERICENTER: "deg",
  MEAN_ANOMALY: "deg",
  BSTAR: "1/ER",
};

/**
 * Reads element sets from lines of `KEYWORD = value`: one message, or several in sequence. Locations are lines, such as `line 3, BSTAR`; a missing field is reported
 * where its message starts.
 *
 * @source CCSDS 502.0-B, Orbit Data Messages, section 7.4, key-value notation
 */
export function ommKvnElements(text: string, problems: ElementProblems): readonly PlacedElements[] {
  return messagesOf(text, problems).flatMap((message) => {
    const placeOf = (keyword: string) => `line ${message.fields.get(keyword)?.line ?? message.line}, ${keyword}`;
    const get = (keyword: string) => message.fields.get(keyword)?.value || undefined;
    const elements = ommElements({ get, placeOf }, "omm-kvn", problems);
    return elements ? [{ place: placeOf("NORAD_CAT_ID"), elements }] : [];
  });
}

function messagesOf(text: string, problems: ElementProblems): readonly Message[] {
  const messages: Message[] = [];
  text.split(/\r\n|\n|\r/).forEach((written, i) => {
    const line = i + 1;
    const trimmed = written.trim();
    if (trimmed === "" || /^COMMENT(\s|$)/.test(trimmed)) return;
    const [, keyword, value] = /^([A-Z][A-Z0-9_]*)\s*=\s*(.*)$/.exec(trimmed) ?? [];
    if (keyword === undefined || value === undefined) {
      problems.add(`line ${line}`, `must be KEYWORD = value but is ${quotedText(trimmed)}: download the file from its source again`);
      return;
    }
    if (keyword === version || messages.length === 0) messages.push({ line, fields: new Map() });
    const fields = messages.at(-1)?.fields;
    const before = fields?.get(keyword);
    if (before && !keyword.startsWith("USER_DEFINED"))
      problems.add(
        `line ${line}, ${keyword}`,
        `must be once in a message but is in line ${before.line} too: begin each message with ${version}`,
      );
    fields?.set(keyword, { line, value: withoutUnit(keyword, value, line, problems) });
  });
  return messages;
}

function withoutUnit(keyword: string, value: string, line: number, problems: ElementProblems): string {
  const [, number, unit] = /^(.*\S)\s*\[([^\]]*)\]$/.exec(value) ?? [];
  const expected = units[keyword];
  if (number === undefined || unit === undefined || expected === undefined) return value;
  if (unit.trim().toLowerCase() !== expected.toLowerCase())
    problems.add(
      `line ${line}, ${keyword}`,
      `must be in ${expected} but is in ${quotedText(unit)}: download the message in standard units`,
    );
  return number;
}
