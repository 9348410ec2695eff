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

/** What a country or a site changes of one rule. */
export interface RuleOverride {
  /** `{ off: reason }` switches the rule off, and every report says so. @default the pack's */
  readonly enforcement?:
    | Enforcement
    | {
        /** Why the rule is switched off here. */
        readonly off: string;
      };
  /** Texts of parameters, as `{ headroom: "10 %" }`. @default the pack's, else the rule's */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** A pass with less relative margin counts as near its limit. @default the stated uncertainty of the limit's source */
  readonly warnAt?: RatioLike;
}

/** Changes of rules, by the rule's id. */
export type RuleOverrides = Readonly<Record<string, RuleOverride>>;

/** The policy of a site: which rules, how hard, and what is accepted. */
export interface PolicyProps {
  /** Packs of rules; a later one has the last word on a rule that is in both. @default the core pack */
  readonly packs?: readonly Pack[];
  /** Packs that the site is held to whatever its packs, country and overrides say: a rule of them is on, and does at least what they say. @default none */
  readonly floor?: readonly Pack[];
  /** What a country changes, by the code of its profile: one policy serves sites in many countries. @default nothing */
  readonly countries?: Readonly<Record<string, RuleOverrides>>;
  /** What the site changes, after the country. @default nothing */
  readonly site?: RuleOverrides;
  /** Broken rules that somebody accepts for a time. They need `today`. @default none */
  readonly waivers?: readonly WaiverProps[];
  /** Findings that are known and must not get worse. @default none */
  readonly baseline?: Baseline;
  /** The date that waivers and papers are held against, as `"2026-11-25"`: an input, so that results repeat. */
  readonly today?: string;
  /** Ignores every waiver and the baseline. @default false */
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
    `must be "block", "warn" or "inform" but is ${shownValue(input)}: a rule is switched off by a country or a site, with a reason`,
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

/** Parses {@link PolicyProps}; names of rules and their parameters are looked up when the layers are put together. */
export const policySchema = propsSchema<PolicyProps>()({
  packs: list(pack)
    .min(1, { error: "must hold at least one pack but is empty: nothing would be judged, leave it out for the core pack" })
    .exactOptional(),
  floor: list(pack).exactOptional(),
  countries: recordSchema(policyCountry, overrides).exactOptional(),
  site: overrides.exactOptional(),
  waivers: list(waiverSchema).exactOptional(),
  baseline: baselineSchema.exactOptional(),
  today: daySchema.exactOptional(),
  audit: z.boolean().exactOptional(),
}).superRefine(({ waivers = [], today }, context) => {
  if (waivers.length > 0 && today === undefined) {
    addProblem(context, ["today"], 'is required where there are waivers, which expire: give the date, as "2026-11-25"');
  }
});

/** {@link PolicyProps} parsed. */
export type ParsedPolicy = z.output<typeof policySchema>;

/** {@link RuleOverride} parsed. */
export type ParsedOverride = z.output<typeof overrideSchema>;
