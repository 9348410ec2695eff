import type { Source } from "../../../constructs/provenance/source";

/** A source for parts that stand only in tests. */
export const testSource: Source = { mark: "declared", document: "test part", owner: "tests" };
