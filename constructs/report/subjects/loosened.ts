import { defined } from "../../plain/defined";
import { type GivenByLoosening, givenByLoosening } from "../../services/given-by-loosening";
import { type LoosenedProps, loosenedProtections, protections } from "../../services/loosened";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { Section } from "../writing/section";
import { tableOf, typedNames } from "../writing/table";

/** A service outside the design that a report shows. */
export interface OtherService {
  readonly serviceName: string;
  readonly loosened: LoosenedProps;
  /** What the service may use because of each loosened protection. @default not known */
  readonly givenByLoosening?: GivenByLoosening;
}

interface Loosened {
  readonly service: string;
  readonly protection: string;
  readonly given?: readonly string[];
  readonly reason: string;
}

/** Lists loosened protections of the design's services, then of the others. */
export function reportLoosened({ services }: NodeSnapshot, others: readonly OtherService[]): readonly Loosened[] {
  const own = services.map((facts) => ({ serviceName: facts.id, loosened: facts.loosened, givenByLoosening: givenByLoosening(facts) }));
  return [...own, ...others].flatMap(({ serviceName, loosened, givenByLoosening: named = {} }: OtherService) =>
    loosenedProtections(loosened).map(({ protection, reason }) => {
      const given = named[protection];
      return { service: serviceName, protection: protections[protection], ...defined({ given }), reason };
    }),
  );
}

/** Shows loosened protections. Undefined without any. */
export function presentLoosened(loosened: readonly Loosened[]): Section | undefined {
  if (loosened.length === 0) return undefined;
  const rows = loosened.map(({ service, protection, given = [], reason }) => [{ typed: service }, protection, typedNames(given), reason]);
  return {
    id: "loosened",
    title: "Loosened protection",
    blocks: [tableOf("Protection that services leave out, and why", ["service", "protection", "what it has instead", "reason"], rows)],
  };
}
