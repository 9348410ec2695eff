import { defined } from "../../plain/defined";
import { type GivenByLoosening, givenByLoosening } from "../../services/given-by-loosening";
import { type LoosenedProps, loosenedProtections, protections } from "../../services/loosened";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Section } from "../writing/section";
import { tableOf, typedNames } from "../writing/table";

/** A service that is no part of the design, as far as a report shows it. */
export interface OtherService {
  readonly serviceName: string;
  readonly loosened: LoosenedProps;
  /** What it has by each. @default not known */
  readonly givenByLoosening?: GivenByLoosening;
}

/** Protection that a service does without. */
interface Loosened {
  readonly service: string;
  readonly protection: string;
  readonly given?: readonly string[];
  readonly reason: string;
}

/** Protections of the design's services that are taken away, then those of the others. */
export function reportLoosened({ services }: NodeSnapshot, others: readonly OtherService[]): readonly Loosened[] {
  const own = services.map((facts) => ({ serviceName: facts.id, loosened: facts.loosened, givenByLoosening: givenByLoosening(facts) }));
  return [...own, ...others].flatMap(({ serviceName, loosened, givenByLoosening: named = {} }: OtherService) =>
    loosenedProtections(loosened).map(({ protection, reason }) => {
      const given = named[protection];
      return { service: serviceName, protection: protections[protection], ...defined({ given }), reason };
    }),
  );
}

/** Protection that services of the site do without. Undefined where there is none. */
export function presentLoosened(loosened: readonly Loosened[]): Section | undefined {
  if (loosened.length === 0) return undefined;
  const rows = loosened.map(({ service, protection, given = [], reason }) => [{ typed: service }, protection, typedNames(given), reason]);
  return {
    id: "loosened",
    title: "Loosened protection",
    blocks: [tableOf("Protection that services leave out, and why", ["service", "protection", "what it has instead", "reason"], rows)],
  };
}
