import { posix } from "node:path";
import { defaultScratchMiB } from "./container-fields";

/** A problem and the prop that has it. */
export interface Problem {
  readonly path: (string | number)[];
  readonly message: string;
}

interface Mounts {
  readonly files?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly scratch?: Readonly<Record<string, unknown>>;
  readonly dataDirectories?: readonly string[];
  /** Directories that the module of the container mounts by itself. */
  readonly ownDirectories?: readonly string[];
}

const ownMount = "own";

/** Two mounts, one in the other: the engine could not create the inner one, or the outer would hide it. Files share their volumes. */
export function nestedMountProblems({ files = {}, secrets = {}, scratch, dataDirectories = [], ownDirectories = [] }: Mounts): Problem[] {
  const mounts = [
    ...ownDirectories.map((mount) => ({ path: [ownMount], mount })),
    ...Object.keys(scratch ?? defaultScratchMiB).map((path) => ({ path: ["scratch", path], mount: path })),
    ...dataDirectories.map((mount, i) => ({ path: ["dataDirectories", i], mount })),
    ...Object.keys(files).map((path) => ({ path: ["files", path], mount: posix.dirname(path) })),
    ...Object.keys(secrets).map((path) => ({ path: ["secrets", path], mount: path })),
  ];
  return mounts.flatMap(({ path, mount }, i) => {
    const outer = mounts.find(
      (other, j) =>
        i !== j && `${mount}/`.startsWith(`${other.mount}/`) && !(other.mount === mount && j > i) && !bothFiles(other.path, path),
    );
    if (!outer || path[0] === ownMount) return [];
    return [
      { path, message: `must lie outside ${outer.mount}, which ${placeText(outer.path)} covers, but is ${mount}: move one of the two` },
    ];
  });
}

function bothFiles([one]: Problem["path"], [other]: Problem["path"]): boolean {
  return one === "files" && other === "files";
}

function placeText(path: Problem["path"]): string {
  if (path[0] === ownMount) return "the program's own mount";
  return path.map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${step}`)).join("");
}
