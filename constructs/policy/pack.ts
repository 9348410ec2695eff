import type { Enforcement } from "./finding";
import type { Rule } from "./rule";

/** A rule in a pack. */
export interface PackRule {
  readonly rule: Rule;
  /** What a fail does. @default "block" */
  readonly enforcement?: Enforcement;
  /** Texts of parameters that the pack sets. @default the rule's own */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Rules that are judged together, and what their outcomes do. */
export interface Pack {
  readonly name: string;
  readonly rules: readonly PackRule[];
  /** What an unknown in a promised scenario does. @default "block" */
  readonly unknown?: Enforcement;
  /** What a pass does that is closer to its limit than the warn band. @default "inform" */
  readonly nearLimit?: Enforcement;
  /** What a finding on the policy itself does, as a waiver that nobody needs. @default "warn" */
  readonly notices?: Enforcement;
}

/** A pack of rules that all do the same. */
export function packOf(
  name: string,
  rules: readonly Rule[],
  options: Omit<Pack, "name" | "rules"> & { readonly enforcement?: Enforcement } = {},
): Pack {
  const { enforcement = "block", ...rest } = options;
  return { name, rules: rules.map((rule) => ({ rule, enforcement })), ...rest };
}
