/** Names the file, in the environment, into which each test file of a run writes a line of what it cost. */
export const secondsFile = "TEST_SECONDS_FILE";

/** Such a line, as JSON. */
export interface FileSeconds {
  readonly file: string;
  readonly seconds: number; // [s] of a processor
}
