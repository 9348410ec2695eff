/** Which phase of a site a node is. */
export interface SitePhase {
  /** Name of the site. */
  readonly site: string;
  /** Name of the phase; missing of the first. */
  readonly name?: string;
  /** Is it what runs there? Any other is judged alone, and written nowhere. */
  readonly isDeployed: boolean;
}

/** The name under which a phase is judged: that of the site of the one that runs there, else one of its own. */
export function nameInPhase({ site, name = "first", isDeployed }: SitePhase): string {
  return isDeployed ? site : `${site}-${name}`;
}
