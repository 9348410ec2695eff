import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pictures } from "../../scripts/pictures/pictures";
import { root } from "../../scripts/repository";

const drawn = pictures();
const mostBytes = 60_000;

describe.each(Object.entries(drawn))("%s", (path, svg) => {
  it("is as the sources draw it: `npm run pictures` writes it", () => {
    expect(readFileSync(join(root, path), "utf8")).toBe(svg);
  });

  it("says what it shows to who cannot see it, loads nothing and is small", () => {
    const [, ids = ""] = /^<svg [^>]*role="img" aria-labelledby="([^"]*)"/.exec(svg) ?? [];
    for (const id of ids.split(" ")) expect(svg).toMatch(new RegExp(`<(title|desc) id="${id}">[^<]{20,}</`));
    expect(svg).not.toMatch(/href|@import|@font-face|url\((?!#)|<script|<image|<foreignObject/);
    expect(Buffer.byteLength(svg)).toBeLessThan(mostBytes);
  });

  it("has a ground of its own, so that a dark page does not swallow its ink", () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    expect(svg).toMatch(
      new RegExp(`<rect x="0.5" y="0.5" width="${Number(width) - 1}" height="${Number(height) - 1}"[^>]* fill="#fdfdfc"`),
    );
  });
});

describe("docs/pictures/site-page.png", () => {
  it("is a picture of the page by day, small enough for a README", () => {
    const picture = readFileSync(join(root, "docs/pictures/site-page.png"));
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect(picture.length).toBeLessThan(200_000);
  });
});
