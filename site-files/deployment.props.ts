import { z } from "zod";
import { defined } from "../constructs/plain/defined";
import { type PropsProblem, parseProps } from "../constructs/props";
import { collectProblems, placeUnder } from "../constructs/props/problems/catch-refusal";
import { shownValue } from "../constructs/props/problems/issue-message";
import { refuseProblems } from "../constructs/props/problems/refuse-problems";
import { propsSchema } from "../constructs/props/props-schema";
import { isVersionConstraint, versionConstraintMessage } from "../constructs/props/version-constraint";
import { quotedText } from "../constructs/units/shown-text";
import type { BackendProps } from "./backends/backend.props";
import { backendSchema } from "./backends/backend-schema";
import { parseBackend } from "./backends/parse-backend";
import { whereText } from "./reading/where-text";

/** The deployment of a site, as its file states it. It has no part in the verdict. */
export interface SiteDeploymentProps {
  /** Docker engine of the site, such as `ssh://edge@10.0.0.7`. @default the provider's own: `DOCKER_HOST`, then the local socket */
  readonly dockerHost?: string;
  /** Version constraint for the docker provider, such as `"~> 4.5"`, which narrows the default. @default ">= 3.6.2, < 5.0.0" */
  readonly dockerProviderVersion?: string;
  /** File of `edge-node images lock`, relative to this file, with the digests for images that are named by tag. @default such images are refused */
  readonly imageLock?: string;
  /** File of `edge-node place`, relative to this file: placed workloads stay on their hosts while they fit. @default each goes to the first host that fits */
  readonly placementLock?: string;
  /** Backend of the Terraform state, a separate one for each site. @default a file beside the output folder, `terraform.<site>.tfstate` */
  readonly backend?: BackendProps;
}

const shape = {
  dockerHost: whereText("use an SSH key")
    .refine((text) => !/^[\w+.-]+:\/\/-|\{n\}/.test(text), {
      error: ({ input }) => `must be the address of an engine but is ${quotedText(`${input}`)}: write it like "ssh://edge@10.0.0.7"`,
    })
    .exactOptional(),
  dockerProviderVersion: z
    .string()
    .refine(isVersionConstraint, { error: ({ input }) => versionConstraintMessage(`${input}`) })
    .exactOptional(),
  imageLock: pathOf("images.lock.json").exactOptional(),
  placementLock: pathOf("placement.lock.json").exactOptional(),
};

function pathOf(example: string) {
  const error = ({ input }: { readonly input?: unknown }) =>
    `must be the path of a file but is ${shownValue(input)}: write it relative to this file, as "${example}"`;
  return z.string({ error }).min(1, { error });
}

const withoutBackend = z.strictObject(shape);

export const deploymentSchema = propsSchema<SiteDeploymentProps>()({
  ...shape,
  backend: backendSchema.exactOptional(),
});

/**
 * Parses the deployment of a site, and collects the problems of every part.
 *
 * @throws PropsError with every problem
 */
export function parseDeployment({ backend, ...written }: { readonly [Prop in keyof SiteDeploymentProps]: unknown }): SiteDeploymentProps {
  const problems: PropsProblem[] = [];
  const parsed = <Value>(key: string, read: () => Value) => collectProblems(problems, read, (problem) => placeUnder(key, problem));
  const given = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
  const provider = parsed("", () => parseProps(withoutBackend, "deployment", given));
  const state = backend === undefined ? undefined : parsed("backend", () => parseBackend(backend));
  refuseProblems("deployment", problems);
  return { ...provider, ...defined({ backend: state }) };
}
