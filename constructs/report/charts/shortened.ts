/** A text that fits, else the longest beginning and end of it that do around an ellipsis: names of alike parts differ at their ends. */
export function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const signs = Array.from(text);
  for (let kept = signs.length - 1; kept > 0; kept--) {
    const head = Math.ceil(kept / 2);
    const cut = `${signs.slice(0, head).join("")}…${signs.slice(signs.length - (kept - head)).join("")}`;
    if (fits(cut)) return cut;
  }
  return "…";
}
