/** Processor time of some work, with that of the threads beside it [s]: what else runs on the machine stands in every other time. */
export function processorSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
