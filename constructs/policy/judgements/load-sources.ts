import { remembered, rememberedOf } from "../../props/remembered";
import { isWeak, type Source } from "../../provenance/source";
import type { OperatingPoint } from "../../studies/operating-point/operating-point";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";

/**
 * Returns the sources of the load and the cooling of a node in a scenario: its equipment, its grid and the weather of that climate point. A computed value uses
 * all of them, but only sources that tell something about its certainty are listed. They are looked up only for a judgement that fails or is kept.
 */
export function loadSources(node: NodeSnapshot, { scenario }: OperatingPoint): () => readonly Source[] {
  return sourcesOf(node, `site/climate/${scenario.climate}`);
}

/** Lists the sources of a value that depends on no climate point. */
export function equipmentSources(node: NodeSnapshot): () => readonly Source[] {
  return sourcesOf(node);
}

function sourcesOf({ stated }: NodeSnapshot, weather?: string): () => readonly Source[] {
  return () => statedSources(stated)(weather);
}

const statedSources = rememberedOf((stated: NodeSnapshot["stated"]) =>
  remembered((weather: string | undefined): readonly Source[] =>
    tellingSources(
      stated
        .filter(({ path }) => /^(?:compute|cooling|downlink)\/|^site\/grid$/.test(path) || path === weather)
        .map(({ source }) => source),
    ),
  ),
);

/** Returns whether a finding must name this source: if it was not read, or if it states an uncertainty. */
function isTelling(source: Source): boolean {
  return isWeak(source) || source.relativeUncertainty !== undefined || source.temperatureUncertaintyK !== undefined;
}

/**
 * Returns the sources that tell something about certainty, each kind once, in their order. A judgement on a thousand racks would otherwise list a thousand
 * sources.
 */
export function tellingSources(sources: readonly Source[]): readonly Source[] {
  const distinct = new Map<string, Source>();
  for (const source of sources.filter(isTelling)) {
    const { mark, document, relativeUncertainty, temperatureUncertaintyK } = source;
    const told = JSON.stringify([mark, document, relativeUncertainty, temperatureUncertaintyK]);
    if (!distinct.has(told)) distinct.set(told, source);
  }
  return [...distinct.values()];
}
