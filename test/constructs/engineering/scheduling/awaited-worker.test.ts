import { afterEach, describe, expect, it } from "vitest";
import { AwaitedWorker, MachineError } from "../../../../constructs/engineering/scheduling/awaited-worker";

const started: AwaitedWorker<unknown, unknown, unknown>[] = [];

function worker<Question, Answer>(text: string, given?: unknown): AwaitedWorker<unknown, Question, Answer> {
  const one = new AwaitedWorker<unknown, Question, Answer>("Adder of the test", text, given);
  started.push(one);
  return one;
}

afterEach(() => {
  for (const one of started.splice(0)) one.stop();
});

const longMs = 20_000;

describe("AwaitedWorker", () => {
  it("AwaitedWorker answers one question after the other, each for itself", () => {
    const adder = worker<number, number>("(given) => (question) => given + question", 40);
    expect([adder.ask(2, longMs), adder.ask(3, longMs), adder.ask(-40, longMs)]).toEqual([42, 43, 0]);
  });

  it("AwaitedWorker waits for what is loaded and answered later", () => {
    const later =
      "async (given) => { await new Promise((go) => setTimeout(go, 20)); return async (n) => { await new Promise((go) => setTimeout(go, 20)); return given * n; }; }";
    expect(worker<number, number>(later, 6).ask(7, longMs)).toBe(42);
  });

  it("AwaitedWorker hands numbers over and back with all their digits", () => {
    const given = Float64Array.of(0.1, 1 / 3, Number.MIN_VALUE, Number.MAX_VALUE, -0, Number.POSITIVE_INFINITY);
    expect(worker<Float64Array, Float64Array>("() => (numbers) => numbers").ask(given, longMs)).toEqual(given);
  });

  it("AwaitedWorker throws what a question throws, and answers the next one", () => {
    const picky = worker<number, number>("() => (n) => { if (n < 0) throw new RangeError('too low'); return n; }");
    expect(() => picky.ask(-1, longMs)).toThrow(
      'Adder of the test must answer but failed, with "too low": correct its inputs, or make the problem smaller',
    );
    expect(picky.ask(1, longMs)).toBe(1);
  });

  it("AwaitedWorker throws what its start throws, now or later", () => {
    expect(() => worker("() => { throw new Error('no wheel'); }").ask(1, longMs)).toThrow(/with "no wheel"/);
    expect(() => worker("async () => require('/no/such/file')").ask(1, longMs)).toThrow(/Cannot find module/);
  });

  it.each([
    ["as it answers", "() => () => process.exit(0)"],
    ["as it starts", "() => process.exit(1)"],
    ["by an error that nobody catches", "() => () => new Promise(() => setTimeout(() => { throw new Error('lost'); }))"],
  ])("AwaitedWorker says when its thread ends %s, at once", (_, text) => {
    expect(() => worker(text).ask(1, longMs)).toThrow(
      new MachineError("Adder of the test must answer but its thread ended: let the program use more memory, and try again"),
    );
  });

  it("AwaitedWorker waits no longer than told for a thread that never answers", () => {
    for (const text of ["() => () => new Promise(() => undefined)", "() => () => { for (;;); }"]) {
      expect(() => worker(text).ask(1, 300)).toThrow(
        new MachineError(
          "Adder of the test must answer within 0.3 s but its thread was silent: run it on a less busy machine, or make the problem smaller",
        ),
      );
    }
  });
});
