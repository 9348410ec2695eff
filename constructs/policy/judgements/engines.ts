import type { EngineFacts } from "../../facts/engine";
import { defineStudy } from "../rule/judged-study";

/** What rules on the engines of a site see. */
export interface AskedEngines {
  /** Every engine of the site. @default none: nobody asked */
  readonly engines: readonly EngineFacts[];
}

/** The engines of a site before an apply. No study computes what they are: `edge-node preflight` asks them, and gives the answers to the study of the node. */
export const engines = defineStudy<AskedEngines>({ name: "engines", answers: () => ({ engines: [] }) });
