import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DeratingTable, deratedShare, monotoneTable } from "../../../../../constructs/engineering/energy/stores/derating-table";
import { vector } from "../../../../support/reference";

// Atlas Copco QAS 500, manual, p. 96, 50 Hz. Rows alike up to 1,000 m.
const upTo1000 = [1, 1, 1, 1, 1, 0.9, 0.8];
const atlas: DeratingTable = {
  elevationsM: [0, 1000, 1500, 2000, 2500, 3000, 3500, 4000],
  temperaturesC: [20, 25, 30, 35, 40, 45, 50],
  shares: [
    upTo1000,
    upTo1000,
    [1, 1, 1, 0.95, 0.95, 0.9, 0.8],
    [0.95, 0.95, 0.95, 0.95, 0.9, 0.9, 0.8],
    [0.9, 0.9, 0.9, 0.85, 0.85, 0.8, 0.8],
    [0.85, 0.85, 0.85, 0.85, 0.85, 0.85, 0.8],
    Array(7).fill(0.65),
    Array(7).fill(0.5),
  ],
};

// Wacker Neuson G 2.5A, manual, p. 18: only the ends of its two straight lines, so that the numbers between are found by the table.
const wackerTemperature: DeratingTable = { elevationsM: [0], temperaturesC: [40, 60], shares: [[1, 0.88]] };
const wackerElevation: DeratingTable = { elevationsM: [1000, 4000], temperaturesC: [40], shares: [[1], [0.82]] };

describe("deratedShare()", () => {
  it.each(["atlas-0-45", "atlas-0-50", "atlas-1500-35", "atlas-2000-40", "atlas-3000-50", "atlas-4000-25"])(
    "deratedShare() meets the published %s",
    (id) => {
      const { inputs, expected } = vector(id);
      const share = deratedShare(monotoneTable(atlas), inputs.h_m ?? Number.NaN, inputs.T_C ?? Number.NaN);
      expect(share).toBeCloseTo(expected / 100, 12);
    },
  );

  it.each(["wacker-T45", "wacker-T50", "wacker-T60"])(
    "deratedShare() meets the published %s between the ends of the maker's line",
    (id) => {
      const { inputs, expected, tolerance } = vector(id);
      const share = deratedShare(wackerTemperature, 0, inputs.T_C ?? Number.NaN) ?? Number.NaN;
      expect(Math.abs(share - expected)).toBeLessThan(tolerance);
    },
  );

  it.each(["wacker-h1500", "wacker-h2000", "wacker-h4000"])(
    "deratedShare() meets the published %s between the ends of the maker's line",
    (id) => {
      const { inputs, expected, tolerance } = vector(id);
      const share = deratedShare(wackerElevation, inputs.h_m ?? Number.NaN, 25) ?? Number.NaN;
      expect(Math.abs(share - expected)).toBeLessThan(tolerance);
    },
  );

  it("deratedShare() is bilinear: at 1,250 m and 32.5 °C the mean of 1, 1, 1 and 0.95, 0.9875", () => {
    expect(deratedShare(atlas, 1250, 32.5)).toBeCloseTo(0.9875, 12);
  });

  it("deratedShare() holds below the first row and column and is unknown beyond the last", () => {
    expect(deratedShare(atlas, -50, 45)).toBeCloseTo(0.9, 12);
    expect(deratedShare(atlas, 2000, -10)).toBeCloseTo(0.95, 12);
    expect(deratedShare(atlas, 4001, 20)).toBeUndefined();
    expect(deratedShare(atlas, 0, 50.1)).toBeUndefined();
    expect(deratedShare(atlas, Number.NaN, 20)).toBeUndefined();
  });

  it("deratedShare() is unknown beside a blank cell, and known on the cells around it", () => {
    const blank: DeratingTable = {
      elevationsM: [0, 1000],
      temperaturesC: [40, 50],
      shares: [
        [1, 0.8],
        [0.9, undefined],
      ],
    };
    expect(deratedShare(blank, 500, 45)).toBeUndefined();
    expect(deratedShare(blank, 1000, 40.1)).toBeUndefined();
    expect(deratedShare(blank, 1000, 40)).toBe(0.9);
    expect(deratedShare(blank, 0, 45)).toBeCloseTo(0.9, 12);
    expect(deratedShare(monotoneTable(blank), 1000, 50)).toBeUndefined();
  });
});

describe("monotoneTable()", () => {
  it("monotoneTable() lowers the one cell of the maker's table that gains with elevation: 45 °C at 3,000 m from 85 to 80 %", () => {
    const { shares } = monotoneTable(atlas);
    const changed = atlas.shares.flatMap((row, r) => row.flatMap((share, c) => (shares[r]?.[c] === share ? [] : [[r, c, shares[r]?.[c]]])));
    expect(changed).toEqual([[5, 5, 0.8]]);
  });

  it("monotoneTable() looks past a blank cell", () => {
    const shares = monotoneTable({ elevationsM: [0], temperaturesC: [30, 40, 50], shares: [[0.8, undefined, 0.9]] }).shares;
    expect(shares).toEqual([[0.8, undefined, 0.8]]);
  });

  it("monotoneTable() never lets power grow with elevation or temperature, on any table and anywhere in it", () => {
    const tables = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    const places = fc.tuple(...Array.from({ length: 4 }, () => fc.double({ min: -0.5, max: 1, noNaN: true })));
    fc.assert(
      fc.property(tables, places, (shares, [h, dh, t, dt]) => {
        const rows = shares.length - 1;
        const columns = (shares[0]?.length ?? 0) - 1;
        const table = monotoneTable({ elevationsM: shares.map((_, i) => i), temperaturesC: (shares[0] ?? []).map((_, i) => i), shares });
        const high = Math.min(rows, (h ?? 0) * rows + Math.abs(dh ?? 0) * rows);
        const warm = Math.min(columns, (t ?? 0) * columns + Math.abs(dt ?? 0) * columns);
        const there = deratedShare(table, high, warm) ?? Number.NaN;
        expect(there).toBeLessThanOrEqual(
          (deratedShare(table, Math.min(high, (h ?? 0) * rows), Math.min(warm, (t ?? 0) * columns)) ?? Number.NaN) + 1e-12,
        );
      }),
    );
  });
});
