import { defined } from "../plain/defined";
import type { Enforcement } from "./rule/finding";
import type { Rule } from "./rule/rule";
import { ruleIdOf } from "./rule/rule-id";
import { coreRules, preflightRules } from "./rules";
import { brokerVersion } from "./rules/preflight/broker-version";

/** A rule in a pack. */
export interface PackRule {
  readonly rule: Rule;
  /** What a fail does. @default an earlier pack's, else "block" */
  readonly enforcement?: Enforcement;
  /** Texts of parameters that the pack sets. @default an earlier pack's, else the rule's own */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** What it does where an input is missing. @default the pack's */
  readonly notJudged?: Enforcement;
}

/** Rules that are judged together, and what their outcomes do. A later pack has the last word on what it sets; what it leaves out stays. */
export interface Pack {
  /** Its name, as errors, reports and other places say it. */
  readonly name: string;
  readonly rules: readonly PackRule[];
  /** What an unknown in a promised scenario does. @default "block" */
  readonly unknown?: Enforcement;
  /** What a pass does that is closer to its limit than the warn band. @default "inform" */
  readonly nearLimit?: Enforcement;
  /** What a rule does that an input is missing for. Of several packs the hardest holds, and nobody can accept it: give the input, or switch the rule off. @default nothing: it is listed */
  readonly notJudged?: Enforcement;
  /** What a finding on the policy itself does, as a waiver that nobody needs. @default "warn" */
  readonly notices?: Enforcement;
}

/** A pack of rules that all do the same. Frozen. */
export function packOf(
  name: string,
  rules: readonly Rule[],
  options: Omit<Pack, "name" | "rules"> & { readonly enforcement?: Enforcement } = {},
): Pack {
  const { enforcement, ...rest } = options;
  const entries = rules.map((rule) => Object.freeze({ rule, ...defined({ enforcement }) }));
  return Object.freeze({ name, rules: Object.freeze(entries), ...rest });
}

/** What every site is held to unless it says otherwise: a fail or an unknown in a promised scenario stops it. */
export const corePack = packOf("core", coreRules);

/**
 * For a release: a margin within the uncertainty of the data stops the site too, and so does a waiver or baseline entry that nobody needs. What is not judged for
 * want of an input is a warning.
 */
export const strictPack = packOf("strict", coreRules, { nearLimit: "block", notices: "block", notJudged: "warn" });

/** For a site of which everything is to be known: what a rule cannot judge for want of an input stops it. */
export const completePack = packOf("complete", coreRules, { notJudged: "block" });

/** For a shipment that leaves: a certificate or licence that the country asks and nobody shows stops the site. */
export const exportPack: Pack = Object.freeze({
  name: "export",
  rules: Object.freeze(
    coreRules.map((rule) => Object.freeze({ rule, ...(ruleIdOf(rule.id).folder === "papers" && { notJudged: "block" as const }) })),
  ),
});

/** For a site that is being built: what is not known yet is a warning, what is known to be wrong stops it. */
export const commissioningPack = packOf("commissioning", coreRules, { unknown: "warn" });

/** What the engines of a site have to be before an apply: `edge-node preflight` holds a site to it beside its own packs, and judges nothing else. */
export const preflightPack: Pack = Object.freeze({
  name: "preflight",
  rules: Object.freeze(
    preflightRules.map((rule) => Object.freeze({ rule, ...(rule === brokerVersion && { notJudged: "warn" as const }) })),
  ),
});

/** The packs of the library by the names that a site file writes. */
export const packsByName: Readonly<Record<string, Pack>> = {
  core: corePack,
  strict: strictPack,
  complete: completePack,
  export: exportPack,
  commissioning: commissioningPack,
};
