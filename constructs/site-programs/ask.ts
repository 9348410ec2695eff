import { type RequestOptions, request } from "node:http";

/** The answer to a request. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

const longestAnswer = 8 * 1024 * 1024; // characters

/**
 * Asks over HTTP. Each request has a connection of its own: a kept one may be closing at the other end.
 *
 * @throws Error where the whole answer is not there in time, or is too long
 */
export function ask(options: RequestOptions, limitS: number): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(limitS * 1000);
    const fail = (error: Error) => reject(signal.aborted ? new Error(`no whole answer within ${limitS} s`) : error);
    const asked = request({ ...options, agent: false, signal }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
      answer.on("error", fail).on("data", (part: string) => {
        text += part;
        if (text.length > longestAnswer) answer.destroy(new Error(`the answer has more than ${longestAnswer} characters`));
      });
    });
    asked.on("error", fail).end();
  });
}
