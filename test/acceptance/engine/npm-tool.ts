import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, join, resolve } from "node:path";
import { layOutPackage } from "../../../scripts/lay-out-package";
import { outputOf } from "../../support/programs/run-program";
import { interruption } from "./interruption";
import { cacheFolder, keptFolder } from "./kept-folder";
import { tryFindProgram } from "./search-path";
import { step, Unavailable } from "./step";

/** npm projects of test/acceptance/tools. */
type Project = "cdktf-cli" | "cdktn-cli" | "package-checks";

const installTimeoutS = 600; // [s]

/**
 * The project's folder, installed when its pinned versions were not installed before. Installation scripts are not run: those of
 * node-pty look for a compiler or a download, and its package holds what they would make.
 *
 * @throws Unavailable when it has to be installed and the machine has no npm
 */
export function npmProject(project: Project): Promise<string> {
  const source = resolve("test/acceptance/tools", project);
  return keptFolder(project, [readFileSync(join(source, "package-lock.json"))], async (unfinished) => {
    for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(source, file), join(unfinished, file));
    await npm(`installation of ${project}`, ["ci"], unfinished);
    const program = join(unfinished, "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");
    if (existsSync(program)) chmodSync(program, 0o755); // as its installation script would
  });
}

/**
 * A cache of npm with all that the package and its consumer need, so that a test can install them where there is no network: dependencies and
 * peers as package.json names them, cdktn, the compiler and the loader.
 *
 * @throws Unavailable when it has to be filled and the machine has no npm
 */
export async function consumerCache(): Promise<string> {
  const { dependencies, peerDependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  const { vitest: _, ...peers } = peerDependencies;
  const { typescript, "ts-node": loader, "@types/node": types } = devDependencies;
  const compiler = { typescript, "ts-node": loader, "@types/node": types };
  const manifest = JSON.stringify({ dependencies: { ...dependencies, ...peers, ...compiler, cdktn: devDependencies.cdktn } });
  return keptFolder("consumer-cache", [manifest], async (unfinished) => {
    writeFileSync(join(unfinished, "package.json"), manifest);
    await npm("packages of a consumer", ["install", "--cache", unfinished], unfinished);
    rmSync(join(unfinished, "node_modules"), { recursive: true });
  });
}

/** What a consumer installs beside the package. */
const beside = ["ts-node@10", "typescript@~5.9", "@types/node@20"];

/** What is said to npm of an installation without a network. */
const quietly = ["--offline", "--no-audit", "--no-fund"];

/**
 * A consumer's project, with all that npm installs for the package and its consumer but the package itself: {@link layOutConsumer} copies it, and unpacks the package in it. It is installed anew
 * when the manifest of either changes; nothing else of the package has a say in it.
 *
 * @param manifest what the consumer's package.json says
 */
export async function consumerProject(
  name: "of-cdktf" | "of-cdktn",
  manifest: object,
  archive: PackedArchive,
  npmCache: string,
): Promise<string> {
  const text = JSON.stringify({ private: true, ...manifest });
  const pins = [text, readFileSync("package.json", "utf8"), basename(npmCache), ...beside];
  return newestFolder(`consumer-${name}`, pins, async (unfinished) => {
    writeFileSync(join(unfinished, "package.json"), text);
    await outputOf("npm", ["install", ...quietly, "--cache", npmCache, archive.file, ...beside], {
      cwd: unfinished,
      timeoutS: installTimeoutS,
    });
    rmSync(packageIn(unfinished), { recursive: true });
  });
}

/** Lays out a consumer's project in a folder, with the package in it as its archive has it. */
export async function layOutConsumer(project: string, { file }: PackedArchive, folder: string): Promise<void> {
  await outputOf("cp", ["-a", `${project}/.`, folder]);
  mkdirSync(packageIn(folder));
  await outputOf("tar", ["-xzf", file, "--strip-components=1", "-C", packageIn(folder)]);
  const now = new Date();
  utimesSync(join(folder, "node_modules/.package-lock.json"), now, now); // npm believes it as long as no package is newer
}

const packageIn = (folder: string) => join(folder, "node_modules/cdktf-edge-node");

/** What the build depends on. */
const sources = [
  "index.ts",
  "rules.ts",
  "report.ts",
  "engineering.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "constructs",
  "site-files",
  "site-lists",
  "stacks",
  "cli",
  "testing",
];

/** The package as it is published. */
export interface PackedArchive {
  readonly file: string;
  readonly holds: readonly PackedFile[];
}

/** A file of the package, by its path in it. */
interface PackedFile {
  readonly path: string;
  readonly size: number; // [B]
}

const holdsFile = "holds.json";

/**
 * Builds the package as `npm run build` does, and packs it as it is published. It writes nothing into the repository, where unit tests may run at the same time. The build is kept until a source
 * changes, and the archive until one of its files does. It does not check types: `npm run check` does.
 */
export async function packedArchive(): Promise<PackedArchive> {
  const built = await newestFolder("built-package", sources.flatMap(textsOf), async (unfinished) => {
    const into = ["--outDir", join(unfinished, "dist")];
    await outputOf("npm", ["run", "build", "--", "--noCheck", ...into], { signal: interruption });
    await outputOf("npm", ["run", "build:plain", "--", ...into], { signal: interruption });
  });
  const { files } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly files: readonly string[] };
  const others = ["package.json", "scripts/lay-out-package.ts", "scripts/link-names.ts", ...files.filter((one) => one !== "dist")];
  const packed = await newestFolder("packed-package", [basename(built), ...others.flatMap(textsOf)], (unfinished) =>
    pack(built, unfinished),
  );
  const { filename, holds } = JSON.parse(readFileSync(join(packed, holdsFile), "utf8")) as Packed;
  return { file: join(packed, filename), holds };
}

interface Packed {
  readonly filename: string;
  readonly holds: readonly PackedFile[];
}

async function pack(built: string, folder: string): Promise<void> {
  const laidOut = join(folder, "package");
  layOutPackage(laidOut, join(built, "dist"));
  const said = await outputOf("npm", ["pack", "--ignore-scripts", "--json", "--silent", "--pack-destination", folder], { cwd: laidOut });
  rmSync(laidOut, { recursive: true });
  const [{ filename, files }] = JSON.parse(said.slice(said.indexOf("[\n"))) as [
    { readonly filename: string; readonly files: readonly PackedFile[] },
  ];
  writeFileSync(join(folder, holdsFile), JSON.stringify({ filename, holds: files } satisfies Packed));
}

/** A kept folder, and none of its name for earlier pins: every change of a source makes another. */
async function newestFolder(name: string, pins: readonly string[], fill: (unfinished: string) => Promise<void>): Promise<string> {
  const folder = await keptFolder(name, pins, fill);
  const earlier = readdirSync(cacheFolder).filter((one) => one.startsWith(name) && one !== basename(folder));
  for (const one of earlier) rmSync(join(cacheFolder, one), { recursive: true });
  return folder;
}

/** Path and text of a file, or of every file below a folder, in the order of their paths. */
function textsOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path, readFileSync(path, "utf8")];
  return readdirSync(path)
    .sort()
    .flatMap((name) => textsOf(join(path, name)));
}

type Ranges = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies: Ranges;
  readonly peerDependencies: Ranges;
  readonly devDependencies: Ranges;
}

async function npm(what: string, args: readonly string[], folder: string): Promise<void> {
  const program = tryFindProgram("npm");
  if (program === undefined) throw new Unavailable(`Machine must have npm for the ${what} but has none: install npm`);
  await step(
    what,
    () =>
      outputOf(program, [...args, "--ignore-scripts", "--no-audit", "--no-fund"], {
        cwd: folder,
        timeoutS: installTimeoutS,
        signal: interruption,
      }),
    () => "done",
  );
}
