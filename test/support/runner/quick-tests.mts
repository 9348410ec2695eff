import { closuresOf, unitTests } from "./imports.mjs";

/** Tests of what is most often changed: they judge nodes, but small ones. */
const alsoQuick = /^test\/(?:constructs\/(?:.*\/)?props\/|.*\.props\.test|constructs\/policy\/rules\/|constructs\/report\/formats\/)/;

/** Test files that load neither `studies/` nor all of the library, and those of props, rules and formats: `npm run test:quick`. */
export function quickTests(): readonly string[] {
  const tests = unitTests();
  const closureOf = closuresOf(tests);
  const isHeavy = (file: string) =>
    /^(?:index|rules|report)\.ts$/.test(file) || file.startsWith("constructs/studies/") || file.startsWith("test/support/programs/built");
  return tests.filter((test) => alsoQuick.test(test) || ![...closureOf(test)].some(isHeavy));
}
