import { OutputFolder, writingTo } from "../../stacks/output-folder";
import { checkPagesFolder } from "./check-files";

/**
 * Removes what an earlier synthesis wrote to the folder of `--output`, before a site is read: whatever is refused from then on, nothing stale can be deployed (decision 0011).
 *
 * @throws InputError for what is no folder, FolderInUseError when another program writes to it
 */
export function clearOutput(folder: string): void {
  checkPagesFolder(folder, "--output");
  const output = new OutputFolder(folder);
  writingTo(folder, () => output.enter());
  output.leave();
}
