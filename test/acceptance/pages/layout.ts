import { readFileSync } from "node:fs";

/** Elements whose right edge is beyond the page, what scrolls by itself left out. */
export const cutOff = `[...document.querySelectorAll("body *")]
  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .filter((one) => getComputedStyle(one.closest(".scroll") ?? one).overflowX !== "auto")
  .map((one) => one.outerHTML.slice(0, 120))`;

/** Words of tables that stand on two lines, names of things left out, which are as long as people make them. */
export const brokenWords = `[...document.querySelectorAll("td, th")].filter((one) => !one.querySelector("code")).flatMap((cell) => {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), found = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    if (word.length < 60 && new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(word);
  }
  return found;
})`;

/** Is a sheet A4, 210 mm x 297 mm? Chromium lays sheets out in pixels of 0.75 points. @param size in points, the short side first */
export function isA4([width = 0, height = 0]: readonly number[]): boolean {
  return Math.abs(width - 595.3) < 1 && Math.abs(height - 841.9) < 1;
}

/** Sheets of a PDF in points, the short side first: they may be laid down. */
export function sheetSizes(file: string): readonly (readonly number[])[] {
  const boxes = [...readFileSync(file, "latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return boxes.map(([, width, height]) => [Number(width), Number(height)].sort((one, other) => one - other));
}
