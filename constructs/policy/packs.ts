import { defined } from "../plain/defined";
import type { Enforcement } from "./rule/finding";
import type { Rule } from "./rule/rule";
import { ruleIdOf } from "./rule/rule-id";
import { coreRules, preflightRules } from "./rules";
import { brokerVersion } from "./rules/preflight/broker-version";

/** A rule of a pack, with what the pack sets for it. */
export interface PackRule {
  readonly rule: Rule;
  /** Enforcement of a fail of the rule. @default an earlier pack's, else "block" */
  readonly enforcement?: Enforcement;
  /** Parameters of the rule that the pack sets, as texts. @default an earlier pack's, else the rule's own */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Enforcement if an input of the rule is missing. @default the pack's */
  readonly notJudged?: Enforcement;
}

/** A list of rules, and the enforcement of their outcomes. Of several packs, the last one that sets a value wins. */
export interface Pack {
  /** Name of the pack in errors and reports. */
  readonly name: string;
  readonly rules: readonly PackRule[];
  /** Enforcement of an unknown in a promised scenario. @default an earlier pack's, else "block" */
  readonly unknown?: Enforcement;
  /** Enforcement of a pass whose margin is within the warn band. @default an earlier pack's, else "inform" */
  readonly nearLimit?: Enforcement;
  /**
   * Enforcement if an input of a rule is missing. Of several packs the strictest wins. No waiver accepts it: add the input, or switch the rule off. @default
   * nothing: it is only listed
   */
  readonly notJudged?: Enforcement;
  /** Enforcement of a finding on the policy itself, such as a waiver that accepts nothing. @default an earlier pack's, else "warn" */
  readonly notices?: Enforcement;
}

/** Makes a pack of rules that share one enforcement. The pack is frozen. */
export function packOf(
  name: string,
  rules: readonly Rule[],
  options: Omit<Pack, "name" | "rules"> & { readonly enforcement?: Enforcement } = {},
): Pack {
  const { enforcement, ...rest } = options;
  const entries = rules.map((rule) => Object.freeze({ rule, ...defined({ enforcement }) }));
  return Object.freeze({ name, rules: Object.freeze(entries), ...rest });
}

/** The pack that judges every site by default. A fail or an unknown in a promised scenario blocks the site. */
export const corePack = packOf("core", coreRules);

/**
 * The pack for a release. It blocks also if a margin is within the uncertainty of the data, or if a waiver or baseline entry is not needed any more. A rule without
 * an input that it needs warns.
 */
export const strictPack = packOf("strict", coreRules, { nearLimit: "block", notices: "block", notJudged: "warn" });

/** The pack for a site whose data are complete: a rule without an input that it needs blocks the site. */
export const completePack = packOf("complete", coreRules, { notJudged: "block" });

/** The pack for a shipment. A certificate or licence that the country requires and the site does not state blocks the site. */
export const exportPack: Pack = Object.freeze({
  name: "export",
  rules: Object.freeze(
    coreRules.map((rule) => Object.freeze({ rule, ...(ruleIdOf(rule.id).folder === "papers" && { notJudged: "block" as const }) })),
  ),
});

/** The pack for a site under construction: an unknown only warns, and a fail blocks the site. */
export const commissioningPack = packOf("commissioning", coreRules, { unknown: "warn" });

/** The pack of rules on the engines of a site before an apply. `edge-node preflight` judges these rules alone, with the settings of the site's policy. */
export const preflightPack: Pack = Object.freeze({
  name: "preflight",
  rules: Object.freeze(
    preflightRules.map((rule) => Object.freeze({ rule, ...(rule === brokerVersion && { notJudged: "warn" as const }) })),
  ),
});

/** The packs of the library, by the names that a site file uses. */
export const packsByName: Readonly<Record<string, Pack>> = {
  core: corePack,
  strict: strictPack,
  complete: completePack,
  export: exportPack,
  commissioning: commissioningPack,
};
