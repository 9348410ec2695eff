import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { docker, dockerOutput, type EngineAddress } from "./docker-engine";
import { goTool } from "./go-tool";
import { interruption } from "./interruption";
import { keptFolder } from "./kept-folder";
import { installed } from "./packages";
import { type RegistrySource, registry } from "./registry";

/** What an image is made of: static programs and nothing else. */
interface Recipe {
  /** Files to take, by their path in the image. */
  readonly programs: Readonly<Record<string, string>>;
  readonly entrypoint: readonly string[];
  readonly command?: readonly string[];
  /** Directories of the user that services run as. */
  readonly dataDirectories?: readonly string[];
  /** Command of a health check in the image. */
  readonly healthcheck?: readonly string[];
}

/** References by digest, by what the image is for. */
export interface Images {
  /** vmagent. */
  readonly agent: string;
  /** VictoriaMetrics as a single node. */
  readonly store: string;
  /** vmalert. */
  readonly alerting: string;
  /** nats-server. */
  readonly broker: string;
  /** Busybox in place of a workload, whose image an integrator brings: it sleeps, and is healthy as long as it runs. */
  readonly workload: string;
}

const serviceUser = "65532:65532";

/** What a kept folder of images holds: the registry's own, and the digests of what is in it. */
const storageFolder = "registry";
const digestsFile = "digests.json";

/** Files of the programs that the images are made of, and of the one that checks rules beside them. */
export type ImagePrograms = Readonly<
  Record<"busybox" | "vmagent" | "victoria-metrics" | "vmalert" | "vmalert-tool" | "nats-server", string>
>;

/** The programs, built or installed where the machine lacks them. */
export async function imagePrograms(): Promise<ImagePrograms> {
  const { busybox } = await installed(["busybox"]);
  const victoriaMetrics = await goTool("victoriametrics");
  const nats = await goTool("nats-server");
  return {
    busybox,
    vmagent: join(victoriaMetrics, "vmagent"),
    "victoria-metrics": join(victoriaMetrics, "victoria-metrics"),
    vmalert: join(victoriaMetrics, "vmalert"),
    "vmalert-tool": join(victoriaMetrics, "vmalert-tool"),
    "nats-server": join(nats, "nats-server"),
  };
}

/** Images in a registry's folder, which is kept from run to run. */
export interface KeptImages {
  /** What a registry serves them from. */
  readonly storage: string;
  /** By digest, at a registry that serves them. */
  readonly at: (registryAddress: string) => Images;
}

/**
 * The images that were pushed when the programs and this file were as they are; otherwise they are built, pushed to a registry of their own, and the engine's
 * copies removed: an apply has to pull them by digest, as at a site.
 *
 * @param work folder of the run, which is removed with it
 */
export async function keptImages(
  programs: ImagePrograms,
  engine: EngineAddress,
  source: RegistrySource,
  work: string,
): Promise<KeptImages> {
  const { "vmalert-tool": _, ...files } = programs;
  const folder = await keptFolder(
    "images",
    [...Object.values(files), __filename].map((file) => readFileSync(file)),
    (unfinished) => push(programs, engine, source, unfinished, work),
  );
  const digests = JSON.parse(readFileSync(join(folder, digestsFile), "utf8")) as Images;
  const reference = (address: string) => Object.entries(digests).map(([name, digest]) => [name, `${address}/${name}@${digest}`]);
  return { storage: join(folder, storageFolder), at: (address) => Object.fromEntries(reference(address)) as Images };
}

async function push(programs: ImagePrograms, engine: EngineAddress, source: RegistrySource, folder: string, work: string): Promise<void> {
  const recipes = imageRecipes(programs);
  const names = Object.keys(recipes) as (keyof Images)[];
  const store = await registry(source, join(folder, storageFolder), work);
  try {
    const address = `127.0.0.1:${store.port}`;
    const digests = await Promise.all(
      names.map(async (name) => [name, await pushedImage(engine, `${address}/${name}:acceptance`, recipes[name], join(work, name))]),
    );
    writeFileSync(join(folder, digestsFile), JSON.stringify(Object.fromEntries(digests)));
  } finally {
    await store.stop();
  }
}

/** Removes what an apply left of the images on an engine that the run did not start. */
export async function removeImages(engine: EngineAddress, references: Images): Promise<void> {
  await docker(engine, ["image", "rm", "--force", ...Object.values(references)], { timeoutS: 60 });
}

function imageRecipes({ busybox, ...files }: ImagePrograms): Record<keyof Images, Recipe> {
  const shell = { "/bin/busybox": busybox, "/bin/wget": busybox }; // `wget` is what health checks run
  const program = (file: string, ...dataDirectories: string[]): Recipe => ({
    programs: { [`/${basename(file)}`]: file, ...shell },
    entrypoint: [`/${basename(file)}`],
    dataDirectories,
  });
  return {
    agent: program(files.vmagent, "/telemetry-agent-data"),
    store: program(files["victoria-metrics"], "/telemetry-store-data"),
    alerting: program(files.vmalert),
    broker: program(files["nats-server"], "/message-broker-data"),
    workload: {
      programs: shell,
      entrypoint: ["/bin/busybox"],
      command: ["sleep", "2147483647"],
      healthcheck: ["/bin/busybox", "true"],
    },
  };
}

/** The digest of an image that was built and pushed. */
async function pushedImage(engine: EngineAddress, tag: string, recipe: Recipe, folder: string): Promise<string> {
  writeContext(recipe, folder);
  await dockerOutput(engine, ["build", "--tag", tag, folder], { signal: interruption });
  await dockerOutput(engine, ["push", tag], { signal: interruption });
  const reference = (await dockerOutput(engine, ["image", "inspect", "--format", "{{index .RepoDigests 0}}", tag])).trim();
  await dockerOutput(engine, ["image", "rm", "--force", tag]);
  return reference.slice(reference.indexOf("@") + 1);
}

function writeContext({ programs, entrypoint, command, dataDirectories = [], healthcheck }: Recipe, folder: string): void {
  for (const [path, file] of Object.entries(programs)) {
    const target = join(folder, "programs", path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
    chmodSync(target, 0o755);
  }
  for (const directory of dataDirectories) mkdirSync(join(folder, "data", basename(directory)), { recursive: true });
  const lines = [
    "FROM scratch",
    "COPY programs/ /",
    ...(dataDirectories.length > 0 ? [`COPY --chown=${serviceUser} data/ /`] : []),
    ...(healthcheck ? [`HEALTHCHECK --interval=3s --timeout=2s CMD ${JSON.stringify(healthcheck)}`] : []),
    `USER ${serviceUser}`,
    `ENTRYPOINT ${JSON.stringify(entrypoint)}`,
    ...(command ? [`CMD ${JSON.stringify(command)}`] : []),
    "",
  ];
  writeFileSync(join(folder, "Dockerfile"), lines.join("\n"));
}
