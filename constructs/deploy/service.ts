import type { Network } from "@cdktf/provider-docker/lib/network";
import type { Construct } from "constructs";
import { z } from "zod";
import { defined } from "../plain/defined";
import { parseProps } from "../props/parse-props";
import { useOneOf } from "../props/problems/closest";
import { programFacts } from "../services/container-facts";
import { type ImageReference, imageSchema } from "../services/image";
import { type ProgramProps, programSchema } from "../services/program";
import { HostEngine } from "./host-engine";
import { imageProblems } from "./image";
import { ServiceContainer } from "./service-container";

/** An integrator's own container, beside those of a module. */
export interface ServiceProps {
  /** The network that the service joins. The service has its own name there. */
  readonly network: Network;
  readonly program: ProgramProps;
  /** Host on which it runs, of a node that is declared before it; the network must be on that host. @default the first declared host */
  readonly host?: string;
  /** Image of busybox that checks it and prepares its data directories, where needed. @default { variable: "probe_image" } */
  readonly probe?: ImageReference;
}

const probeSchema = z.object({ probe: imageSchema.exactOptional() });

/**
 * An integrator's program as one container, hardened like those of the modules. In the stack of a node the site's report lists its loosened
 * protections. No rule judges it: an image without digest stops the synthesis.
 */
export class Service extends ServiceContainer {
  /** @throws PropsError when the program's props are not valid, with every problem */
  constructor(scope: Construct, id: string, { network, program, host, ...given }: ServiceProps) {
    const path = `${scope.node.path}/${id}`;
    const facts = programFacts(parseProps(programSchema, path, program), parseProps(probeSchema, path, given).probe);
    const engine = engineFor(scope, id, host, network);
    super(scope, id, { network, facts, ...defined({ engine }) });
    this.node.addValidation({ validate: () => imageProblems([facts]) });
  }
}

/** Returns the engine of its host, which has its network too. Undefined in a stack without hosts. */
function engineFor(scope: Construct, id: string, host: string | undefined, network: Network): HostEngine | undefined {
  const hosts = HostEngine.all(scope);
  const engine = host === undefined ? hosts[0] : hosts.find((one) => one.host === host);
  if (host !== undefined && !engine) {
    const known = hosts.map((one) => one.host);
    throw new RangeError(
      `Host of ${id} must be one of the stack but is "${host}": ${useOneOf(known, "declare the node with its hosts before it")}`,
    );
  }
  const there = hosts.find(({ provider }) => provider === network.provider);
  if (there && there !== engine) {
    throw new RangeError(
      `Network of ${id} must be on its host ${engine?.host} but is on ${there.host}: give it host "${there.host}", or another network`,
    );
  }
  return engine;
}
