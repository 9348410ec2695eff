import type { z } from "zod";
import { textSchema } from "../props/name";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { secretInText } from "../services/secrets/secret-text";
import { shownAddress } from "./targets.props";

/** Whom to call about alerts, as `"Duty engineer, +966 11 555 0100"`: by the module of the alert's rule, or of its device where the rule is of none. */
export interface PagingContactsProps {
  /** Of alerts whose module has none of its own. */
  readonly default: string;
  /** Of racks, hosts and what is in them. @default `default` */
  readonly compute?: string;
  /** Of coolant, air and what moves them. @default `default` */
  readonly cooling?: string;
  /** Of feeds, boards, UPS, batteries and generator sets. @default `default` */
  readonly power?: string;
  /** Of antennas, receivers and what they receive. @default `default` */
  readonly downlink?: string;
  /** Of devices and programs that do not answer, and of sensors. @default `default` */
  readonly telemetry?: string;
}

/** As much as a page on a phone shows. Our own bound. */
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
  if (/\p{Cc}/u.test(text)) return "holds a control character, as a tab";
  return text.length > longestContact ? `has ${text.length}` : undefined;
}

const contact = textSchema()
  .superRefine((text, context) => {
    const wrong = contactFault(text);
    if (wrong === undefined) return;
    addProblem(
      context,
      [],
      `must be one line of up to ${longestContact} characters that says who answers and how, but ${wrong}: write "Duty engineer, +966 11 555 0100"`,
    );
  })
  .superRefine(notSecret("write who is called, and no more"));

/** Parses {@link PagingContactsProps}. */
export const pagingContactsSchema = propsSchema<PagingContactsProps>()({
  default: contact,
  ...optional({ compute: contact, cooling: contact, power: contact, downlink: contact, telemetry: contact }),
});

/** Parses the address of the page of runbooks: an alert adds what leads to its own part of it. */
export const runbooksSchema = textSchema()
  .superRefine((text, context) => {
    if (/^https?:\/\/[^\s/@?#\\{}<>"^`|]+(?:\/[^\s?#@\\{}<>"^`|]*)?$/.test(text) && URL.canParse(text)) return;
    const shown = text.includes("#") ? "one that holds #" : shownAddress(text);
    addProblem(
      context,
      [],
      `must be the address of the page, without user, ? and #, but is ${shown}: write it as "https://ops.example.org/riyadh"`,
    );
  })
  .superRefine(notSecret("let who may read the page be asked by its server"));
