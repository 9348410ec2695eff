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

/** The site and services about which engines are queried. */
interface AskedSite {
  readonly docker: Docker;
  readonly site: string;
  readonly services: readonly ServiceFacts[];
  readonly variableOf: ImageVariable;
  /** The lock of its images. @default none */
  readonly lock?: ImageLock | undefined;
}

/** Queries an engine for everything that an apply needs. Nothing is changed: containers of the probe are removed when they end. */
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

/** Queries its version, time, resources and host, in as few round trips as possible. */
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
