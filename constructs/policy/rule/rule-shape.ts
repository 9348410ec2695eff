import { z } from "zod";
import { addProblem } from "../../props/problems/add-problem";
import { closest } from "../../props/problems/closest";
import { shownValue } from "../../props/problems/issue-message";
import { list } from "../../props/problems/list";
import { judgedShape } from "./judged-study";
import { ruleIdOf } from "./rule-id";

/** Folders of ids that belong to the engine. */
const reserved = ["app", "policy", "solve"];

/** Names of alerts that follow from no rule. A rule of that id could have an alert of the same name. */
const alertNames = ["device-answers", "device-measures", "limit-is-measured", "program-answers", "site-is-watched", "value-plausible"].map(
  (name) => `telemetry/${name}`,
);

const words = (what: string) =>
  z
    .string({ error: `must be text: write ${what}` })
    .regex(/^(?=.*\S)[^\p{Cc}]*$/u, { error: `must be one line that is not empty: write ${what}` });

const isFunction = (error: string) => z.custom((value) => typeof value === "function", { error });

const step = words("what to do at the site");

const runbookShape = z.strictObject({
  steps: z.tuple([step, step, step], { error: "must be a list of exactly three steps: a person woken by an alert reads no more" }),
  spare: words("the part to have in stock").optional(),
});

/** Parses the parts that every rule must have, also those of rules from outside the library. */
export const ruleShape = z
  .looseObject({
    id: z
      .string({ error: "must be text, such as cooling/supply-within-it-limit" })
      .regex(/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/, {
        error: ({ input }) =>
          `must be folder and file in lower-case letters, digits and hyphens but is ${shownValue(input)}: write it like house/my-rule`,
      })
      .refine((id) => !reserved.includes(ruleIdOf(id).folder), {
        error: ({ input }) =>
          `must not be in ${reserved.join(", ")}, which the library uses, but is ${shownValue(input)}: choose another folder`,
      })
      .refine((id) => !alertNames.includes(id), {
        error: ({ input }) => `must not be ${shownValue(input)}, which is the name of an alert of the library: choose another`,
      }),
    title: words("the requirement as a short statement"),
    why: words("what happens to the node when it is broken"),
    source: words("the standard or publication, with its edition"),
    remedy: words("what to do about a fail"),
    shortfall: words("what a value beyond the limit is, behind the amount, such as: warmer than the rack allows").optional(),
    severity: z.enum(["critical", "high", "medium", "low"]),
    waivable: z.boolean().optional(),
    parameters: z.record(z.string(), z.looseObject({ parse: z.custom((value) => typeof value === "function") })).optional(),
    worsenedBy: z
      .union([list(z.enum(["hotter-air", "more-load"])), z.custom<() => unknown>((value) => typeof value === "function")], {
        error: "must be hotter-air or more-load, an empty list, or a function of the node: it sets which maxima the rule may limit",
      })
      .optional(),
    judges: judgedShape.optional(),
    in: isFunction("must be a function of a scenario, such as onGenset").optional(),
    byDesign: isFunction("must be a function of a node that returns judgements or undefined").optional(),
    watched: isFunction("must be a function that returns limits").optional(),
    runbook: runbookShape.optional(),
    check: isFunction("must be a function that returns judgements"),
  })
  .superRefine(({ judges = "scenario", ...rule }, context) => {
    if (judges === "scenario") return;
    for (const key of ["in", "byDesign"] as const)
      if (rule[key] !== undefined) addProblem(context, [key], "must be left out of a rule that is judged once, not in scenarios");
  });

/** The pattern of a subject: segments without spaces, so that a waiver can name each. */
export const subjectPattern = /^[^/\s\p{Cc}]+(?:\/[^/\s\p{Cc}]+)*$/u;

/** Says that no pack has a rule, and which rule may be meant. */
export function unknownRule(id: string, known: readonly string[]): string {
  const meant = closest(id, known);
  return `is not a rule of any pack in use: ${meant === undefined ? "add its pack" : `did you mean "${meant}"?`}`;
}
