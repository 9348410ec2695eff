import { remembered, rememberedOf } from "../../props/remembered";
import type { Source } from "../../provenance/source";
import type { OperatingPoint } from "../../studies/operating-point/operating-point";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { tellingSources } from "../rule/telling-source";

/**
 * Sources of what loads and cools a node in a scenario: its equipment, its grid and the weather of that climate point. A value that the solver computed
 * rests on all of them: those are given that tell anything of how sure they are. Looked up only for a judgement that fails or is kept.
 */
export function loadSources(node: NodeSnapshot, { scenario }: OperatingPoint): () => readonly Source[] {
  return sourcesOf(node, `site/climate/${scenario.climate}`);
}

/** The same of a value that rests on no climate point. */
export function equipmentSources(node: NodeSnapshot): () => readonly Source[] {
  return sourcesOf(node);
}

function sourcesOf({ stated }: NodeSnapshot, weather?: string): () => readonly Source[] {
  return () => statedSources(stated)(weather);
}

/** By the climate point that they hold for. */
const statedSources = rememberedOf((stated: NodeSnapshot["stated"]) =>
  remembered((weather: string | undefined): readonly Source[] =>
    tellingSources(
      stated
        .filter(({ path }) => /^(?:compute|cooling|downlink)\/|^site\/grid$/.test(path) || path === weather)
        .map(({ source }) => source),
    ),
  ),
);
