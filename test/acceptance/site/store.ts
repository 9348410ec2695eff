/** One series that a query gives. */
export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  /** Time in s and value. */
  readonly value?: readonly [number, string];
  readonly values?: readonly (readonly [number, string])[];
}

/** JSON of a program of the site, at a port of 127.0.0.1. */
export async function answerOf<Answer>(port: number, path: string, parameters: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}?${new URLSearchParams(parameters)}`, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`Program on port ${port} answers ${path} with ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** What the store answers to a query in PromQL. */
export async function query(port: number, expression: string): Promise<readonly Series[]> {
  const { data } = await answerOf<{ data: { result: Series[] } }>(port, "/api/v1/query", { query: expression });
  return data.result;
}

/** One series as the store keeps it. */
export interface RawSeries {
  readonly values: readonly number[];
  /** When each was taken [ms] since the epoch. */
  readonly timestamps: readonly number[];
}

/** Every raw sample that the store at `address` has, series by series. */
export async function rawSamples(address: string, selector: string): Promise<readonly RawSeries[]> {
  const response = await fetch(`http://${address}/api/v1/export?${new URLSearchParams({ "match[]": selector })}`);
  const lines = (await response.text()).split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line) as RawSeries);
}
