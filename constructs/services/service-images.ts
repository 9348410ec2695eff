import { type ImageReference, isByDigest } from "./image";
import { needsProbe } from "./probe";
import type { ServiceFacts } from "./service-facts";

/** An image that services need, and its use. */
export interface ServiceImage {
  readonly image: ImageReference;
  readonly runs: readonly string[];
  /** Services whose probe it is: it checks them, or prepares their data directories. */
  readonly probes: readonly string[];
}

/** Returns every image that services need, once each, in order. */
export function serviceImages(services: readonly ServiceFacts[]): readonly ServiceImage[] {
  return serviceImagesWith(services, () => ({}));
}

/** Returns the same with data about an image for each service. An image with different data is listed once for each. */
export function serviceImagesWith<Facts extends ServiceFacts, Said extends object>(
  services: readonly Facts[],
  saidOf: (image: ImageReference, facts: Facts) => Said,
): readonly (ServiceImage & Said)[] {
  const asked = new Map<string, Said & { image: ImageReference; runs: string[]; probes: string[] }>();
  const of = (image: ImageReference, facts: Facts) => {
    const said = saidOf(image, facts);
    const key = JSON.stringify([image, said]);
    const entry = asked.get(key) ?? { image, ...said, runs: [], probes: [] };
    asked.set(key, entry);
    return entry;
  };
  for (const facts of services) of(facts.image, facts).runs.push(facts.id);
  for (const facts of services) if (needsProbe(facts)) of(facts.probe, facts).probes.push(facts.id);
  return [...asked.values()];
}

/** Returns probes that are not named by digest, with their services. */
export function tagProbes(services: readonly ServiceFacts[]): readonly ServiceImage[] {
  return serviceImages(services).filter(({ image, probes }) => probes.length > 0 && !isByDigest(image));
}
