import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { siteFromWeather } from "../../examples/parts/site-from-weather";
import { epwLines } from "../support/year/made-weather";

describe("docs/physics.md", () => {
  it("shows examples/parts/site-from-weather.ts to the letter", () => {
    const [, code] = /```ts\n([\s\S]*?)```/.exec(readFileSync("docs/physics.md", "utf8")) ?? [];
    expect(code).toBe(readFileSync("examples/parts/site-from-weather.ts", "utf8"));
  });

  it("takes the climate of a site from a file, and says of its points which file it was", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "weather-")), "riyadh.epw");
    writeFileSync(file, epwLines().join("\r\n"));
    const { climate } = await siteFromWeather(file);
    const source = { mark: "derived", document: "0.4 % and 99.6 % hours of the year in riyadh.epw (Riyadh SAU 404380, made, 2001)" };
    expect([climate.hottest.source, climate.mostHumid?.source, climate.coldest.source]).toEqual([source, source, source]);
    expect(climate.hottest.dryBulbC).toBeGreaterThan(climate.coldest.dryBulbC);
  });
});
