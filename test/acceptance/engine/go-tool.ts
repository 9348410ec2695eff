import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { interruption } from "./interruption";
import { outputOf } from "./run-program";
import { tryFindProgram } from "./search-path";
import { step, Unavailable } from "./step";

/** Go modules of test/acceptance/tools and the programs each builds, by package. */
const packagesOf = {
  opentofu: ["github.com/opentofu/opentofu/cmd/tofu"],
  "docker-provider": ["github.com/terraform-providers/terraform-provider-docker"],
  "nats-server": ["github.com/nats-io/nats-server/v2"],
  victoriametrics: ["victoria-metrics", "vmagent", "vmalert"].map((name) => `github.com/VictoriaMetrics/VictoriaMetrics/app/${name}`),
} as const;

const buildTimeoutS = 1200; // [s]

/** The folder that builds are kept in from run to run. */
export const cacheFolder = resolve(".cache/acceptance");

/**
 * The folder of the module's programs, static, built when its pinned versions were not built before.
 *
 * @throws Unavailable when they have to be built and the machine has no Go
 */
export async function goTool(module: keyof typeof packagesOf): Promise<string> {
  const source = resolve("test/acceptance/tools", module);
  const hash = createHash("sha256");
  for (const file of ["go.mod", "go.sum"]) hash.update(readFileSync(join(source, file)));
  const folder = join(cacheFolder, `${module}-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const go = tryFindProgram("go");
  if (go === undefined) throw new Unavailable(`Machine must have Go to build ${module} but has none: install Go 1.26`);
  await step(
    `build of ${module}`,
    () => build(go, module, source, folder),
    () => "done",
  );
  return folder;
}

/** Builds beside the folder and renames: a folder that is there is whole. */
async function build(go: string, module: keyof typeof packagesOf, source: string, folder: string): Promise<void> {
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await outputOf(go, ["build", "-trimpath", "-mod=readonly", "-ldflags=-s -w", "-o", `${unfinished}/`, ...packagesOf[module]], {
    cwd: source,
    env: { CGO_ENABLED: "0", GOWORK: "off" },
    timeoutS: buildTimeoutS,
    signal: interruption,
  });
  renameSync(unfinished, folder);
}
