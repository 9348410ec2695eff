import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";

/**
 * A program that has the installed package loaded, and runs `edge-node` and TypeScript programs of projects for their scripts: the same as programs of their
 * own, without the seconds that each takes to start.
 */
export class Resident {
  private constructor(
    private readonly program: ChildProcess,
    private readonly socket: string,
  ) {}

  /**
   * @param installed folder with `node_modules`, below which the projects stand
   * @param project by whose `tsconfig.json` TypeScript is compiled
   */
  static async start(installed: string, project: string): Promise<Resident> {
    const socket = join(installed, "resident.socket");
    const program = spawn(
      process.execPath,
      ["-r", resolve("node_modules/ts-node/register"), resolve(__dirname, "resident-program.js"), installed, socket],
      { cwd: project, stdio: ["ignore", "pipe", "inherit"] },
    );
    await once(program.stdout, "data");
    return new Resident(program, socket);
  }

  /** Text of an `npx` that asks this program in place of starting another one. */
  npx(): string {
    return `#!${process.execPath}
let said = "";
require("node:net")
  .connect(${JSON.stringify(this.socket)})
  .setEncoding("utf8")
  .on("data", (text) => { said += text; })
  .on("end", () => {
    const { status, stdout, stderr } = JSON.parse(said);
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    process.exitCode = status;
  })
  .end(JSON.stringify({ argv: process.argv.slice(2), cwd: process.cwd(), env: process.env }));
`;
  }

  stop(): void {
    this.program.kill();
  }
}
