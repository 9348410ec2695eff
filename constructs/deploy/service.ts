import type { Network } from "@cdktf/provider-docker/lib/network";
import type { Construct } from "constructs";
import { z } from "zod";
import { parseProps } from "../props/parse-props";
import { programFacts } from "../services/container-facts";
import { type ImageReference, imageSchema } from "../services/image";
import { type ProgramProps, programSchema } from "../services/program";
import { imageProblems } from "./image";
import { ServiceContainer } from "./service-container";

/** A container of the integrator's own, beside those of a module. */
export interface ServiceProps {
  /** The network that it joins. It answers there under its name. */
  readonly network: Network;
  readonly program: ProgramProps;
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
  constructor(scope: Construct, id: string, { network, program, ...given }: ServiceProps) {
    const path = `${scope.node.path}/${id}`;
    const facts = programFacts(parseProps(programSchema, path, program), parseProps(probeSchema, path, given).probe);
    super(scope, id, { network, facts });
    this.node.addValidation({ validate: () => imageProblems([facts]) });
  }
}
