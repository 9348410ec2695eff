import { createHash } from "node:crypto";
import { defined } from "../../constructs/plain/defined";
import { mapOf } from "../../constructs/plain/map-of";
import { catchRefusal, restateProblems } from "../../constructs/props/problems/catch-refusal";
import type { Data } from "../../constructs/props/problems/path";
import { type PositionedYaml, readYaml } from "../../constructs/props/yaml/positioned-yaml";
import { nameInPhase } from "../../constructs/report/subjects/phase";
import { parseBackend } from "../../site-files/backends/parse-backend";
import { stateAddress } from "../../site-files/backends/state-address";
import { sitePhases } from "../../site-files/design/site-phases";
import { largestElementsFile } from "../../site-files/elements-file";
import { fileBytes, fileText } from "../../site-files/reading/file-text";
import { namedWithin } from "../../site-files/reading/files-named-by";
import { withoutForeignLines } from "../../site-files/reading/foreign-file";
import { namedFile } from "../../site-files/reading/named-file";
import { siteNameOf } from "../../site-files/site-name-of";
import { inputsDigest } from "./inputs-digest";

/** The facts of a site file that are needed to split a fleet. */
export interface SiteFileHead {
  readonly file: string;
  readonly name: string;
  /** Date with which waivers are compared; missing if the file states none. */
  readonly today?: string;
  /** Digest of its bytes, and of every file that it or its design names. */
  readonly inputs: string;
  /** Address of its state; missing if it is not known. */
  readonly state?: string;
}

/**
 * Reads the names and inputs of a site file's sites for a shard that does not judge them. Only YAML is parsed, so a thousand files take
 * seconds. The run that judges a site reports its problems.
 *
 * @param named the files that the site files name
 * @throws PropsError for a file that is no YAML or JSON, and for an invalid name of a site
 */
export function siteFileHeads(file: string, named: NamedFiles): readonly SiteFileHead[] {
  const text = fileText(file);
  const yaml = withoutForeignLines(file, () => readYaml(text, file));
  const { name: given, policy, design, backend } = mapOf(yaml.value);
  const name = siteName(given, file);
  const shared = design === undefined ? undefined : named.tryDesign(design, file);
  const today = mapOf(policy).today ?? mapOf(shared?.value.policy).today;
  const state = tryState(name, backend);
  const inputs = inputsDigest([text, ...named.digests(yaml.value, file), ...(shared ? named.digests(shared.value, shared.path) : [])]);
  const head = { file, ...(typeof today === "string" && { today }), inputs };
  return [{ ...head, name, ...defined({ state }) }, ...laterNames(name, yaml, file).map((later) => ({ ...head, name: later }))];
}

interface SharedDesign {
  readonly path: string;
  readonly value: Data;
}

/** The files that site files name, each read once, because a fleet shares a few. */
export class NamedFiles {
  private readonly known = new Map<string, string>();
  private readonly designs = new Map<string, SharedDesign>();

  /** @param root the folder that must hold them, links resolved. @default the folder in which the program runs */
  constructor(private readonly root?: string) {}

  /** Returns undefined for a design that cannot be read; the run that judges the site reports why. */
  tryDesign(named: unknown, from: string): SharedDesign | undefined {
    return ofReadable(() => {
      const path = namedFile({ named, from, root: this.root });
      const design = this.designs.get(path) ?? { path, value: mapOf(readYaml(fileText(path), path).value) };
      this.designs.set(path, design);
      return design;
    });
  }

  /** Returns the name of each file that a description names, with the digest of its bytes; files that cannot be read are left out. */
  digests(value: unknown, from: string): readonly (readonly [named: string, bytes: string | undefined])[] {
    return namedWithin(value).map((named) => [named, ofReadable(() => this.digest(namedFile({ named, from, root: this.root })))]);
  }

  private digest(path: string): string {
    const digest = this.known.get(path) ?? createHash("sha256").update(fileBytes(path, largestElementsFile)).digest("hex");
    this.known.set(path, digest);
    return digest;
  }
}

/** Returns the names of later phases; none of invalid phases, which the run that judges the site reports. */
function laterNames(site: string, { value, placeOf }: PositionedYaml, file: string): readonly string[] {
  return catchRefusal(
    () => {
      const { names, deployed } = sitePhases({ value: mapOf(value), placeOf }, file);
      return names.slice(deployed).map((name) => nameInPhase({ site, name, isDeployed: false }));
    },
    () => [],
  );
}

function siteName(given: unknown, file: string): string {
  return restateProblems(
    file,
    (problem) => problem,
    () => siteNameOf(given, file),
  );
}

/** Returns the address of a state; undefined for an invalid backend, which the run that writes the site reports. */
function tryState(name: string, backend: unknown): string | undefined {
  return catchRefusal(
    () => stateAddress(name, backend === undefined ? backend : parseBackend(backend)),
    () => undefined,
  );
}

/** Returns the result of `read`; undefined for a file that cannot be read. */
function ofReadable<Value>(read: () => Value): Value | undefined {
  return catchRefusal(read, () => undefined);
}
