import type { ItemNumber } from "./item";

/** An item that containers fail, and why. */
export interface Exception {
  readonly item: ItemNumber;
  /** Services that fail it. */
  readonly services: "every service" | readonly string[];
  readonly reason: string;
}

/** What a site does not meet. What is listed here and met fails the test: the list stays true. */
export const exceptions: readonly Exception[] = [
  {
    item: "5.15",
    services: "every service",
    reason:
      "Restart policy is always, or unless-stopped where a program sheds: nobody is at the site to start a service that gave up after five tries",
  },
  {
    item: "5.29",
    services: "every service",
    reason: "The docker provider has no attribute for a limit on processes",
  },
  {
    item: "5.32",
    services: ["engine-gate"],
    reason: "It alone lists, starts and stops the workloads that are shed: it refuses all else, is not root and has no network",
  },
];

/** Containers are named after the site and the service, with a dot between. */
export function concerns({ services }: Exception, container: string): boolean {
  return services === "every service" || services.some((service) => container.endsWith(`.${service}`));
}
