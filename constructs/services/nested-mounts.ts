import { posix } from "node:path";
import { pathText } from "../props/problems/path-text";
import { shownText } from "../units/shown-text";
import { systemDirectoryProblem } from "./configuration-file";
import { defaultScratchMiB } from "./container-fields";
import { outerPaths } from "./outer-paths";

/** A problem with the path of its prop. */
export interface Problem {
  readonly path: (string | number)[];
  readonly message: string;
}

interface Mounts {
  readonly files?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly scratch?: Readonly<Record<string, unknown>>;
  readonly dataDirectories?: readonly string[];
  /** Directories that the module of the container mounts. */
  readonly ownDirectories?: readonly string[];
}

const ownMount = "own";

/** Reports a mount inside another: the engine could not create the inner one, or the outer would hide it. Files share their volumes. */
export function nestedMountProblems({ files = {}, secrets = {}, scratch, dataDirectories = [], ownDirectories = [] }: Mounts): Problem[] {
  const mounts = [
    ...ownDirectories.map((mount) => ({ path: [ownMount], mount })),
    ...Object.keys(scratch ?? defaultScratchMiB).map((path) => ({ path: ["scratch", path], mount: path })),
    ...dataDirectories.map((mount, i) => ({ path: ["dataDirectories", i], mount })),
    ...Object.keys(files).map((path) => ({ path: ["files", path], mount: posix.dirname(path) })),
    ...Object.keys(secrets).map((path) => ({ path: ["secrets", path], mount: path })),
  ];
  const outerOf = outerPaths(mounts.map(({ mount }) => mount));
  const first = firstPlaces(mounts);
  const firstBesideFiles = firstPlaces(mounts, ([kind]) => kind !== "files");
  return mounts.flatMap(({ path, mount }, i) => {
    const places = outerOf(mount).flatMap((outer) => (path[0] === "files" ? firstBesideFiles : first).get(outer) ?? []);
    const outer = mounts[Math.min(...places.filter((place) => place < i || mounts[place]?.mount !== mount))];
    if (!outer) return [];
    if (path[0] === ownMount) {
      const isRefused = outer.path[0] === ownMount || systemDirectoryProblem(outer.mount) !== undefined; // reported already
      return isRefused ? [] : [coversOwn(outer.path, mount)];
    }
    return [
      {
        path,
        message: `must lie outside ${shownText(outer.mount)}, which ${placeText(outer.path)} covers, but is ${shownText(mount)}: move one of the two`,
      },
    ];
  });
}

function coversOwn(path: Problem["path"], mount: string): Problem {
  return { path, message: `must not cover ${shownText(mount)}, which is mounted for the program itself: move it` };
}

/** Returns the first place of each mount among those of the given props. */
function firstPlaces(mounts: readonly (Pick<Problem, "path"> & { readonly mount: string })[], isAskedFor = (_: Problem["path"]) => true) {
  const places = new Map<string, number>();
  for (const [i, { path, mount }] of mounts.entries()) if (isAskedFor(path) && !places.has(mount)) places.set(mount, i);
  return places;
}

function placeText(path: Problem["path"]): string {
  if (path[0] === ownMount) return "the program's own mount";
  return pathText(path);
}
