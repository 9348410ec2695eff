import { Module } from "node:module";
import { join, resolve } from "node:path";
import "../kept/keep-studies";

/** An example to run as a program. */
export interface Alone {
  /** What its output folder is called. */
  readonly folder: string;
  /** Its file in `examples/`, without the ending. */
  readonly example: string;
  /** What it is run with. */
  readonly argv: readonly string[];
}

/** How an example ended that ran as a program. */
export interface RanAlone {
  readonly folder: string;
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs each example as the main module, one behind the other, as `node examples/NAME.ts` would: what takes long is to load the library, once, and
 * to judge a site, which an app of several need not do again. Writes how each ended as one line of JSON. Every example has a folder of its own below the first argument; the second lists the examples as JSON.
 */
function main([outdir = "", examples = "[]"]: readonly string[]): void {
  const write = process.stdout.write.bind(process.stdout);
  const writeError = process.stderr.write.bind(process.stderr);
  for (const { folder, example, argv } of JSON.parse(examples) as readonly Alone[]) {
    const file = resolve("examples", `${example}.ts`);
    const said = { stdout: "", stderr: "" };
    const into = (stream: keyof typeof said) => (text: string | Uint8Array) => {
      said[stream] += String(text);
      return true;
    };
    process.env.CDKTF_OUTDIR = join(outdir, folder);
    process.argv = [process.execPath, file, ...argv];
    process.exitCode = 0;
    process.stdout.write = into("stdout");
    process.stderr.write = into("stderr");
    delete require.cache[file]; // another example may have had it
    (Module as unknown as { runMain(): void }).runMain();
    process.stdout.write = write;
    process.stderr.write = writeError;
    const ran: RanAlone = { folder, status: Number(process.exitCode), ...said };
    write(`${JSON.stringify(ran)}\n`);
  }
}

main(process.argv.slice(2));
