import { Module } from "node:module";
import { join, resolve } from "node:path";

/** How an example ended that ran as a program. */
export interface RanAlone {
  readonly name: string;
  readonly status: number;
  readonly stdout: string;
}

/**
 * Runs each named example as the main module, one behind the other, as `node examples/NAME.ts` would: what takes long is to load the library, once. Writes
 * how each ended as one line of JSON. Every example has a folder of its own below the first argument.
 */
function main([outdir = "", ...names]: readonly string[]): void {
  const write = process.stdout.write.bind(process.stdout);
  for (const name of names) {
    const file = resolve("examples", `${name}.ts`);
    const said: string[] = [];
    process.env.CDKTF_OUTDIR = join(outdir, `alone-${name}`);
    process.argv = [process.execPath, file];
    process.exitCode = 0;
    process.stdout.write = (text: string | Uint8Array) => said.push(String(text)) > 0;
    delete require.cache[file]; // another example may have had it
    (Module as unknown as { runMain(): void }).runMain();
    process.stdout.write = write;
    const ran: RanAlone = { name, status: Number(process.exitCode), stdout: said.join("") };
    write(`${JSON.stringify(ran)}\n`);
  }
}

main(process.argv.slice(2));
