import { Writable } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { terminalProgress } from "../../../stacks/evaluation/progress";

/** A terminal of that width which keeps what it is sent. */
class Terminal extends Writable {
  readonly isTTY = true;
  sent = "";

  constructor(readonly columns: number) {
    super();
  }

  override _write(chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    this.sent += String(chunk);
    done();
  }

  cursorTo = () => true;
  moveCursor = () => true;
  clearLine = () => true;
}

function sentTo(terminal: Terminal, env: NodeJS.ProcessEnv = {}): string {
  const progress = terminalProgress(terminal, env);
  for (const site of ["riyadh-1", "riyadh-2"]) for (const done of [1, 2, 3]) progress.update(site, done, 3);
  progress.stop();
  return terminal.sent;
}

describe("terminalProgress()", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([0, Number.NaN, undefined as unknown as number])("writes plain lines to a terminal of %s columns", (columns) => {
    expect(sentTo(new Terminal(columns))).toBe("- riyadh-1: 3 scenarios\n- riyadh-2: 3 scenarios\n");
  });

  it("turns a spinner on a terminal that knows its width, coloured unless NO_COLOR asks for none", () => {
    vi.stubEnv("CI", undefined);
    vi.stubEnv("TERM", "xterm-256color");
    const sent = sentTo(new Terminal(80), { NO_COLOR: "1" });
    expect(sent).toMatch(/riyadh-1: scenario 1 of 3[\s\S]*riyadh-2: scenario 3 of 3/);
    expect(sent).not.toContain("[36m");
  });

  it("says what else it counts", () => {
    const stream = Object.assign(new Terminal(80), { isTTY: false as const }) as unknown as Terminal;
    const progress = terminalProgress(stream, {}, "satellite");
    progress.update("riyadh-1", 1, 500);
    expect(stream.sent).toBe("- riyadh-1: 500 satellites\n");
  });

  it("is silent under the command line of cdktf unless a person looks on", () => {
    const stream = Object.assign(new Terminal(80), { isTTY: false as const });
    expect(sentTo(stream as unknown as Terminal, { CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: "1" })).toBe("");
  });
});
