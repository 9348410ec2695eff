import { describe, expect, it } from "vitest";
import { airClasses } from "../../../constructs/standards/air-classes";

describe("airClasses", () => {
  it("airClasses nest from A1 to A4, each as wide as the one before or wider, and H1 is the coolest", () => {
    const { A1, A2, A3, A4, H1 } = airClasses;
    const chain = [A1, A2, A3, A4];
    for (const [i, one] of chain.entries()) {
      const next = chain[i + 1] ?? one;
      expect(next.maximumC).toBeGreaterThanOrEqual(one.maximumC);
      expect(next.minimumC).toBeLessThanOrEqual(one.minimumC);
      expect(next.metresPerKelvin).toBeLessThanOrEqual(one.metresPerKelvin);
      expect(H1.maximumC).toBeLessThan(one.maximumC);
    }
  });

  it("airClasses hold 15 to 32 °C for A1 and 10 to 35 °C for A2, as makers print them", () => {
    // Teradata managed server: 15 to 32 °C; Lenovo SR650 V2: 10 to 35 °C
    expect([airClasses.A1.minimumC, airClasses.A1.maximumC]).toEqual([15, 32]);
    expect([airClasses.A2.minimumC, airClasses.A2.maximumC]).toEqual([10, 35]);
  });

  it("airClasses hold 5 to 40 °C for A3, 5 to 45 °C for A4 and 5 to 25 °C for H1, as EnergyPlus has them", () => {
    const { A3, A4, H1 } = airClasses;
    expect([A3, A4, H1].map(({ minimumC, maximumC }) => [minimumC, maximumC])).toEqual([
      [5, 40],
      [5, 45],
      [5, 25],
    ]);
  });

  it("airClasses mark the slopes that nobody read in a source", () => {
    const marked = Object.entries(airClasses).filter(([, { altitudeSource }]) => altitudeSource.mark === "recalled");
    expect(marked.map(([name]) => name)).toEqual(["A4", "H1"]);
  });
});
