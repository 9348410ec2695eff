import { isWeak, type Source } from "../../provenance/source";

/** What a source tells a judgement that rests on it: that nobody read it, and how far off it may be. */
function isTelling(source: Source): boolean {
  return isWeak(source) || source.relativeUncertainty !== undefined || source.temperatureUncertaintyK !== undefined;
}

/**
 * The sources that tell a judgement anything, one of those that tell the same, in their order: a judgement of each of a thousand racks rests on the source of
 * each of a thousand.
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
