import { type ImageReference, isByDigest } from "./image";
import { needsProbe } from "./probe";
import type { ServiceFacts } from "./service-facts";

/** An image that services ask for, and what for. */
export interface ServiceImage {
  readonly image: ImageReference;
  /** Services that run it. */
  readonly runs: readonly string[];
  /** Services whose probe it is: it checks them, or makes their data directories ready. */
  readonly probes: readonly string[];
}

/** Every image that services ask for, once each, in the order in which they come. */
export function serviceImages(services: readonly ServiceFacts[]): readonly ServiceImage[] {
  return serviceImagesWith(services, () => ({}));
}

/** The same with what is said of an image for a service. One of which different things are said stands once for each. */
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

/** Probes that are not named by digest, with the services that they are of. */
export function tagProbes(services: readonly ServiceFacts[]): readonly ServiceImage[] {
  return serviceImages(services).filter(({ image, probes }) => probes.length > 0 && !isByDigest(image));
}
