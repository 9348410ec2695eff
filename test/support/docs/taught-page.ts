import { runProgram } from "../programs/run-program";

/** A file that a page tells its reader to write, as `` `name`: `` above a block, or to add to, as "end of `name`". */
interface WrittenFile {
  readonly file: string;
  readonly text: string;
  readonly isMore: boolean;
}

/** Commands of a page, and the output that it shows below them: parts between lines of `…`. */
export interface CommandBlock {
  /** `sh` is run everywhere; `shell` needs an engine or a network. */
  readonly language: "sh" | "shell";
  readonly commands: readonly string[];
  readonly shown?: string;
}

const block = /^```(?<language>\w+)\n(?<text>[\s\S]*?)^```$/gm;

/** What the reader of a page does, in its order: files to write, and commands to run. */
export function stepsOf(page: string): readonly (WrittenFile | CommandBlock)[] {
  const steps: (WrittenFile | CommandBlock)[] = [];
  for (const { index, groups: { language = "", text = "" } = {} } of page.matchAll(block)) {
    const before = page.slice(0, index).trimEnd();
    const [, end, file = ""] = /(end of )?`([\w./-]+\.(?:ya?ml|ts|json|csv))`:$/.exec(before) ?? [];
    const last = steps.at(-1);
    if (file !== "") steps.push({ file, text, isMore: end !== undefined });
    else if (language === "sh" || language === "shell") steps.push({ language, commands: text.trimEnd().split("\n") });
    else if (language === "text" && last && "commands" in last) steps.splice(-1, 1, { ...last, shown: text });
  }
  return steps;
}

/** Runs the commands of a block, which end as a comment behind them says: `# ends with 1`, otherwise 0. */
export async function runBlock({ commands, shown }: CommandBlock, folder: string, bin: string): Promise<{ problems: readonly string[] }> {
  const problems: string[] = [];
  let printed = "";
  for (const command of commands.filter((one) => !one.startsWith("npm "))) {
    const expected = Number(/# ends with (\d)/.exec(command)?.[1] ?? 0);
    const env = { PATH: `${bin}:${process.env.PATH}`, NO_COLOR: "1" };
    const { status, stdout, stderr } = await runProgram("bash", ["-e", "-c", command], { cwd: folder, env });
    printed = `${stdout}${stderr}`;
    if (status !== expected) problems.push(`${command} ended with ${status}: ${stderr}${stdout}`);
  }
  let from = 0;
  for (const part of shown?.split(/^…\n/m).map((text) => text.trimEnd()) ?? []) {
    const at = printed.indexOf(part, from);
    if (at < 0) problems.push(`not printed: ${part}\nprinted: ${printed.slice(from)}`);
    else from = at + part.length;
  }
  return { problems };
}
