import type { EngineFacts } from "../../constructs/facts/engine";
import { defined } from "../../constructs/plain/defined";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import type { ImageLock } from "../../site-files/locks/image-lock";
import type { Docker } from "./docker";
import { EngineConnection } from "./engine-connection";
import { engineImages, type ImageVariable, presentImages, presentProbe } from "./engine-images";
import { engineInfo } from "./engine-info";
import type { SiteEngine } from "./engines-of";
import { hostAnswers } from "./host-answers";
import { Probe } from "./probe";

/** What engines are asked about a site. */
export interface AskedSite {
  readonly docker: Docker;
  readonly site: string;
  /** All of the site. */
  readonly services: readonly ServiceFacts[];
  readonly variableOf: ImageVariable;
  /** The lock that its images stand in. @default none */
  readonly lock?: ImageLock | undefined;
}

/** Asks an engine everything that an apply needs of it. Nothing of it is changed: containers of the probe are removed when they end. */
export function askEngine(asked: AskedSite, engine: SiteEngine): EngineFacts {
  const { name, address, services, described } = engine;
  const named = { name, address, services, ...defined({ described }) };
  if ("unknown" in engine) return { ...named, outcome: "not-asked", reason: engine.unknown };
  const connection = EngineConnection.to(asked.docker, engine);
  try {
    return { ...named, ...answersOf(asked, services, connection) };
  } finally {
    connection.close();
  }
}

/** In as many round trips as questions need the answers of others: what it is, its time, what it has, and its host. */
function answersOf({ site, services, variableOf, lock }: AskedSite, ids: readonly string[], connection: EngineConnection) {
  const info = engineInfo(connection);
  if ("remedy" in info) return { outcome: "refuses" as const, ...info };
  const { rootDirectory, ...said } = info;
  const own = services.filter(({ id }) => ids.includes(id));
  const present = presentImages(connection, own, variableOf);
  const found = presentProbe(present, own, variableOf);
  const probe = "image" in found ? new Probe(connection, found.image, site) : found;
  return {
    outcome: "answers" as const,
    ...said,
    images: engineImages(present, own, variableOf, lock),
    ...hostAnswers({ site, services: own, rootDirectory }, probe),
  };
}
