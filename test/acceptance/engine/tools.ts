import { join } from "node:path";
import { builtLibrary } from "../../support/programs/built-library.mjs";
import { type EngineSource, runningEngine, toolsOfOwnEngine } from "./docker-engine";
import { type ImagePrograms, imagePrograms } from "./images";
import { consumerCache, npmProject, type PackedArchive, packedArchive } from "./npm-tool";
import { refusesSkips } from "./options";
import { installed } from "./packages";
import { type ProviderMirror, providerMirror } from "./provider-mirror";
import { say, step } from "./step";
import { builtOpenTofu, isOpenTofu, type Terraform, terraform } from "./terraform";

/** OpenTofu or Terraform, and how it finds the provider. */
export interface TerraformWithProvider {
  readonly terraform: Terraform;
  readonly provider: ProviderMirror;
}

/** Folders that are kept from run to run. */
export interface PackageChecks {
  /** npm project with publint, attw, sarif-multitool, and the binaries of Node. */
  readonly checks: string;
  /** Cache of npm. */
  readonly npmCache: string;
  readonly archive: PackedArchive;
}

/** Everything that a run needs from outside: found on the machine, installed or built. Plain data. */
export interface Tools extends TerraformWithProvider {
  /** OpenTofu, where it is not the first. */
  readonly second?: TerraformWithProvider;
  /** Program of the standard command line, cdktf-cli. */
  readonly cdktf: string;
  /** The same of cdktn, which needs Node 22. */
  readonly cdktn: string;
  /** What judges the package, and what a consumer installs beside it. */
  readonly packageChecks: PackageChecks;
  readonly registry: string;
  readonly snmpsimd: string;
  readonly programs: ImagePrograms;
  readonly engine: EngineSource;
}

/** Only an engine of the run's own may be killed, and under CI no test that kills it may be skipped. */
const needsOwnEngine = refusesSkips;

/** Gets together what comes from outside; nothing of it is started yet. */
export async function tools(folder: string): Promise<Tools> {
  const program = await step(
    "terraform",
    () => terraform(folder),
    ({ version, program }) => `${version}, ${program}`,
  );
  const provider = await step(
    "docker provider",
    () => providerMirror(program, folder),
    ({ version, built }) => `${version}, ${built ? "built from its pinned module" : "the machine's"}`,
  );
  const second = isOpenTofu(program) ? undefined : await openTofuBesides(join(folder, "second"));
  const cdktf = await step(
    "standard command line",
    async () => join(await npmProject("cdktf-cli"), "node_modules/.bin/cdktf"),
    (path) => path,
  );
  const cdktn = await step(
    "command line of cdktn",
    async () => join(await npmProject("cdktn-cli"), "node_modules/.bin/cdktn"),
    (path) => path,
  );
  const packageChecks = await step(
    "checks of the package",
    async () => ({ checks: await npmProject("package-checks"), npmCache: await consumerCache(), archive: await packedArchive() }),
    ({ checks, npmCache }) => `${checks}, ${npmCache}`,
  );
  await step(
    "built library",
    async () => builtLibrary(), // otherwise several workers build it at once
    (path) => path,
  );
  const running = needsOwnEngine ? undefined : await runningEngine();
  const engine = running ? { running } : { dockerd: await toolsOfOwnEngine() };
  const { "docker-registry": registry, snmpsimd } = await installed([
    "docker-registry",
    "skopeo",
    "ssh",
    "dropbear",
    "dropbearkey",
    "openssl",
    "snmpsimd",
  ]);
  const programs = await step(
    "programs of the images",
    () => imagePrograms(),
    (found) => Object.keys(found).join(", "),
  );
  return { terraform: program, provider, ...(second && { second }), cdktf, cdktn, packageChecks, registry, snmpsimd, programs, engine };
}

/** The documented commands have to work with both. A build takes minutes, so outside CI the machine's own program is enough. */
async function openTofuBesides(folder: string): Promise<TerraformWithProvider | undefined> {
  if (!refusesSkips) {
    say("skipped, OpenTofu beside the machine's Terraform: it is built where CI is set");
    return undefined;
  }
  const terraform = await step(
    "OpenTofu besides",
    () => builtOpenTofu(folder),
    ({ version, program }) => `${version}, ${program}`,
  );
  return { terraform, provider: await providerMirror(terraform, folder) };
}
