import type { TerraformProvider, TerraformResource } from "cdktf";

/** The engine of a host, as what stands there knows it. */
export interface EngineOfHost {
  readonly host: string;
  readonly provider: TerraformProvider;
  /** Does it take over what a site without hosts has on its engine? */
  readonly takesOver: boolean;
  /** An address or an id of what stands there. */
  named(plain: string): string;
  /** Gives a resource its address there, and takes over the one that a site without hosts has. */
  address(resource: TerraformResource, plain: string): void;
}
