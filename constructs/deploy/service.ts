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

/** A container of the integrator's own, beside those of a module. */
export interface ServiceProps {
  /** The network that the service joins. It answers on this network under its own name. */
  readonly network: Network;
  readonly program: ProgramProps;
  /** Host that it runs on, beside hosts of a node that is declared before it; its network is there too. @default the first that is declared */
  readonly host?: string;
  /** Image of busybox that checks it and makes its data directories ready, where that is needed. @default { variable: "probe_image" } */
  readonly probe?: ImageReference;
}

const probeSchema = z.object({ probe: imageSchema.exactOptional() });

/**
 * A program of the integrator's as one container, hardened as those of the modules are. In the stack of a node its loosened protections stand in the
 * site's report. No rule judges it: an image without digest stops the synthesis.
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

/** The engine of its host, which has its network too. Undefined of a stack without hosts. */
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
