import type { z } from "zod";
import { textSchema } from "../props/name";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { secretInText } from "../services/secrets/secret-text";
import { shownAddress } from "./targets.props";

/** Persons to call about alerts, such as `"Duty engineer, +966 11 555 0100"`: by the module of the alert's rule, else by that of its device. */
export interface PagingContactsProps {
  /** Contact for modules without their own. */
  readonly default: string;
  /** Contact for racks, hosts and their equipment. @default `default` */
  readonly compute?: string;
  /** Contact for coolant, room air, pumps and fans. @default `default` */
  readonly cooling?: string;
  /** Contact for feeds, boards, UPS, batteries and generator sets. @default `default` */
  readonly power?: string;
  /** Contact for antennas, receivers and the data that they receive. @default `default` */
  readonly downlink?: string;
  /** Contact for devices and programs that do not answer, and for sensors. @default `default` */
  readonly telemetry?: string;
}

/** Longest contact: a page on a phone shows no more. Our own bound. */
const longestContact = 200; // characters

const notSecret = (instead: string) => (text: string, context: z.RefinementCtx) => {
  const why = secretInText(text);
  if (why === undefined) return;
  addProblem(context, [], `must not be a secret, which Terraform's state would keep, but ${why}: ${instead}`);
};

function contactFault(text: string): string | undefined {
  const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).length;
  if (text.trim() === "") return "is empty";
  if (lines > 1) return `has ${lines} lines`;
  if (/\p{Cc}/u.test(text)) return "has a control character, such as a tab";
  return text.length > longestContact ? `has ${text.length}` : undefined;
}

const contact = textSchema()
  .superRefine((text, context) => {
    const wrong = contactFault(text);
    if (wrong === undefined) return;
    addProblem(
      context,
      [],
      `must be one line of up to ${longestContact} characters with a person or team and how to reach them, but ${wrong}: write it like "Duty engineer, +966 11 555 0100"`,
    );
  })
  .superRefine(notSecret("write only who is called"));

export const pagingContactsSchema = propsSchema<PagingContactsProps>()({
  default: contact,
  ...optional({ compute: contact, cooling: contact, power: contact, downlink: contact, telemetry: contact }),
});

/** Parses the address of the page of runbooks, to which an alert adds its own anchor. */
export const runbooksSchema = textSchema()
  .superRefine((text, context) => {
    if (/^https?:\/\/[^\s/@?#\\{}<>"^`|]+(?:\/[^\s?#@\\{}<>"^`|]*)?$/.test(text) && URL.canParse(text)) return;
    const shown = text.includes("#") ? "one that has #" : shownAddress(text);
    addProblem(
      context,
      [],
      `must be the address of the page, without user, ? and #, but is ${shown}: write it like "https://ops.example.org/riyadh"`,
    );
  })
  .superRefine(notSecret("let the server of the page control access"));
