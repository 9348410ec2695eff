/** Returns lines and columns of a text, from 1. The beginnings of lines are found once, up to the last requested line. */
export function textPlaces(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const begins = [0];
  let end = text.indexOf("\n");
  return (offset) => {
    while (end >= 0 && end < offset) {
      begins.push(end + 1);
      end = text.indexOf("\n", end + 1);
    }
    let line = 0;
    for (let above = begins.length; above - line > 1; ) {
      const middle = (line + above) >> 1;
      if ((begins[middle] ?? offset) <= offset) line = middle;
      else above = middle;
    }
    return { line: line + 1, column: offset - (begins[line] ?? 0) + 1 };
  };
}
