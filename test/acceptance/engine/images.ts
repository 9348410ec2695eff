import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { docker, dockerOutput, type EngineAddress } from "./docker-engine";
import { goTool } from "./go-tool";
import { interruption } from "./interruption";
import { keptFolder } from "./kept-folder";
import { installed } from "./packages";
import { type RegistrySource, registry } from "./registry";

/** What an image is made of: static programs and nothing else, but Node with its libraries. */
interface Recipe {
  /** Files to take, by their path in the image: root's. */
  readonly programs: Readonly<Record<string, string>>;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  /** @default root, as in the published images */
  readonly user?: string;
  readonly ports?: readonly number[];
  /** A directory of its user with data that the image declares to be a volume. */
  readonly volume?: string;
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
  /** Alertmanager. */
  readonly paging: string;
  /** snmp_exporter. */
  readonly snmp: string;
  /** modbus_exporter. */
  readonly modbus: string;
  /** nats-server. */
  readonly broker: string;
  /** Busybox in place of a workload, whose image an integrator brings: it sleeps, and is healthy as long as it runs. */
  readonly workload: string;
  /** Busybox, as its official image has it. */
  readonly probe: string;
  /** Node: that of the run. */
  readonly node: string;
}

const serviceUser = "65532:65532";

/** Of the four hundred names that busybox has in its official image: what the probe runs, and what tests run of it. */
const probePrograms = ["busybox", "chown", "nc", "sh", "true", "wget"];

/** What a kept folder of images holds: the registry's own, and the digests of what is in it. */
const storageFolder = "registry";
const digestsFile = "digests.json";

/** Files of the programs that the images are made of, and of the one that checks rules beside them. */
export type ImagePrograms = Readonly<
  Record<
    | "busybox"
    | "vmagent"
    | "victoria-metrics"
    | "vmalert"
    | "vmalert-tool"
    | "alertmanager"
    | "snmp_exporter"
    | "modbus_exporter"
    | "nats-server"
    | "node",
    string
  >
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
    alertmanager: join(await goTool("alertmanager"), "alertmanager"),
    snmp_exporter: join(await goTool("snmp-exporter"), "snmp_exporter"),
    modbus_exporter: join(await goTool("modbus-exporter"), "modbus_exporter"),
    "nats-server": join(nats, "nats-server"),
    node: process.execPath,
  };
}

/** Libraries that a program loads, as `ldd` finds them on the machine. */
function librariesOf(program: string): readonly string[] {
  const printed = execFileSync("ldd", [program], { encoding: "utf8" });
  return [...printed.matchAll(/(\/\S+) \(0x/g)].map(([, file = ""]) => file);
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
    const digests: Partial<Record<keyof Images, string>> = {};
    // One after another: the engine's builder has lost a layer of one image while others were built and removed beside it.
    for (const name of names) digests[name] = await pushedImage(engine, `${address}/${name}:acceptance`, recipes[name], join(work, name));
    writeFileSync(join(folder, digestsFile), JSON.stringify(digests));
  } finally {
    await store.stop();
  }
}

/** Removes what an apply left of the images on an engine that the run did not start. */
export async function removeImages(engine: EngineAddress, references: Images): Promise<void> {
  await docker(engine, ["image", "rm", "--force", ...Object.values(references)], { timeoutS: 60 });
}

/**
 * The programs as their published images hold them: the name of the program, its entry point, ports and command are theirs; there is no directory for data, no `wget`, and everything is
 * root's. The images themselves cannot be pulled here.
 *
 * @source VictoriaMetrics, app/{vmagent,victoria-metrics,vmalert}/deployment/Dockerfile; prometheus/{alertmanager,snmp_exporter} and RichiH/modbus_exporter, Dockerfile; nats-io/nats-docker,
 * 2.12.x/scratch/Dockerfile; docker-library/busybox, latest-1/musl; nodejs/docker-node, 20/bookworm-slim/Dockerfile
 */
function imageRecipes({ busybox, ...files }: ImagePrograms): Record<keyof Images, Recipe> {
  // In the published images the program is called so; busybox is there where the base is Alpine, though `wget` by its name is not here.
  const published = (file: string, port: number): Recipe => ({
    programs: { [`/${basename(file)}-prod`]: file, "/bin/busybox": busybox },
    entrypoint: [`/${basename(file)}-prod`],
    ports: [port],
  });
  const ofPrometheus = (file: string, port: number): Recipe => ({
    programs: { [`/bin/${basename(file)}`]: file, "/bin/busybox": busybox },
    entrypoint: [`/bin/${basename(file)}`],
    user: "65534",
    ports: [port],
  });
  return {
    agent: published(files.vmagent, 8429),
    store: published(files["victoria-metrics"], 8428),
    alerting: published(files.vmalert, 8880),
    paging: { ...ofPrometheus(files.alertmanager, 9093), volume: "/alertmanager" },
    snmp: ofPrometheus(files.snmp_exporter, 9116),
    modbus: ofPrometheus(files.modbus_exporter, 9602),
    broker: {
      programs: { "/nats-server": files["nats-server"] },
      entrypoint: ["/nats-server"],
      command: ["--config", "nats-server.conf"],
      ports: [4222, 8222, 6222],
    },
    workload: {
      programs: { "/bin/busybox": busybox },
      entrypoint: ["/bin/busybox"],
      command: ["sleep", "2147483647"],
      user: serviceUser,
      healthcheck: ["/bin/busybox", "true"],
    },
    probe: { programs: Object.fromEntries(probePrograms.map((name) => [`/bin/${name}`, busybox])), command: ["sh"] },
    node: {
      programs: {
        "/usr/local/bin/node": files.node,
        "/bin/env": busybox, // runs what it is given, as the entry point of the published image does
        ...Object.fromEntries(librariesOf(files.node).map((file) => [file, file])),
      },
      entrypoint: ["/bin/env"],
      command: ["node"],
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

function writeContext({ programs, entrypoint, command, user, ports = [], volume, healthcheck }: Recipe, folder: string): void {
  for (const [path, file] of Object.entries(programs)) {
    const target = join(folder, "programs", path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
    chmodSync(target, 0o755);
  }
  const lines = [
    "FROM scratch",
    "COPY programs/ /",
    ...(healthcheck ? [`HEALTHCHECK --interval=30s --timeout=2s CMD ${JSON.stringify(healthcheck)}`] : []),
    ...(volume === undefined ? [] : [`VOLUME ["${volume}"]`, `WORKDIR ${volume}`]),
    ...(ports.length > 0 ? [`EXPOSE ${ports.join(" ")}`] : []),
    ...(user === undefined ? [] : [`USER ${user}`]),
    ...(entrypoint ? [`ENTRYPOINT ${JSON.stringify(entrypoint)}`] : []),
    ...(command ? [`CMD ${JSON.stringify(command)}`] : []),
    "",
  ];
  writeFileSync(join(folder, "Dockerfile"), lines.join("\n"));
}
