import type { WriteStream } from "node:tty";
import { defined } from "../../constructs/plain/defined";

/** Display of the progress of an evaluation. */
export interface Progress {
  /** Shows that `done` of `total` scenarios of a site are solved. Other work counts in units of its own. */
  update(site: string, done: number, total: number): void;
  /** Ends the display when the evaluation has ended. */
  stop(): void;
}

/** Display that shows nothing. */
export const silent: Progress = { update: () => {}, stop: () => {} };

/**
 * Makes a display on standard error: a spinner on a terminal, elsewhere one line for each site. Under the command line of cdktf it shows nothing, because cdktf would show the line as an error.
 *
 * @param env `NO_COLOR` leaves the spinner without colour
 * @param counted name of one thing that is counted, such as `scenario`
 */
export function terminalProgress(
  stream: Pick<WriteStream, "isTTY" | "columns"> & NodeJS.WritableStream = process.stderr,
  env: NodeJS.ProcessEnv = process.env,
  counted = "scenario",
): Progress {
  if (!stream.isTTY && env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS !== undefined) return silent;
  return stream.isTTY ? spinnerProgress(stream, env, counted) : lineProgress(stream, counted);
}

/** Writes one line for each site, as the spinner does without a terminal. */
function lineProgress(stream: NodeJS.WritableStream, counted: string): Progress {
  let shown: string | undefined;
  return {
    update(site, _done, total) {
      if (site !== shown) stream.write(`- ${site}: ${total} ${counted}s\n`);
      shown = site;
    },
    stop: () => {},
  };
}

/** Shows a spinner. The spinner is loaded only for a terminal. */
function spinnerProgress(
  stream: Pick<WriteStream, "isTTY" | "columns"> & NodeJS.WritableStream,
  env: NodeJS.ProcessEnv,
  counted: string,
): Progress {
  const { default: ora }: typeof import("ora") = require("ora");
  // A terminal that does not know its width, as that of `script` in a CI, has 0 columns: the spinner would clear an infinite number of lines
  const hasWidth = stream.isTTY && stream.columns > 0;
  const spinner = ora(
    defined({ stream, discardStdin: false, color: env.NO_COLOR ? false : undefined, isEnabled: !hasWidth ? false : undefined }),
  );
  let shown: string | undefined;
  return {
    update(site, done, total) {
      const text = `${site}: ${counted} ${done} of ${total}`;
      if (spinner.isSpinning) {
        spinner.text = text;
        spinner.render(); // its timer does not run during the evaluation
      } else if (site !== shown) spinner.start(spinner.isEnabled ? text : `${site}: ${total} ${counted}s`);
      shown = site;
    },
    stop() {
      spinner.stop();
    },
  };
}
