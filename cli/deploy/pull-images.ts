import type { EngineImage } from "../../constructs/facts/engine";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import { imagesOf } from "../images/variables";
import { siteEngines } from "../preflight/ask-site";
import type { Docker } from "../preflight/docker";
import { EngineConnection } from "../preflight/engine-connection";
import { engineImages, type ImageVariable, presentImages } from "../preflight/engine-images";
import { engineVersion } from "../preflight/engine-info";
import { say } from "../terminal/say";
import { interruptionsWaitFor } from "./interruptions-wait-for";
import { sayCommand } from "./say";
import type { SiteToDeploy } from "./site-to-deploy";

/**
 * Pulls to each engine, by digest, the images that its services need and it lacks. Preflight reports an engine that does not answer.
 *
 * @param file of the values of variables, for errors
 * @returns a text with what could not be pulled; undefined where the engines have all images
 */
export function pullImages(
  site: Pick<SiteToDeploy, "node" | "dockerHost" | "variables">,
  docker: Docker,
  file: string,
): string | undefined {
  const { node, variables } = site;
  const variableOf = imagesOf(file, variables);
  for (const engine of siteEngines(site, variables)) {
    if (!("host" in engine)) continue;
    const services = node.services.filter(({ id }) => engine.services.includes(id));
    const connection = EngineConnection.to(docker, engine);
    const own = connection.docker;
    const images = imagesOn(connection, services, variableOf);
    for (const { reference } of images.filter(({ isThere }) => "value" in isThere && !isThere.value)) {
      sayCommand(own.said(engine.address, ["pull", reference]));
      if (interruptionsWaitFor(() => own.show(engine.host, ["pull", reference])) !== 0)
        return `${reference} must be pulled to ${engine.address} but was not: correct what docker says above, or bring it there with edge-node images bundle and push`;
    }
    if (images.every(({ isThere }) => "value" in isThere && isThere.value)) say(`${node.name}: ${engine.address} has every image`);
  }
  return undefined;
}

function imagesOn(connection: EngineConnection, services: readonly ServiceFacts[], variableOf: ImageVariable): readonly EngineImage[] {
  try {
    engineVersion(connection); // later requests name the version of the API
    return engineImages(presentImages(connection, services, variableOf), services, variableOf);
  } finally {
    connection.close();
  }
}
