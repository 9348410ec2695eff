import type { TerraformProvider, TerraformResource } from "cdktf";

export interface EngineOfHost {
  readonly host: string;
  readonly provider: TerraformProvider;
  /** Whether it takes over the resources that a site without hosts has on its engine. */
  readonly takesOver: boolean;
  /** Returns the address or id of a resource on this host. */
  named(plain: string): string;
  /** Sets the address of a resource on this host, and takes over that of a site without hosts. */
  address(resource: TerraformResource, plain: string): void;
}
