import { copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { interruption } from "./interruption";
import { keptFolder } from "./kept-folder";
import { outputOf } from "./run-program";
import { tryFindProgram } from "./search-path";
import { step, Unavailable } from "./step";

/** npm projects of test/acceptance/tools and the program that each brings. */
const programOf = { "cdktf-cli": "cdktf" } as const;

const installTimeoutS = 600; // [s]

/**
 * The project's program, installed when its pinned versions were not installed before. Installation scripts are not run: those of
 * node-pty look for a compiler or a download, and its package holds what they would make.
 *
 * @throws Unavailable when it has to be installed and the machine has no npm
 */
export async function npmTool(project: keyof typeof programOf): Promise<string> {
  const source = resolve("test/acceptance/tools", project);
  const folder = await keptFolder(project, [join(source, "package-lock.json")], async (unfinished) => {
    const npm = tryFindProgram("npm");
    if (npm === undefined) throw new Unavailable(`Machine must have npm to install ${project} but has none: install npm`);
    await step(
      `installation of ${project}`,
      () => install(npm, source, unfinished),
      () => "done",
    );
  });
  return join(folder, "node_modules/.bin", programOf[project]);
}

async function install(npm: string, source: string, folder: string): Promise<void> {
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(source, file), join(folder, file));
  await outputOf(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    timeoutS: installTimeoutS,
    signal: interruption,
  });
}
