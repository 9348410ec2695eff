/** Returns a number and the counted word: `1 site`, `2 sites`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
