import { PropsError, type PropsProblem } from "../../props/problems/props-error";
import { refuseProblems } from "../../props/problems/refuse-problems";

/** Problems of one file of element sets. */
export class ElementProblems {
  private readonly found: PropsProblem[] = [];

  /** @param file name of the file, for errors */
  constructor(private readonly file: string) {}

  /** @param path location, such as `line 3, BSTAR` */
  add(path: string, message: string): void {
    this.found.push({ path, message });
  }

  /** @throws PropsError with this problem and all before it */
  refuse(path: string, message: string): never {
    this.add(path, message);
    throw new PropsError(this.file, this.found);
  }

  /** @throws PropsError when there is a problem */
  throwIfAny(): void {
    refuseProblems(this.file, this.found);
  }
}

/** Ends messages about values that can only come from a damaged file. */
export const takeAgain = "download the element set from its source again";
