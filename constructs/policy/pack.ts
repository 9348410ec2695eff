import type { Enforcement } from "./finding";
import type { Rule } from "./rule";

/** A rule in a pack. */
export interface PackRule {
  readonly rule: Rule;
  /** What a fail does. @default an earlier pack's, else "block" */
  readonly enforcement?: Enforcement;
  /** Texts of parameters that the pack sets. @default an earlier pack's, else the rule's own */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Rules that are judged together, and what their outcomes do. A later pack has the last word on what it sets; what it leaves out stays. */
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

/** A pack of rules that all do the same. Frozen. */
export function packOf(
  name: string,
  rules: readonly Rule[],
  options: Omit<Pack, "name" | "rules"> & { readonly enforcement?: Enforcement } = {},
): Pack {
  const { enforcement, ...rest } = options;
  const entries = rules.map((rule) => Object.freeze({ rule, ...(enforcement !== undefined && { enforcement }) }));
  return Object.freeze({ name, rules: Object.freeze(entries), ...rest });
}
