import type { z } from "zod";
import { textSchema } from "../props/name";
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
  context.addIssue({ code: "custom", message: `must not be a secret, which Terraform's state would keep, but ${why}: ${instead}` });
};

const contact = textSchema()
  .superRefine((text, context) => {
    if (/^(?=.*\S)[^\p{Cc}\p{Zl}\p{Zp}]*$/u.test(text) && text.length <= longestContact) return;
    const message = `must be one line of up to ${longestContact} characters that says who answers and how, but has ${text.length}: write "Duty engineer, +966 11 555 0100"`;
    context.addIssue({ code: "custom", message });
  })
  .superRefine(notSecret("write who is called, and no more"));

/** Parses {@link PagingContactsProps}. */
export const contactsSchema = propsSchema<PagingContactsProps>()({
  default: contact,
  compute: contact.exactOptional(),
  cooling: contact.exactOptional(),
  power: contact.exactOptional(),
  downlink: contact.exactOptional(),
  telemetry: contact.exactOptional(),
});

/** Parses the address of the page of runbooks: an alert adds what leads to its own part of it. */
export const runbooksSchema = textSchema()
  .superRefine((text, context) => {
    if (/^https?:\/\/[^\s/@?#\\]+(?:\/[^\s?#@\\]*)?$/.test(text) && URL.canParse(text)) return;
    const shown = text.includes("#") ? "one that holds #" : shownAddress(text);
    const message = `must be the address of the page, without user, ? and #, but is ${shown}: write it as "https://ops.example.org/riyadh"`;
    context.addIssue({ code: "custom", message });
  })
  .superRefine(notSecret("let who may read the page be asked by its server"));
