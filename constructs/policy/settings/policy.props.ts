import { z } from "zod";
import { addProblem } from "../../props/problems/add-problem";
import { shownValue } from "../../props/problems/issue-message";
import { list } from "../../props/problems/list";
import { wordsSchema } from "../../props/problems/words-schema";
import { propsSchema } from "../../props/props-schema";
import { ratio } from "../../props/quantities";
import { recordSchema } from "../../props/record";
import { daySchema } from "../../provenance/day";
import type { RatioLike } from "../../units";
import { type Baseline, baselineSchema } from "../acceptance/baseline";
import { type WaiverProps, waiverSchema } from "../acceptance/waiver";
import type { Pack } from "../packs";
import type { Enforcement } from "../rule/finding";
import type { Rule } from "../rule/rule";
import { ruleShape } from "../rule/rule-shape";
import { policyCountry } from "./policy-country";

/** The settings of one rule that a country or a site changes. */
export interface RuleOverride {
  /** Enforcement of a fail. `{ off: reason }` switches the rule off, and every report says so. @default the pack's */
  readonly enforcement?:
    | Enforcement
    | {
        /** Reason why the rule is switched off. */
        readonly off: string;
      };
  /** Parameters of the rule as texts, such as `{ headroom: "10 %" }`. @default the pack's, else the rule's */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Relative margin below which a pass counts as near its limit. @default the uncertainty that the sources state */
  readonly warnAt?: RatioLike;
}

/** The settings of rules that a country or a site changes, by the id of the rule. */
export type RuleOverrides = Readonly<Record<string, RuleOverride>>;

/** The policy of a site: its rules, the enforcement of a fail, and the accepted findings. */
export interface PolicyProps {
  /** Packs of rules. If two packs have the same rule, the later one wins. @default the core pack */
  readonly packs?: readonly Pack[];
  /** Packs that no pack, country or site setting weakens: each of their rules is on, with at least their enforcement. @default none */
  readonly floor?: readonly Pack[];
  /** Settings of rules by country, under the code of its profile, so that one policy serves sites in many countries. @default none */
  readonly countries?: Readonly<Record<string, RuleOverrides>>;
  /** Settings of rules by the site, which win over those of the country. @default none */
  readonly site?: RuleOverrides;
  /** Findings that a person accepts until a date. They need `today`. @default none */
  readonly waivers?: readonly WaiverProps[];
  /** Findings that are known and must not get worse. @default none */
  readonly baseline?: Baseline;
  /** Date on which waivers and papers are judged, such as `"2026-11-25"`. It is an input, so that results can be repeated. */
  readonly today?: string;
  /** Whether every waiver and the baseline are ignored. @default false */
  readonly audit?: boolean;
}

const enforcement = z.union([
  z.enum(["block", "warn", "inform"]),
  z.strictObject({ off: wordsSchema("write who decided that the rule is off, and when") }),
]);

/** Parses {@link RuleOverride}. */
export const overrideSchema = propsSchema<RuleOverride>()({
  enforcement: enforcement.exactOptional(),
  parameters: z.record(z.string(), z.unknown()).exactOptional(),
  warnAt: ratio({ min: 0, max: 1 }).exactOptional(),
});

const overrides = recordSchema(z.string(), overrideSchema);

const hardness = z.enum(["block", "warn", "inform"], {
  error: ({ input }) =>
    `must be "block", "warn" or "inform" but is ${shownValue(input)}: only a country or a site switches a rule off, with a reason`,
});

const pack = z.strictObject(
  {
    name: wordsSchema("name the pack"),
    rules: list(
      z.strictObject({
        rule: z.custom<Rule>().superRefine((rule, context) => {
          for (const { path, message } of ruleShape.safeParse(rule).error?.issues ?? []) addProblem(context, path, message);
        }),
        enforcement: hardness.exactOptional(),
        parameters: z.record(z.string(), z.unknown()).exactOptional(),
        notJudged: hardness.exactOptional(),
      }),
    ),
    unknown: hardness.exactOptional(),
    nearLimit: hardness.exactOptional(),
    notJudged: hardness.exactOptional(),
    notices: hardness.exactOptional(),
  },
  { error: "must be a pack of rules: use corePack, strictPack, completePack, exportPack, commissioningPack or packOf()" },
);

/** Parses {@link PolicyProps}. Ids of rules and names of parameters are checked later, when the layers are merged. */
export const policySchema = propsSchema<PolicyProps>()({
  packs: list(pack).min(1, { error: "must hold at least one pack but is empty: leave it out to use the core pack" }).exactOptional(),
  floor: list(pack).exactOptional(),
  countries: recordSchema(policyCountry, overrides).exactOptional(),
  site: overrides.exactOptional(),
  waivers: list(waiverSchema).exactOptional(),
  baseline: baselineSchema.exactOptional(),
  today: daySchema.exactOptional(),
  audit: z.boolean().exactOptional(),
}).superRefine(({ waivers = [], today }, context) => {
  if (waivers.length > 0 && today === undefined) {
    addProblem(
      context,
      ["today"],
      "is required because waivers expire: give the date from outside, as --today YYYY-MM-DD or in the program; in the file it would never change",
    );
  }
});

export type ParsedPolicy = z.output<typeof policySchema>;

export type ParsedOverride = z.output<typeof overrideSchema>;
