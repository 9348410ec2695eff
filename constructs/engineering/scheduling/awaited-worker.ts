import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";

/** Error for a computation that exceeded the memory or the time guard of this machine. It says nothing about a site: it is no finding, and ends the run. */
export class MachineError extends Error {
  override readonly name = "MachineError";
}

type Said<Answer> = { readonly answer: Answer } | { readonly error: string };

/** Places in the shared memory: a count of signs, on which the caller waits, and 1 when the thread has ended. */
const signs = 0;
const ended = 1;

/**
 * Wraps the given text in the thread. It is plain JavaScript, so that it starts in the same way from TypeScript, from the built package and under every loader.
 */
const around = (text: string) => `
const { port, signal, given } = require("node:worker_threads").workerData;
const wake = () => { Atomics.add(signal, ${signs}, 1); Atomics.notify(signal, ${signs}); };
process.on("exit", () => { Atomics.store(signal, ${ended}, 1); wake(); });
const ready = Promise.resolve(given).then(${text});
ready.catch(() => undefined);
port.on("message", async (question) => {
  let said;
  try { said = { answer: await (await ready)(question) }; }
  catch (error) { said = { error: String((error && error.message) || error) }; }
  port.postMessage(said);
  wake();
});`;

/**
 * A thread that answers questions while the caller waits, for code that can only be loaded or run asynchronously. The caller receives no events in that time.
 * An idle thread does not keep a program from ending.
 */
export class AwaitedWorker<Given, Question, Answer> {
  private readonly signal = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  private readonly port: MessagePort;
  private readonly worker: Worker;

  /**
   * @param name of the thread, the subject of its errors
   * @param text a function in plain JavaScript that receives the given value and returns, now or later, the function that answers
   */
  constructor(
    private readonly name: string,
    text: string,
    given: Given,
  ) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    // options of the main thread may load TypeScript or read texts as modules, which is not needed here
    this.worker = new Worker(around(text), {
      eval: true,
      workerData: { port: port2, signal: this.signal, given },
      transferList: [port2],
      execArgv: [],
    });
    this.worker.unref();
    this.worker.on("error", () => undefined); // arrives when the caller listens again; by then it has thrown
  }

  /**
   * Sends a question and waits for the answer.
   *
   * @param longestMs for the answer, and for the start with the first one [ms]
   * @throws Error when the thread fails, MachineError when it ends or is silent; stop it then
   */
  ask(question: Question, longestMs: number): Answer {
    const deadlineMs = performance.now() + longestMs;
    this.port.postMessage(question);
    for (;;) {
      const before = Atomics.load(this.signal, signs);
      const hasEnded = Atomics.load(this.signal, ended) === 1; // read before the last answers
      const received = receiveMessageOnPort(this.port);
      if (received) return this.answerOf(received.message);
      if (hasEnded) throw new MachineError(`${this.name} must answer but its thread ended: let the program use more memory, and try again`);
      const leftMs = deadlineMs - performance.now();
      if (!(leftMs > 0)) {
        const longest = `${Math.round(longestMs / 100) / 10} s`;
        throw new MachineError(
          `${this.name} must answer within ${longest} but its thread was silent: run it on a less busy machine, or make the problem smaller`,
        );
      }
      Atomics.wait(this.signal, signs, before, leftMs);
    }
  }

  stop(): void {
    this.port.close();
    void this.worker.terminate();
  }

  private answerOf(said: Said<Answer>): Answer {
    if ("answer" in said) return said.answer;
    throw new Error(`${this.name} must answer but failed, with "${said.error}": correct its inputs, or make the problem smaller`);
  }
}
