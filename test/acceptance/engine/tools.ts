import { type EngineSource, runningEngine, toolsOfOwnEngine } from "./docker-engine";
import { type ImagePrograms, imagePrograms } from "./images";
import { npmTool } from "./npm-tool";
import { installed } from "./packages";
import { type ProviderMirror, providerMirror } from "./provider-mirror";
import { step } from "./step";
import { type Terraform, terraform } from "./terraform";

/** Everything that a run needs from outside: found on the machine, installed or built. Plain data. */
export interface Tools {
  readonly terraform: Terraform;
  readonly provider: ProviderMirror;
  /** Program of the standard command line, cdktf-cli. */
  readonly cdktf: string;
  readonly registry: string;
  readonly programs: ImagePrograms;
  readonly engine: EngineSource;
}

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
  const cdktf = await step(
    "standard command line",
    () => npmTool("cdktf-cli"),
    (path) => path,
  );
  const running = await runningEngine();
  const engine = running ? { running } : { dockerd: await toolsOfOwnEngine() };
  const registry = (await installed(["docker-registry"]))["docker-registry"];
  const programs = await step(
    "programs of the images",
    () => imagePrograms(),
    (found) => Object.keys(found).join(", "),
  );
  return { terraform: program, provider, cdktf, registry, programs, engine };
}
