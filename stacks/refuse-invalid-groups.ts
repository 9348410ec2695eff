import { type App, TerraformStack } from "cdktf";

/**
 * Runs the validations of the constructs between the app and its stacks. cdktf runs only those of stacks, and those of the app after it has written.
 *
 * @throws Error with every problem
 */
export function refuseInvalidGroups(app: App): void {
  const groups = app.node.findAll().filter((construct) => construct !== app && !construct.node.scopes.some(TerraformStack.isStack));
  const problems = groups.flatMap(({ node }) => node.validate().map((problem) => `[${node.path}] ${problem}`));
  if (problems.length > 0) throw new Error(`Validation failed with the following errors:\n  ${problems.join("\n  ")}`);
}
