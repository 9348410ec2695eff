import ora from "ora";

/** Shows how far an evaluation is. */
export interface Progress {
  update(site: string, done: number, total: number): void;
  stop(): void;
}

/** A spinner on standard error, or one line a site where that is no terminal. Silent under the command line of cdktf, which shows such a line as an error. */
export function terminalProgress(): Progress {
  if (!process.stderr.isTTY && process.env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS !== undefined)
    return { update: () => {}, stop: () => {} };
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  let shown: string | undefined;
  return {
    update(site, done, total) {
      const text = `${site}: scenario ${done} of ${total}`;
      if (spinner.isSpinning) spinner.text = text;
      else if (site !== shown) spinner.start(process.stderr.isTTY ? text : `${site}: ${total} scenarios`);
      shown = site;
    },
    stop() {
      spinner.stop();
    },
  };
}
