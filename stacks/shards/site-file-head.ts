import { PropsError } from "../../constructs/props";
import { type PositionedYaml, readYaml } from "../../constructs/props/yaml/positioned-yaml";
import { nameInPhase } from "../../constructs/report/site-phase";
import { parseBackend } from "../site-file/backends/parse-backend";
import { stateAddress } from "../site-file/backends/state-address";
import { fileText } from "../site-file/file-text";
import { withoutForeignLines } from "../site-file/foreign-file";
import { namedFile } from "../site-file/named-file";
import { siteNameOf } from "../site-file/site-name-of";
import { sitePhases } from "../site-file/site-phases";
import { policyDigest } from "./policy-digest";

/** What the splitting of a fleet has to know of a site file. */
export interface SiteFileHead {
  readonly file: string;
  readonly name: string;
  /** The date that it holds waivers against; missing where it names none. */
  readonly today?: string;
  /** Digest of its policy and that of its design. */
  readonly policy: string;
  /** Where its state is kept; missing where nobody knows. */
  readonly state?: string;
}

/**
 * Reads of site files what a shard knows of the sites of others: their names and policies. The rest is not looked at, so that a thousand files take seconds, and what is wrong there ends the shard alone that judges it.
 *
 * @param root the folder that must hold their designs, links resolved. @default the folder in which the program runs
 * @throws PropsError for a file that is no YAML or JSON, and for what no site can be called
 */
export function siteFileHeads(files: readonly string[], root?: string): readonly SiteFileHead[] {
  const designs = new Map<string, unknown>();
  return files.flatMap((file) => {
    const yaml = withoutForeignLines(file, () => readYaml(fileText(file), file));
    const { name: given, policy, design, backend } = mapOf(yaml.value);
    const name = siteName(given, file);
    const shared = design === undefined ? undefined : tryDesignPolicy(design, file, root, designs);
    const today = mapOf(policy).today ?? mapOf(shared).today;
    const state = tryState(name, backend);
    const head = { file, ...(typeof today === "string" && { today }), policy: policyDigest([policy, shared]) };
    return [
      { ...head, name, ...(state !== undefined && { state }) },
      ...laterNames(name, yaml, file).map((later) => ({ ...head, name: later })),
    ];
  });
}

/** Names of the phases after the one that runs there. None of phases that are wrong: who judges the site says why. */
function laterNames(site: string, { value, placeOf }: PositionedYaml, file: string): readonly string[] {
  try {
    const { names, deployed } = sitePhases({ value: mapOf(value), placeOf }, file);
    return names.slice(deployed).map((name) => nameInPhase({ site, name, isDeployed: false }));
  } catch (error) {
    if (error instanceof PropsError) return [];
    throw error;
  }
}

function siteName(given: unknown, file: string): string {
  try {
    return siteNameOf(given, file);
  } catch (error) {
    throw error instanceof PropsError ? new PropsError(file, error.problems) : error;
  }
}

/** Undefined of a backend that is none: who writes the site says why. */
function tryState(name: string, backend: unknown): string | undefined {
  try {
    return stateAddress(name, backend === undefined ? backend : parseBackend(backend));
  } catch (error) {
    if (error instanceof PropsError) return undefined;
    throw error;
  }
}

/** Undefined of a design that cannot be read: who judges the site says why. */
function tryDesignPolicy(named: unknown, from: string, root: string | undefined, designs: Map<string, unknown>): unknown {
  try {
    const path = namedFile({ named, from, root });
    if (!designs.has(path)) designs.set(path, mapOf(readYaml(fileText(path), path).value).policy);
    return designs.get(path);
  } catch (error) {
    if (error instanceof PropsError) return undefined;
    throw error;
  }
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
