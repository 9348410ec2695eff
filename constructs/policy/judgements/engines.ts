import type { EngineFacts } from "../../facts/engine";
import { defineStudy } from "../rule/judged-study";

/** The input of rules on the engines of a site. */
export interface AskedEngines {
  /** Every engine of the site. @default none was checked */
  readonly engines: readonly EngineFacts[];
}

/** The study of the engines of a site before an apply. `edge-node preflight` queries the engines and passes their answers to the study of the node. */
export const engines = defineStudy<AskedEngines>({ name: "engines", answers: () => ({ engines: [] }) });
