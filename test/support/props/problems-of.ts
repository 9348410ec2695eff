import { PropsError } from "cdktf-edge-node";

/** The problems of the PropsError that the call throws, as `path: message`; none when it throws nothing. Any other error comes through. */
export function problemsOf(call: () => unknown): string[] {
  try {
    call();
    return [];
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    return error.problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
  }
}
