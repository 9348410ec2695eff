import { describe, expect, it } from "vitest";
import { snapshot } from "../../../../constructs/studies/snapshot/snapshot";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { candidates30kW } from "../../../../examples/parts/candidates-30kw";
import { problemsOf } from "../../../support/props/problems-of";

const { site, ...design } = kuwaitDryCooler;
const problems = (on: string) => {
  const circuits = (candidates30kW.circuits ?? []).map((one) => ({ ...one, on }));
  return problemsOf(() => snapshot("kuwait", site, { ...design, candidates: { ...candidates30kW, circuits } }));
};

describe("candidateProblems()", () => {
  it("refuses circuits of candidates that begin at nothing, each at its place", () => {
    const known = '"board-a", "board-b", "board-m", "dc-48"';
    expect(problems("board-zzz")).toEqual([
      `candidates.circuits[0].on: names "board-zzz", where no circuit can begin: use one of ${known}`,
      `candidates.circuits[1].on: names "board-zzz", where no circuit can begin: use one of ${known}`,
    ]);
  });

  it("finds nothing where they begin at a board or a plant", () => {
    expect([problems("board-m"), problems("dc-48")]).toEqual([[], []]);
  });
});
