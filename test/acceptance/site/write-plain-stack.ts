import { App, LocalBackend, TerraformStack } from "cdktf";
import { dockerProvider } from "cdktf-edge-node";

/** Writes a stack of the integrator's own, as the stack of the library writes it: same name, same state. */
export function writePlainStack(outdir: string, site: string, fill: (stack: TerraformStack) => void): void {
  const app = new App({ outdir, stackTraces: false });
  const stack = new TerraformStack(app, site);
  new LocalBackend(stack, { path: `../../../terraform.${site}.tfstate` });
  dockerProvider(stack);
  fill(stack);
  app.synth();
}
