import { OutputFolder, writingTo } from "../../stacks/output-folder";
import { checkPagesFolder } from "./check-files";

/**
 * Removes the output of an earlier synthesis before a site is read. After a refusal nothing stale can be deployed (decision 0011).
 *
 * @throws InputError for a path that is no folder, FolderInUseError when another program writes to it
 */
export function clearOutput(folder: string): void {
  checkPagesFolder(folder, "--output");
  const output = new OutputFolder(folder);
  writingTo(folder, () => output.enter());
  output.leave();
}
