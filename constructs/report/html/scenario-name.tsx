import { everyScenario } from "../writing/scenario-text";

/** The scenario that set a finding, as a name; in words where its rule is judged once. */
export const ScenarioName = ({ scenario }: { readonly scenario?: string | undefined }) =>
  scenario === undefined ? <span>{everyScenario}</span> : <code>{scenario}</code>;
