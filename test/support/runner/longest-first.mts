import { basename } from "node:path";
import { BaseSequencer, type TestSequencerConstructor, type TestSpecification } from "vitest/node";

/** Begins with the files that take longest, in this order: one that begins last would run on alone. */
export function longestFirst(names: readonly string[]): TestSequencerConstructor {
  const longest = names.map((name) => `${name}.test.ts`);
  const place = ({ moduleId }: TestSpecification) => {
    const found = longest.indexOf(basename(moduleId));
    return found === -1 ? longest.length : found;
  };
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return (await super.sort(files)).sort((left, right) => place(left) - place(right));
    }
  };
}
