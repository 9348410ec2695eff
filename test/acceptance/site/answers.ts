/** Does anything answer over HTTP at that address of the host? */
export async function answers(address: string, port: number): Promise<boolean> {
  const response = await fetch(`http://${address}:${port}/`, { signal: AbortSignal.timeout(3000) }).catch(() => undefined);
  await response?.body?.cancel();
  return response !== undefined;
}
