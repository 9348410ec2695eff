import type { DiffTextOptions } from "../../constructs/report/diff/diff-text";
import type { SiteSourceOptions } from "../sources/site-arguments";
import type { NamedPair } from "./paired-sites";

export interface DiffOptions extends DiffTextOptions, SiteSourceOptions {
  readonly as: readonly NamedPair[];
  readonly terraform?: true;
  readonly quiet?: true;
  readonly format: "text" | "markdown";
  readonly width: number;
}
