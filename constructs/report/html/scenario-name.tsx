import { scenarioName } from "../writing/scenario-text";
import { Words } from "./blocks";

/** The scenario that set a finding, as a name; in words where its rule is judged once. */
export const ScenarioName = (judged: Parameters<typeof scenarioName>[0]) => <Words text={scenarioName(judged)} />;
