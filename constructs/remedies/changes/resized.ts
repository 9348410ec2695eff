import type { Data } from "../../props/problems/path";

/** A part with other numbers. */
export interface Resized {
  readonly part: Data;
  readonly from: string;
  readonly to: string;
  /** Where it is of another series: why, as `, because the series Envicool in-rack ends at 160 kW`. */
  readonly because?: string;
  /** Numbers that the document of the new part does not give. */
  readonly confirm: readonly { readonly prop: string; readonly value: string }[];
}
