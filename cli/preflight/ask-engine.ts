import type { EngineFacts } from "../../constructs/facts/engine";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import type { ImageLock } from "../../stacks/image-lock/image-lock";
import type { Docker } from "./docker";
import { engineImages, type ImageVariable, presentProbe } from "./engine-images";
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
export function askEngine({ docker: command, site, services, variableOf, lock }: AskedSite, engine: SiteEngine): EngineFacts {
  const { name, address, services: ids, described } = engine;
  const named = { name, address, services: ids, ...(described && { described }) };
  if ("unknown" in engine) return { ...named, outcome: "not-asked", reason: engine.unknown };
  const { host, certificates } = engine;
  const docker = certificates === undefined ? command : command.withCertificates(certificates);
  const info = engineInfo(docker, host);
  if ("remedy" in info) return { ...named, outcome: "refuses", ...info };
  const { rootDirectory, ...said } = info;
  const own = services.filter(({ id }) => ids.includes(id));
  const found = presentProbe(docker, host, own, variableOf);
  const probe = "image" in found ? new Probe(docker, host, found.image, site) : found;
  return {
    ...named,
    outcome: "answers",
    ...said,
    images: engineImages(docker, host, own, variableOf, lock),
    ...hostAnswers({ docker, host, site, services: own, rootDirectory }, probe),
  };
}
