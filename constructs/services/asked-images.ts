import { type ImageReference, isByDigest } from "./image";
import { needsProbe } from "./probe";
import type { ServiceFacts } from "./service-facts";

/** An image that services ask for, and what for. */
export interface AskedImage {
  readonly image: ImageReference;
  /** Services that run it. */
  readonly runs: readonly string[];
  /** Services whose probe it is: it checks them, or makes their data directories ready. */
  readonly probes: readonly string[];
}

/** Every image that services ask for, once each, in the order in which they come. */
export function askedImages(services: readonly ServiceFacts[]): readonly AskedImage[] {
  const asked = new Map<string, { image: ImageReference; runs: string[]; probes: string[] }>();
  const of = (image: ImageReference) => {
    const key = JSON.stringify(image);
    const entry = asked.get(key) ?? { image, runs: [], probes: [] };
    asked.set(key, entry);
    return entry;
  };
  for (const { id, image } of services) of(image).runs.push(id);
  for (const facts of services) if (needsProbe(facts)) of(facts.probe).probes.push(facts.id);
  return [...asked.values()];
}

/** Probes that are not named by digest, with the services that they are of. */
export function tagProbes(services: readonly ServiceFacts[]): readonly AskedImage[] {
  return askedImages(services).filter(({ image, probes }) => probes.length > 0 && !isByDigest(image));
}
